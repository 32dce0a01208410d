-- Saved queries and places of the atlas can be gathered, too, so that a claim can stand on them.

create table gathered_record_of_more (
  id text primary key,
  coder_id text not null references coder (id),
  what text not null check (
    what in ('plate', 'memo', 'pass', 'query', 'excerpt', 'source', 'event', 'place', 'fact')
  ),
  record_id text not null,
  said text not null,
  position double precision not null,
  gathered_at text not null
);
insert into gathered_record_of_more
  select id, coder_id, what, record_id, said, position, gathered_at from gathered_record;
drop table gathered_record;
alter table gathered_record_of_more rename to gathered_record;
create index gathered_record_coder on gathered_record (coder_id, position);
