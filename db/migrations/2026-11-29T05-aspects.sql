-- Aspects: further choices that codes ask for on each mark; and what a coder says of a mark.

create table aspect (
  id text primary key,
  names text not null,
  "values" text not null,
  takes_several bigint not null check (takes_several in (0, 1)),
  takes_reason bigint not null check (takes_reason in (0, 1)),
  meaning text not null,
  position bigint not null,
  retired bigint not null check (retired in (0, 1))
);

alter table code add column aspect_ids text not null default '[]';
alter table mark add column said text;
