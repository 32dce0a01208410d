-- The counts of a film, kept until the film changes; a row that is there is up to date.
-- What an import did not turn into records is set aside, with where it came from.

create table film_counts (
  film_id text primary key references film (id) on delete cascade,
  digest text not null,
  counts text not null
);

create table set_aside (
  id text primary key,
  origin text not null,
  origin_digest text not null,
  kind text not null,
  content text not null,
  created_at text not null
);
create index set_aside_origin on set_aside (origin_digest);
