-- What was printed of an essay each time it was published as an edition, so that the next can be set beside it; and
-- where its publications will stand, which nobody may know yet.

create table edition (
  id text primary key,
  essay_id text not null,
  number integer not null,
  day text not null,
  digest text not null,
  printed text not null
);
create index edition_essay on edition (essay_id, number);

alter table essay add column address text not null default '';
