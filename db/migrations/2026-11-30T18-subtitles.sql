-- Subtitles of a part: a track for each file that was brought in, and its lines.

create table subtitle_track (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  file_name text not null,
  language text not null,
  encoding text not null,
  stretch double precision not null,
  shift_ms bigint not null
);
create index subtitle_track_part on subtitle_track (part_id);

create table subtitle (
  id text primary key,
  subtitle_track_id text not null references subtitle_track (id) on delete cascade,
  part_id text not null references part (id) on delete cascade,
  start_ms bigint not null,
  end_ms bigint not null,
  text text not null,
  check (end_ms > start_ms)
);
create index subtitle_part on subtitle (part_id, start_ms);
create index subtitle_of_track on subtitle (subtitle_track_id);
