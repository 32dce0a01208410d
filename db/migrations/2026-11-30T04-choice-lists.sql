-- Attitudes and treatments as the scholar has them; where there is no row, what the program gives is chosen from.

create table choice_list (
  id text primary key check (id in ('attitude', 'treatment')),
  "values" text not null
);
