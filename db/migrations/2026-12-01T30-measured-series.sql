-- Numbers that another program measured along a film, as they came in with its files: measurements, never marks.

create table measured_series (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  name text not null,
  origin text not null,
  start_ms bigint not null,
  end_ms bigint not null,
  "values" text not null,
  check (end_ms > start_ms)
);
create index measured_series_part on measured_series (part_id, start_ms);
