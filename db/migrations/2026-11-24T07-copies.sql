-- Other copies of a film: which file of a part is in use, what looks like a copy of what and how their times
-- lie to each other, and where a record lay on the copy it was made on.

alter table part add column file_in_use_id text;

create table likeness (
  id text primary key,
  file_id text not null,
  other_file_id text not null,
  warp text not null,
  matched bigint not null,
  compared bigint not null,
  from_ms bigint not null,
  until_ms bigint not null,
  state text not null check (state in ('proposed', 'taken', 'declined'))
);
create index likeness_file on likeness (file_id);

create table anchor (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  record_kind text not null,
  record_id text not null,
  file_id text not null,
  start_ms bigint not null,
  end_ms bigint not null,
  placed_start_ms bigint,
  placed_end_ms bigint,
  record text
);
create index anchor_part on anchor (part_id, record_kind);
