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

CREATE TABLE aspect (
  id text primary key,
  names text not null,
  values text not null,
  takes_several bigint not null check (takes_several in (0, 1)),
  takes_reason bigint not null check (takes_reason in (0, 1)),
  meaning text not null,
  position bigint not null,
  retired bigint not null check (retired in (0, 1))
);

CREATE TABLE boundary_decision (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  at_ms bigint not null,
  decision text not null check (decision in ('boundary', 'no-boundary'))
);

CREATE TABLE choice_list (
  id text primary key check (id in ('attitude', 'treatment')),
  values text not null
);

CREATE TABLE chosen_still (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  at_ms bigint not null
);

CREATE TABLE claim (
  id text primary key,
  essay_id text not null,
  name text not null,
  what text not null check (what in ('observation', 'count', 'comparison', 'absence', 'reading', 'history')),
  note text not null,
  checked text not null,
  created_at text not null
, rival_id text);

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
  check (judgement in ('manifest', 'interpretive')), parent_ids text not null default '[]', entails_ids text not null default '[]', aspect_ids text not null default '[]', is_heading bigint not null default 0 check (is_heading in (0, 1)));

CREATE TABLE code_example (
  id text primary key,
  code_id text not null references code (id),
  part_id text not null references part (id) on delete cascade,
  at_ms bigint not null,
  shows text not null check (shows in ('is', 'is-not'))
);

CREATE TABLE code_group (
  id text primary key,
  sort text not null check (sort in ('opposition', 'commutation')),
  names text not null,
  code_ids text not null,
  note text not null
);

CREATE TABLE code_set (
  id text primary key,
  name text not null,
  code_ids text not null
);

CREATE TABLE codebook_step (
  id text primary key,
  how text not null check (how in ('merge', 'split')),
  from_id text not null references code (id),
  into_ids text not null,
  looking text not null check (looking in ('same', 'wider')),
  codebook_version_id text references codebook_version (id)
);

CREATE TABLE codebook_version (
  id text primary key,
  number bigint not null,
  published_at text not null,
  note text not null,
  codes text not null,
  contradictions text not null,
  aspects text not null
);

CREATE TABLE coder (
  id text primary key,
  name text not null
);

CREATE TABLE coding_plan (
  id text primary key,
  name text not null,
  code_ids text not null,
  coder_ids text not null,
  how text not null,
  seed bigint not null,
  is_training bigint not null check (is_training in (0, 1)),
  created_at text not null
, sharing text not null default '{kind:everyone}');

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

CREATE TABLE dialogue_line (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  start_ms bigint not null,
  end_ms bigint not null,
  original text not null,
  pinyin text not null,
  translation text not null,
  speaker text not null,
  dialect text not null,
  withheld text,
  check (end_ms > start_ms)
);

CREATE TABLE edition (
  id text primary key,
  essay_id text not null,
  number integer not null,
  day text not null,
  digest text not null,
  printed text not null
);

CREATE TABLE essay (
  id text primary key,
  titles text not null,
  signed text not null,
  languages text not null,
  style text not null,
  position double precision not null,
  created_at text not null
, address text not null default '');

CREATE TABLE essay_block (
  id text primary key,
  essay_id text not null,
  language text not null check (language in ('en', 'zh-Hans')),
  position double precision not null,
  text text not null
);

CREATE TABLE event (
  id text primary key,
  names text not null,
  date text not null,
  event_kind text not null,
  place_ids text not null,
  identifiers text not null,
  note text not null
);

CREATE TABLE evidence (
  id text primary key,
  claim_id text not null,
  role text not null check (role in ('supports', 'opposes', 'qualifies', 'illustrates')),
  target text not null,
  note text not null,
  position double precision not null,
  pin text not null,
  as_of text
);

