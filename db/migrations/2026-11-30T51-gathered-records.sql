-- What does not lie in time can be gathered, too: plates, memos, excerpts, sources, events, facts, passes. And a span knows
-- the mark, scene or mediation that it was gathered from, so that a claim can stand on that.

alter table gathered add column gathered_from text;

create table gathered_record (
  id text primary key,
  coder_id text not null references coder (id),
  what text not null check (what in ('plate', 'memo', 'pass', 'excerpt', 'source', 'event', 'fact')),
  record_id text not null,
  said text not null,
  position double precision not null,
  gathered_at text not null
);
create index gathered_record_coder on gathered_record (coder_id, position);
