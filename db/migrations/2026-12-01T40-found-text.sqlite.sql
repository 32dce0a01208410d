-- Texts as they are looked for: derived from the records beside them, kept with every change, made anew where the rules
-- of folding are others than those that they were made by.

create table found_text (
  id integer primary key,
  kind text not null,
  record_id text not null,
  sort text not null,
  field text not null,
  part_id text,
  start_ms bigint,
  end_ms bigint,
  folded text not null,
  sounds text not null
);

create index found_text_by_record on found_text (record_id);

create index found_text_by_part on found_text (part_id, start_ms);

create virtual table found_text_key using fts5 (keys, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

create table found_text_rules (rules text not null);