CREATE TABLE excerpt (
  id text primary key,
  source_id text not null,
  coder_id text not null references coder (id),
  what text not null check (what in ('passage', 'slogan', 'report', 'dialogue', 'review', 'law')),
  quotation text not null,
  locator_kind text not null check (locator_kind in ('page', 'chapter', 'section', 'figure', 'timestamp')),
  locator text not null,
  translation text not null,
  language text not null,
  code_ids text not null,
  created_at text not null
);

CREATE TABLE fact (
  id text primary key,
  about text not null,
  about_id text not null,
  field text not null,
  value text not null,
  says text not null,
  locator text not null,
  standing text not null check (standing in ('read', 'unchecked', 'doubtful')),
  is_used bigint not null check (is_used in (0, 1)),
  note text not null
, cited_id text);

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
, film_kind text, identifiers text, recognised text check (recognised in ('itself', 'described')));

CREATE TABLE film_counts (
  film_id text primary key references film (id) on delete cascade,
  digest text not null,
  counts text not null
);

CREATE TABLE focal_symbol (
  id text primary key,
  code_id text not null references code (id),
  coder_id text not null references coder (id),
  direction text check (direction in ('rose', 'fell')),
  declared text not null check (declared in ('before', 'after')),
  declared_at text not null
);

CREATE TABLE found_text (
  id integer primary key,
  kind text not null,
  record_id text not null,
  sort text not null,
  field text not null,
  part_id text,
  start_ms bigint,
  end_ms bigint,
  folded text not null,
  sounds text not null
);

