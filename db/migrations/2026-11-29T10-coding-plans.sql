-- Plans of coding with the samples drawn for them; a pass says what it was begun for, and when it is finished.

create table coding_plan (
  id text primary key,
  name text not null,
  code_ids text not null,
  coder_ids text not null,
  how text not null,
  seed bigint not null,
  is_training bigint not null check (is_training in (0, 1)),
  created_at text not null
);

create table planned_span (
  id text primary key,
  coding_plan_id text not null references coding_plan (id) on delete cascade,
  part_id text not null references part (id) on delete cascade,
  start_ms bigint not null,
  end_ms bigint not null,
  check (end_ms > start_ms)
);
create index planned_span_plan on planned_span (coding_plan_id, part_id, start_ms);
create index planned_span_part on planned_span (part_id, start_ms);

alter table pass add column coding_plan_id text references coding_plan (id) on delete set null;
alter table pass add column finished_at text;
alter table pass add column by_playing bigint not null default 0 check (by_playing in (0, 1));
alter table pass add column is_training bigint not null default 0 check (is_training in (0, 1));
