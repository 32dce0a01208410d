-- Which optional models this study has switched on, and what was read in stills: measurements with their confidence
-- and their reader, never marks. A still without writing has a row without lines, so that it is not read twice.

create table model_choice (
  name text primary key,
  switched_on bigint not null check (switched_on in (0, 1))
);

create table writing (
  part_id text not null references part (id) on delete cascade,
  file_id text not null,
  frame bigint not null,
  at_ms bigint not null,
  reader text not null,
  reader_version text not null,
  lines text not null,
  folded text not null,
  primary key (part_id, frame, reader)
);
