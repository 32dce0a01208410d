-- Where in the picture a mark is: regions by their keys, in ten-thousandths of the picture as it is displayed. A mark
-- may be kept aside while a copy in use has no place for it; its keys stay, so they name it without leaning on it.

create table region_key (
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
create index region_key_mark on region_key (mark_id);
create index region_key_part on region_key (part_id, at_ms);
