-- Every change of the study has a number, in one order for all who hear of it. Undo and redo have ids like every act:
-- asked again after a lost answer, they are not made twice. What was taken back and overtaken is kept, no longer deleted,
-- so that an old answer can be given again. SQLite cannot change a check, so the table of acts is made anew.

alter table study add column change_number bigint not null default 0;
update study set change_number = (select coalesce(max(sequence), 0) from act);

create table act_in_order (
  id text primary key,
  sequence bigint not null unique,
  at text not null,
  coder_id text not null,
  kind text not null,
  area text not null,
  film_id text,
  change text not null,
  state text not null check (state in ('done', 'undone', 'overtaken', 'nothing'))
);
insert into act_in_order select * from act;
drop table act;
alter table act_in_order rename to act;
create index act_stack on act (coder_id, area, film_id, sequence);

create table turn (
  id text primary key,
  act_id text not null,
  direction text not null check (direction in ('undo', 'redo')),
  sequence bigint not null,
  at text not null
);

-- What was removed and can be brought back: a film with all that hung on it, as one change in a text of its own.

create table removed_film (
  film_id text primary key,
  act_id text not null,
  removed_at text not null,
  titles text not null,
  part_count bigint not null,
  shot_count bigint not null,
  mark_count bigint not null,
  pass_count bigint not null,
  change text not null
);
create table removed_file (
  file_id text primary key,
  film_id text not null references removed_film (film_id) on delete cascade,
  quick_digest text,
  storage text not null,
  path text not null
);
create index removed_file_digest on removed_file (quick_digest);
