-- Coding: what is looked for, who looked where, what was seen; periods to compare; counts kept per film.

create table code (
  id text primary key,
  kind text not null check (kind in ('symbol', 'space', 'subject', 'technique')),
  names text not null,
  colour text not null,
  key text,
  position bigint not null,
  retired bigint not null check (retired in (0, 1))
);

create table pass (
  id text primary key,
  film_id text not null references film (id) on delete cascade,
  coder_id text not null references coder (id),
  code_ids text not null,
  created_at text not null
);
create index pass_film on pass (film_id, coder_id);

create table looked_through (
  id text primary key,
  pass_id text not null references pass (id) on delete cascade,
  part_id text not null references part (id) on delete cascade,
  start_ms bigint not null,
  end_ms bigint not null,
  check (end_ms > start_ms)
);
create index looked_through_pass on looked_through (pass_id, part_id, start_ms);

create table mark (
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
create index mark_film on mark (film_id, part_id, start_ms);
create index mark_code on mark (code_id);
create index mark_pass on mark (pass_id);

create table periodisation (
  id text primary key,
  name text not null,
  date_kind text not null check (date_kind in ('release', 'story', 'shooting')),
  declared text not null check (declared in ('before', 'after')),
  periods text not null,
  assignments text not null
);
