-- Stills that show what a code is, and what it is not.

create table code_example (
  id text primary key,
  code_id text not null references code (id),
  part_id text not null references part (id) on delete cascade,
  at_ms bigint not null,
  shows text not null check (shows in ('is', 'is-not'))
);
create index code_example_code on code_example (code_id);
