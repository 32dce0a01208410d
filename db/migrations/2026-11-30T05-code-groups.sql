-- Codes that the scholar holds against each other: oppositions of two, and sets of which one may stand in another's place.

create table code_group (
  id text primary key,
  sort text not null check (sort in ('opposition', 'commutation')),
  names text not null,
  code_ids text not null,
  note text not null
);
