-- Which places of films quote which passages. What quotes a passage outlives it and names it without leaning on it, so
-- that a passage that is brought back is quoted where it was.

create table quoting (
  id text primary key,
  coder_id text not null references coder (id),
  excerpt_id text not null,
  part_id text not null references part (id) on delete cascade,
  start_ms bigint not null,
  end_ms bigint not null,
  attached_to text,
  says text not null,
  created_at text not null,
  check (end_ms > start_ms)
);
create index quoting_excerpt on quoting (excerpt_id);
create index quoting_part on quoting (part_id, start_ms);
create index quoting_mark on quoting (attached_to);
