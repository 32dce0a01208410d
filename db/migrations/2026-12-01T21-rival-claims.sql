-- Two readings of one thing that stand against each other: of which claim a claim is the rival.

alter table claim add column rival_id text;
