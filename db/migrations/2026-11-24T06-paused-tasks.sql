-- A task may be paused. SQLite cannot change a check, so the table is made anew; tasks are few.

create table task_with_pause (
  id text primary key,
  kind text not null,
  subject_id text,
  payload text not null,
  state text not null check (state in ('waiting', 'running', 'paused', 'done', 'failed', 'cancelled')),
  stage text,
  done_share double precision,
  left_ms bigint,
  attempts bigint not null,
  reason text,
  created_at text not null,
  started_at text,
  ended_at text
);
insert into task_with_pause select * from task;
drop table task;
alter table task_with_pause rename to task;
create index task_state on task (state, created_at);
create index task_subject on task (subject_id);
