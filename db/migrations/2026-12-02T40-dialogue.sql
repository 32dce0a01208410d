-- Dialogue of a part that was written down to be quoted, by hand or from a subtitle.

create table dialogue_line (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  start_ms bigint not null,
  end_ms bigint not null,
  original text not null,
  pinyin text not null,
  translation text not null,
  speaker text not null,
  dialect text not null,
  withheld text,
  check (end_ms > start_ms)
);
create index dialogue_line_part on dialogue_line (part_id, start_ms);
