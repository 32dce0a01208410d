-- What kind of film it is: a word of the scholar's, by which a change of period is told from a change of kind.
alter table film add column film_kind text;
