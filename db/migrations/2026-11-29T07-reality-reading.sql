-- What a scene does to reality, as a coder reads it: it records it, questions it, or both.

create table reality_reading (
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
create index reality_reading_film on reality_reading (film_id);
create index reality_reading_part on reality_reading (part_id, start_ms);

-- How many mediations and such readings went with a film that was removed.
alter table removed_film add column reading_count bigint not null default 0;
