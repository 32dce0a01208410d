-- What a study reads and quotes. An excerpt outlives its source and names it without leaning on it, so that a source
-- that is brought back has its excerpts.

create table source (
  id text primary key,
  item text not null,
  reading text not null,
  created_at text not null
);

create table excerpt (
  id text primary key,
  source_id text not null,
  coder_id text not null references coder (id),
  what text not null check (what in ('passage', 'slogan', 'report', 'dialogue', 'review', 'law')),
  quotation text not null,
  locator_kind text not null check (locator_kind in ('page', 'chapter', 'section', 'figure', 'timestamp')),
  locator text not null,
  translation text not null,
  language text not null,
  code_ids text not null,
  created_at text not null
);
create index excerpt_source on excerpt (source_id, created_at);
