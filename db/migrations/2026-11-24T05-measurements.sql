-- What was measured of the shots of a part: kept as measurements, never as marks. It can always be made anew from the
-- series beside the film; a row whose shots have changed since is stale, and only those are measured again.

create table part_measurements (
  part_id text primary key references part (id) on delete cascade,
  file_id text not null,
  revision text not null,
  stale bigint not null check (stale in (0, 1)),
  procedure text not null,
  shots text not null,
  looks text not null
);
