-- What a study says of itself, which an act can change: its name, till now set once, and how much of numbers it shows.

create table study_profile (
  id text primary key references study (id),
  name text not null,
  numbers text not null check (numbers in ('none', 'descriptive', 'inferential'))
);
insert into study_profile (id, name, numbers) select id, name, 'inferential' from study;
alter table study drop column name;
