-- What the migrations make of an empty SQLite file. Generated: see test/databases/schema.test.ts.

CREATE TABLE act (
  id text primary key,
  sequence bigint not null unique,
  at text not null,
  coder_id text not null,
  kind text not null,
  area text not null,
  film_id text,
  change text not null,
  state text not null check (state in ('done', 'undone', 'overtaken', 'nothing'))
);

CREATE TABLE anchor (
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

CREATE TABLE boundary_decision (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  at_ms bigint not null,
  decision text not null check (decision in ('boundary', 'no-boundary'))
);

CREATE TABLE chosen_still (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  at_ms bigint not null
);

CREATE TABLE code (
  id text primary key,
  kind text not null check (kind in ('symbol', 'space', 'subject', 'technique')),
  names text not null,
  colour text not null,
  key text,
  position bigint not null,
  retired bigint not null check (retired in (0, 1))
, pinyin text not null default '', definition text not null default '', when_to_use text not null default '', when_not text not null default '', unit text not null default 'shot'
  check (unit in ('shot', 'scene', 'slice', 'span', 'film')), judgement text not null default 'manifest'
  check (judgement in ('manifest', 'interpretive')), parent_ids text not null default '[]', entails_ids text not null default '[]');

CREATE TABLE code_set (
  id text primary key,
  name text not null,
  code_ids text not null
);

CREATE TABLE coder (
  id text primary key,
  name text not null
);

CREATE TABLE contradiction (
  id text primary key,
  names text not null,
  family text not null,
  first_pole text not null,
  second_pole text not null,
  position_names text not null,
  meaning text not null,
  who_says text not null,
  position bigint not null,
  retired bigint not null check (retired in (0, 1))
);

CREATE TABLE file (
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

CREATE TABLE film (
  id text primary key,
  titles text not null,
  people text not null,
  release_date text,
  story_date text,
  shooting_date text,
  specimen bigint not null check (specimen in (0, 1)),
  created_at text not null
, film_kind text);

CREATE TABLE film_counts (
  film_id text primary key references film (id) on delete cascade,
  digest text not null,
  counts text not null
);

CREATE TABLE gathered (
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

CREATE TABLE gathered_finding (
  id text primary key,
  coder_id text not null references coder (id),
  asked text not null,
  said text not null,
  table_digest text not null,
  position double precision not null,
  gathered_at text not null
);

CREATE TABLE likeness (
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

CREATE TABLE looked_through (
  id text primary key,
  pass_id text not null references pass (id) on delete cascade,
  part_id text not null references part (id) on delete cascade,
  start_ms bigint not null,
  end_ms bigint not null,
  check (end_ms > start_ms)
);

CREATE TABLE mark (
  id text primary key,
  film_id text not null references film (id) on delete cascade,
  part_id text not null references part (id) on delete cascade,
  code_id text not null references code (id),
  coder_id text not null references coder (id),
  start_ms bigint not null,
  end_ms bigint not null,
  attached_to text,
  pass_id text references pass (id) on delete set null,
  check (end_ms > start_ms)
);

CREATE TABLE model_choice (
  name text primary key,
  switched_on bigint not null check (switched_on in (0, 1))
);

CREATE TABLE part (
  id text primary key,
  version_id text not null references version (id) on delete cascade,
  position bigint not null,
  name text not null,
  duration_ms bigint
, file_in_use_id text);

CREATE TABLE part_measurements (
  part_id text primary key references part (id) on delete cascade,
  file_id text not null,
  revision text not null,
  stale bigint not null check (stale in (0, 1)),
  procedure text not null,
  shots text not null,
  looks text not null
);

CREATE TABLE pass (
  id text primary key,
  film_id text not null references film (id) on delete cascade,
  coder_id text not null references coder (id),
  code_ids text not null,
  created_at text not null
);

CREATE TABLE periodisation (
  id text primary key,
  name text not null,
  date_kind text not null check (date_kind in ('release', 'story', 'shooting')),
  declared text not null check (declared in ('before', 'after')),
  periods text not null,
  assignments text not null
);

CREATE TABLE removed_file (
  file_id text primary key,
  film_id text not null references removed_film (film_id) on delete cascade,
  quick_digest text,
  storage text not null,
  path text not null
);

CREATE TABLE removed_film (
  film_id text primary key,
  act_id text not null,
  removed_at text not null,
  titles text not null,
  part_count bigint not null,
  shot_count bigint not null,
  mark_count bigint not null,
  pass_count bigint not null,
  change text not null
);

CREATE TABLE scene (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  level text not null check (level in ('scene', 'sequence')),
  parent_id text,
  start_ms bigint not null,
  end_ms bigint not null,
  name text not null,
  origin text not null check (origin in ('machine', 'hand')),
  check (end_ms > start_ms)
);

CREATE TABLE set_aside (
  id text primary key,
  origin text not null,
  origin_digest text not null,
  kind text not null,
  content text not null,
  created_at text not null
);

CREATE TABLE shot (
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

CREATE TABLE study (
  id text primary key,
  home_coder_id text not null references coder (id),
  created_at text not null
, change_number bigint not null default 0);

CREATE TABLE study_profile (
  id text primary key references study (id),
  name text not null,
  numbers text not null check (numbers in ('none', 'descriptive', 'inferential'))
);

CREATE TABLE task (
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

CREATE TABLE turn (
  id text primary key,
  act_id text not null,
  direction text not null check (direction in ('undo', 'redo')),
  sequence bigint not null,
  at text not null
);

CREATE TABLE version (
  id text primary key,
  film_id text not null references film (id) on delete cascade,
  position bigint not null,
  name text not null
);

CREATE TABLE writing (
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

CREATE INDEX act_stack on act (coder_id, area, film_id, sequence);

CREATE INDEX anchor_part on anchor (part_id, record_kind);

CREATE INDEX boundary_decision_part on boundary_decision (part_id, at_ms);

CREATE INDEX chosen_still_part on chosen_still (part_id, at_ms);

CREATE INDEX file_part on file (part_id);

CREATE INDEX file_quick_digest on file (quick_digest);

CREATE INDEX gathered_coder on gathered (coder_id, position);

CREATE INDEX gathered_finding_coder on gathered_finding (coder_id, position);

CREATE INDEX gathered_part on gathered (part_id);

CREATE INDEX likeness_file on likeness (file_id);

CREATE INDEX looked_through_pass on looked_through (pass_id, part_id, start_ms);

CREATE INDEX mark_code on mark (code_id);

CREATE INDEX mark_film on mark (film_id, part_id, start_ms);

CREATE INDEX mark_pass on mark (pass_id);

CREATE INDEX part_version on part (version_id);

CREATE INDEX pass_film on pass (film_id, coder_id);

CREATE INDEX removed_file_digest on removed_file (quick_digest);

CREATE INDEX scene_part on scene (part_id, start_ms);

CREATE INDEX set_aside_origin on set_aside (origin_digest);

CREATE INDEX shot_length on shot (part_id, (end_ms - start_ms) desc, start_ms);

CREATE INDEX shot_part on shot (part_id, start_ms);

CREATE INDEX task_state on task (state, created_at);

CREATE INDEX task_subject on task (subject_id);

CREATE INDEX version_film on version (film_id);
