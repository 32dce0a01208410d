-- A task bears the stamp of the hand that ordered it; one ordered elsewhere is held until somebody says yes.

create table task_with_stamp (
  id text primary key,
  kind text not null,
  subject_id text,
  payload text not null,
  state text not null check (state in ('waiting', 'running', 'paused', 'held', 'done', 'failed', 'cancelled')),
  stage text,
  done_share double precision,
  left_ms bigint,
  attempts bigint not null,
  reason text,
  created_at text not null,
  started_at text,
  ended_at text,
  stamp text
);
insert into task_with_stamp
  select id, kind, subject_id, payload, state, stage, done_share, left_ms, attempts, reason, created_at, started_at,
    ended_at, null
  from task;
drop table task;
alter table task_with_stamp rename to task;
create index task_state on task (state, created_at);
create index task_subject on task (subject_id);
