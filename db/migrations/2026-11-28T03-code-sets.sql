-- Sets of codes with a name, from which passes are begun.

create table code_set (
  id text primary key,
  name text not null,
  code_ids text not null
);