CREATE VIRTUAL TABLE found_text_key using fts5 (keys, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

CREATE TABLE 'found_text_key_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'found_text_key_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'found_text_key_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'found_text_key_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE found_text_rules (rules text not null);

CREATE TABLE gathered (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  coder_id text not null references coder (id),
  what text not null check (what in ('shot', 'still', 'span')),
  start_ms bigint not null,
  end_ms bigint not null,
  position double precision not null,
  gathered_at text not null, gathered_from text,
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

CREATE TABLE gathered_record (
  id text primary key,
  coder_id text not null references coder (id),
  what text not null check (
    what in ('plate', 'memo', 'pass', 'query', 'excerpt', 'source', 'event', 'place', 'fact')
  ),
  record_id text not null,
  said text not null,
  position double precision not null,
  gathered_at text not null
);

CREATE TABLE kept_finding (
  id text primary key,
  coder_id text not null references coder (id),
  question text not null,
  asked text not null,
  seed double precision,
  codebook_version integer,
  table_digest text not null,
  software_version text not null,
  said text not null,
  answer text not null,
  kept_at text not null
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

CREATE TABLE link (
  id text primary key,
  coder_id text not null references coder (id),
  way text not null,
  link_kind_id text references link_kind (id),
  from_end_id text not null,
  to_end_id text not null,
  from_part_id text not null,
  to_part_id text not null,
  says text not null,
  created_at text not null
);

CREATE TABLE link_end (
  id text primary key,
  link_id text not null,
  part_id text not null,
  start_ms bigint not null,
  end_ms bigint not null,
  attached_to text,
  check (end_ms > start_ms)
);

CREATE TABLE link_kind (
  id text primary key,
  names text not null,
  names_back text not null,
  both_ways bigint not null,
  created_at text not null
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
  pass_id text references pass (id) on delete set null, said text,
  check (end_ms > start_ms)
);

CREATE TABLE measured_series (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  name text not null,
  origin text not null,
  start_ms bigint not null,
  end_ms bigint not null,
  values text not null,
  check (end_ms > start_ms)
);

CREATE TABLE mediation (
  id text primary key,
  film_id text not null references film (id) on delete cascade,
  coder_id text not null references coder (id),
  contradiction_id text not null references contradiction (id),
  extent text not null check (extent in ('film', 'spans')),
  code_ids text not null,
  channels text not null,
  positions_before text not null,
  positions_after text not null,
  attitude_to_first text,
  attitude_to_second text,
  treatment text,
  certainty text,
  reading text not null,
  created_at text not null
);

CREATE TABLE mediation_span (
  id text primary key,
  mediation_id text not null references mediation (id) on delete cascade,
  part_id text not null references part (id) on delete cascade,
  start_ms bigint not null,
  end_ms bigint not null,
  attached_to text,
  check (end_ms > start_ms)
);

CREATE TABLE memo (
  id text primary key,
  coder_id text not null references coder (id),
  what text not null check (what in ('observation', 'theory', 'method-decision', 'question', 'viewing-diary')),
  text text not null,
  about text check (about in ('film', 'scene', 'mark', 'code', 'contradiction')),
  about_id text,
  is_private bigint not null check (is_private in (0, 1)),
  created_at text not null,
  changed_at text not null
, withheld text);

CREATE TABLE memo_frame (
  id text primary key,
  memo_id text not null,
  part_id text not null references part (id) on delete cascade,
  at_ms bigint not null
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
, file_in_use_id text, stated_ms bigint);

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
, coding_plan_id text references coding_plan (id) on delete set null, finished_at text, by_playing bigint not null default 0 check (by_playing in (0, 1)), is_training bigint not null default 0 check (is_training in (0, 1)), unit text not null default 'shot' check (unit in ('shot', 'scene', 'slice')), slice_ms bigint);

CREATE TABLE periodisation (
  id text primary key,
  name text not null,
  date_kind text not null check (date_kind in ('release', 'story', 'shooting')),
  declared text not null check (declared in ('before', 'after')),
  periods text not null,
  assignments text not null
);

CREATE TABLE place (
  id text primary key,
  names text not null,
  pinyin text not null,
  place_kind text not null,
  latitude double precision,
  longitude double precision,
  radius_m double precision not null,
  within_id text,
  identifiers text not null,
  note text not null
);

CREATE TABLE placing (
  id text primary key,
  film_id text not null references film (id) on delete cascade,
  place_id text not null references place (id),
  how text not null check (how in ('filmed', 'represented')),
  certainty text
);

CREATE TABLE planned_span (
  id text primary key,
  coding_plan_id text not null references coding_plan (id) on delete cascade,
  part_id text not null references part (id) on delete cascade,
  start_ms bigint not null,
  end_ms bigint not null, coder_id text references coder (id) on delete cascade, for_reliability bigint not null default 0 check (for_reliability in (0, 1)),
  check (end_ms > start_ms)
);

CREATE TABLE plate (
  id text primary key,
  coder_id text not null references coder (id),
  name text not null,
  caption text not null,
  position double precision not null,
  created_at text not null
);

CREATE TABLE plate_item (
  id text primary key,
  plate_id text not null,
  part_id text not null references part (id) on delete cascade,
  what text not null check (what in ('shot', 'still', 'span')),
  start_ms bigint not null,
  end_ms bigint not null,
  size bigint not null check (size in (1, 2, 3)),
  position double precision not null,
  caption text not null,
  check (end_ms > start_ms)
);

CREATE TABLE printed_number (
  id text primary key,
  essay_id text not null,
  name text not null,
  target text not null,
  pin text not null,
  as_of text,
  created_at text not null
);

CREATE TABLE quoting (
  id text primary key,
  coder_id text not null references coder (id),
  excerpt_id text not null,
  part_id text not null references part (id) on delete cascade,
  start_ms bigint not null,
  end_ms bigint not null,
  attached_to text,
  says text not null,
  created_at text not null,
  check (end_ms > start_ms)
);

CREATE TABLE reality_reading (
  id text primary key,
  film_id text not null references film (id) on delete cascade,
  part_id text not null references part (id) on delete cascade,
  coder_id text not null references coder (id),
  start_ms bigint not null,
  end_ms bigint not null,
  attached_to text,
  records text not null,
  records_reason text not null,
  questions text not null,
  questions_reason text not null,
  check (end_ms > start_ms)
);

CREATE TABLE region_key (
  id text primary key,
  region_id text not null,
  mark_id text not null,
  part_id text not null references part (id) on delete cascade,
  at_ms bigint not null,
  x bigint not null,
  y bigint not null,
  width bigint not null,
  height bigint not null,
  check (x >= 0 and y >= 0 and width > 0 and height > 0 and x + width <= 10000 and y + height <= 10000)
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
, reading_count bigint not null default 0, link_count bigint not null default 0, plate_item_count bigint not null default 0, memo_frame_count bigint not null default 0);

CREATE TABLE saved_query (
  id text primary key,
  coder_id text not null references coder (id),
  name text not null,
  query text not null,
  saved_at text not null
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

CREATE TABLE seen_coding (
  id text primary key,
  film_id text not null references film (id),
  coder_id text not null references coder (id),
  seen_coder_id text not null references coder (id),
  seen_at text not null
);

CREATE TABLE set_aside (
  id text primary key,
  origin text not null,
  origin_digest text not null,
  kind text not null,
  content text not null,
  created_at text not null
);

CREATE TABLE setting (
  id text primary key,
  film_id text not null references film (id) on delete cascade,
  part_id text not null references part (id) on delete cascade,
  coder_id text not null references coder (id),
  start_ms bigint not null,
  end_ms bigint not null,
  attached_to text,
  filmed_ids text not null,
  represented_ids text not null,
  view text,
  story_date text,
  events text not null,
  certainty text,
  check (end_ms > start_ms)
);

CREATE TABLE sheet_mapping (
  id text primary key,
  name text not null,
  reading text not null,
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

CREATE TABLE source (
  id text primary key,
  item text not null,
  reading text not null,
  created_at text not null
);

CREATE TABLE still_ground (
  id text primary key,
  film_id text not null references film (id) on delete cascade,
  ground text not null check (ground in ('quotation', 'public-domain', 'permission', 'own')),
  note text not null
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
, corpus text not null
  default '{reach:unsaid,of:{en:,zh-Hans:},chosen:{en:,zh-Hans:},missing:{en:,zh-Hans:}}', readings text not null default '[]');

CREATE TABLE subtitle (
  id text primary key,
  subtitle_track_id text not null references subtitle_track (id) on delete cascade,
  part_id text not null references part (id) on delete cascade,
  start_ms bigint not null,
  end_ms bigint not null,
  text text not null,
  check (end_ms > start_ms)
);

CREATE TABLE subtitle_track (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  file_name text not null,
  language text not null,
  encoding text not null,
  stretch double precision not null,
  shift_ms bigint not null
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

CREATE TABLE withheld_span (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  start_ms bigint not null,
  end_ms bigint not null,
  reason text not null,
  check (end_ms > start_ms)
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

CREATE INDEX act_stack on act (coder_id, area, film_id, state, sequence);

CREATE INDEX anchor_part on anchor (part_id, record_kind);

CREATE INDEX boundary_decision_part on boundary_decision (part_id, at_ms);

CREATE INDEX chosen_still_part on chosen_still (part_id, at_ms);

CREATE INDEX claim_essay on claim (essay_id, created_at);

CREATE INDEX code_example_code on code_example (code_id);

CREATE INDEX dialogue_line_part on dialogue_line (part_id, start_ms);

CREATE INDEX edition_essay on edition (essay_id, number);

CREATE INDEX essay_block_essay on essay_block (essay_id, language, position);

CREATE INDEX evidence_claim on evidence (claim_id, position);

CREATE INDEX excerpt_source on excerpt (source_id, created_at);

CREATE INDEX fact_about on fact (about, about_id, field);

CREATE INDEX file_part on file (part_id);

CREATE INDEX file_quick_digest on file (quick_digest);

CREATE INDEX focal_symbol_code on focal_symbol (code_id);

CREATE INDEX found_text_by_part on found_text (part_id, start_ms);

CREATE INDEX found_text_by_record on found_text (record_id);

CREATE INDEX gathered_coder on gathered (coder_id, position);

CREATE INDEX gathered_finding_coder on gathered_finding (coder_id, position);

CREATE INDEX gathered_part on gathered (part_id);

CREATE INDEX gathered_record_coder on gathered_record (coder_id, position);

CREATE INDEX kept_finding_coder on kept_finding (coder_id, kept_at);

CREATE INDEX likeness_file on likeness (file_id);

CREATE INDEX link_end_link on link_end (link_id);

CREATE INDEX link_end_mark on link_end (attached_to);

CREATE INDEX link_end_part on link_end (part_id, start_ms);

CREATE INDEX link_from on link (from_part_id);

CREATE INDEX link_of_kind on link (link_kind_id);

CREATE INDEX link_to on link (to_part_id);

CREATE INDEX looked_through_pass on looked_through (pass_id, part_id, start_ms);

CREATE INDEX mark_code on mark (code_id);

CREATE INDEX mark_coder on mark (coder_id, code_id);

CREATE INDEX mark_film on mark (film_id, part_id, start_ms);

CREATE INDEX mark_pass on mark (pass_id);

CREATE INDEX measured_series_part on measured_series (part_id, start_ms);

CREATE INDEX mediation_contradiction on mediation (contradiction_id);

CREATE INDEX mediation_film on mediation (film_id);

CREATE INDEX mediation_span_mediation on mediation_span (mediation_id);

CREATE INDEX mediation_span_part on mediation_span (part_id, start_ms);

CREATE INDEX memo_coder on memo (coder_id, created_at);

CREATE INDEX memo_frame_memo on memo_frame (memo_id);

CREATE INDEX memo_frame_part on memo_frame (part_id, at_ms);

CREATE INDEX part_version on part (version_id);

CREATE INDEX pass_film on pass (film_id, coder_id);

CREATE INDEX placing_film on placing (film_id);

CREATE INDEX placing_place on placing (place_id);

CREATE INDEX planned_span_part on planned_span (part_id, start_ms);

CREATE INDEX planned_span_plan on planned_span (coding_plan_id, part_id, start_ms);

CREATE INDEX plate_coder on plate (coder_id, position);

CREATE INDEX plate_item_part on plate_item (part_id, start_ms);

CREATE INDEX plate_item_plate on plate_item (plate_id, position);

CREATE INDEX printed_number_essay on printed_number (essay_id, created_at);

CREATE INDEX quoting_excerpt on quoting (excerpt_id);

CREATE INDEX quoting_mark on quoting (attached_to);

CREATE INDEX quoting_part on quoting (part_id, start_ms);

CREATE INDEX reality_reading_film on reality_reading (film_id);

CREATE INDEX reality_reading_part on reality_reading (part_id, start_ms);

CREATE INDEX region_key_mark on region_key (mark_id);

CREATE INDEX region_key_part on region_key (part_id, at_ms);

CREATE INDEX removed_file_digest on removed_file (quick_digest);

CREATE INDEX saved_query_coder on saved_query (coder_id);

CREATE INDEX scene_part on scene (part_id, start_ms);

CREATE INDEX seen_coding_film on seen_coding (film_id);

CREATE INDEX set_aside_origin on set_aside (origin_digest);

CREATE INDEX setting_film on setting (film_id);

CREATE INDEX setting_part on setting (part_id, start_ms);

CREATE INDEX shot_length on shot (part_id, (end_ms - start_ms) desc, start_ms);

CREATE INDEX shot_part on shot (part_id, start_ms);

CREATE INDEX still_ground_film on still_ground (film_id);

CREATE INDEX subtitle_of_track on subtitle (subtitle_track_id);

CREATE INDEX subtitle_part on subtitle (part_id, start_ms);

CREATE INDEX subtitle_track_part on subtitle_track (part_id);

CREATE INDEX task_state on task (state, created_at);

CREATE INDEX task_subject on task (subject_id);

CREATE INDEX version_film on version (film_id);

CREATE INDEX withheld_span_part on withheld_span (part_id, start_ms);
