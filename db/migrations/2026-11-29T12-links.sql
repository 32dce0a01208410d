-- Links: two places that speak to each other, in one film or in two. A link goes with the film of either end and comes
-- back with it, whether the other film is there or not: so nothing holds its ends to their parts.

create table link_kind (
  id text primary key,
  names text not null,
  names_back text not null,
  both_ways bigint not null,
  created_at text not null
);

create table link (
  id text primary key,
  coder_id text not null references coder (id),
  way text not null,
  link_kind_id text references link_kind (id),
  from_end_id text not null,
  to_end_id text not null,
  from_part_id text not null,
  to_part_id text not null,
  says text not null,
  created_at text not null
);
create index link_from on link (from_part_id);
create index link_to on link (to_part_id);
create index link_of_kind on link (link_kind_id);

create table link_end (
  id text primary key,
  link_id text not null,
  part_id text not null,
  start_ms bigint not null,
  end_ms bigint not null,
  attached_to text,
  check (end_ms > start_ms)
);
create index link_end_link on link_end (link_id);
create index link_end_part on link_end (part_id, start_ms);
create index link_end_mark on link_end (attached_to);

alter table removed_film add column link_count bigint not null default 0;
