-- How tables of one sort are read when they come in: which column means what.

create table sheet_mapping (
  id text primary key,
  name text not null,
  reading text not null,
  created_at text not null
);
