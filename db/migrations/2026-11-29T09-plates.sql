-- Plates: stills and spans from any films, arranged, numbered and captioned. What lies on a plate outlives it and goes
-- with its film, so that a plate that is brought back has what its films still have.

create table plate (
  id text primary key,
  coder_id text not null references coder (id),
  name text not null,
  caption text not null,
  position double precision not null,
  created_at text not null
);
create index plate_coder on plate (coder_id, position);

create table plate_item (
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
create index plate_item_plate on plate_item (plate_id, position);
create index plate_item_part on plate_item (part_id, start_ms);
