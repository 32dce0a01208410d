-- Scenes: stretches that the scholar groups, and sequences of them; and the frames that stand for shots.

create table scene (
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
create index scene_part on scene (part_id, start_ms);

create table chosen_still (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  at_ms bigint not null
);
create index chosen_still_part on chosen_still (part_id, at_ms);
