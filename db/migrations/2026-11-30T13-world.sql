-- Where and when films are: places, events, what is said of films and of stretches of them, and who says each fact.

create table place (
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

create table event (
  id text primary key,
  names text not null,
  date text not null,
  event_kind text not null,
  place_ids text not null,
  identifiers text not null,
  note text not null
);

create table "placing" (
  id text primary key,
  film_id text not null references film (id) on delete cascade,
  place_id text not null references place (id),
  how text not null check (how in ('filmed', 'represented')),
  certainty text
);
create index placing_film on "placing" (film_id);
create index placing_place on "placing" (place_id);

create table setting (
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
create index setting_film on setting (film_id);
create index setting_part on setting (part_id, start_ms);

create table fact (
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
);
create index fact_about on fact (about, about_id, field);
