create table found_text (
  id bigint generated always as identity primary key,
  kind text not null,
  record_id text not null,
  sort text not null,
  field text not null,
  part_id text,
  start_ms bigint,
  end_ms bigint,
  folded text not null,
  sounds text not null,
  keys tsvector not null
);

create index found_text_by_record on found_text (record_id);

create index found_text_by_part on found_text (part_id, start_ms);

create index found_text_by_keys on found_text using gin (keys);

create table found_text_rules (rules text not null);
