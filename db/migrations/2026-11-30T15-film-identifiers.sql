-- What a film is called in lists of others, as JSON; null where nobody has said it.
alter table film add column identifiers text;
