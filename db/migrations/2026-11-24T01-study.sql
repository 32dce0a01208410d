-- A study: its films down to their files, the shots and what a hand decided about them, the acts, the long work.
-- One text for SQLite and PostgreSQL: bigint for whole numbers, text for texts, JSON and instants (UTC, ISO 8601).

create table coder (
  id text primary key,
  name text not null
);

create table study (
  id text primary key,
  name text not null,
  home_coder_id text not null references coder (id),
  created_at text not null
);

create table film (
  id text primary key,
  titles text not null,
  people text not null,
  release_date text,
  story_date text,
  shooting_date text,
  specimen bigint not null check (specimen in (0, 1)),
  created_at text not null
);

create table version (
  id text primary key,
  film_id text not null references film (id) on delete cascade,
  position bigint not null,
  name text not null
);
create index version_film on version (film_id);

create table part (
  id text primary key,
  version_id text not null references version (id) on delete cascade,
  position bigint not null,
  name text not null,
  duration_ms bigint
);
create index part_version on part (version_id);

create table file (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  storage text not null check (storage in ('copied', 'referenced')),
  path text not null,
  original_name text not null,
  byte_size bigint not null,
  quick_digest text,
  digest text,
  width bigint,
  height bigint,
  clock text,
  probe text,
  state text not null check (state in ('incoming', 'ready', 'failed')),
  added_at text not null
);
create index file_part on file (part_id);
create index file_quick_digest on file (quick_digest);

create table shot (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  start_ms bigint not null,
  end_ms bigint not null,
  transition_in text not null check (transition_in in ('start', 'cut', 'dissolve', 'fade', 'wipe')),
  transition_start_ms bigint,
  transition_end_ms bigint,
  confidence double precision,
  origin text not null check (origin in ('machine', 'hand')),
  check (end_ms > start_ms)
);
create index shot_part on shot (part_id, start_ms);

create table boundary_decision (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  at_ms bigint not null,
  decision text not null check (decision in ('boundary', 'no-boundary'))
);
create index boundary_decision_part on boundary_decision (part_id, at_ms);

create table act (
  id text primary key,
  sequence bigint not null unique,
  at text not null,
  coder_id text not null,
  kind text not null,
  area text not null,
  film_id text,
  change text not null,
  state text not null check (state in ('done', 'undone'))
);
create index act_stack on act (coder_id, area, film_id, sequence);

create table task (
  id text primary key,
  kind text not null,
  subject_id text,
  payload text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  stage text,
  done_share double precision,
  left_ms bigint,
  attempts bigint not null,
  reason text,
  created_at text not null,
  started_at text,
  ended_at text
);
create index task_state on task (state, created_at);
create index task_subject on task (subject_id);
