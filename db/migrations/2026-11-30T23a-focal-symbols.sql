-- Codes that were declared to be what the study is about: with a direction, before looking or after, and on which day.

create table focal_symbol (
  id text primary key,
  code_id text not null references code (id),
  coder_id text not null references coder (id),
  direction text check (direction in ('rose', 'fell')),
  declared text not null check (declared in ('before', 'after')),
  declared_at text not null
);
create index focal_symbol_code on focal_symbol (code_id);
