-- How names are read in a study where the program reads them otherwise.
alter table study_profile add column readings text not null default '[]';
