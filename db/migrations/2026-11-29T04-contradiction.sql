-- Oppositions with two named poles and the positions between them.

create table contradiction (
  id text primary key,
  names text not null,
  family text not null,
  first_pole text not null,
  second_pole text not null,
  position_names text not null,
  meaning text not null,
  who_says text not null,
  position bigint not null,
  retired bigint not null check (retired in (0, 1))
);
