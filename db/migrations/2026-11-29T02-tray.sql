-- The tray: shots, stills, spans and findings that a coder has gathered, in an order of the coder's own.

create table gathered (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  coder_id text not null references coder (id),
  what text not null check (what in ('shot', 'still', 'span')),
  start_ms bigint not null,
  end_ms bigint not null,
  position double precision not null,
  gathered_at text not null,
  check (end_ms > start_ms)
);
create index gathered_coder on gathered (coder_id, position);
create index gathered_part on gathered (part_id);

create table gathered_finding (
  id text primary key,
  coder_id text not null references coder (id),
  asked text not null,
  said text not null,
  table_digest text not null,
  position double precision not null,
  gathered_at text not null
);
create index gathered_finding_coder on gathered_finding (coder_id, position);
