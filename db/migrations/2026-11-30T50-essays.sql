-- Essays: their texts, block by block, the claims in them, what these stand on, and numbers that know their source. What
-- an essay has stays when it is removed, so that it comes back whole.

create table essay (
  id text primary key,
  titles text not null,
  signed text not null,
  languages text not null,
  style text not null,
  position double precision not null,
  created_at text not null
);

create table essay_block (
  id text primary key,
  essay_id text not null,
  language text not null check (language in ('en', 'zh-Hans')),
  position double precision not null,
  text text not null
);
create index essay_block_essay on essay_block (essay_id, language, position);

create table claim (
  id text primary key,
  essay_id text not null,
  name text not null,
  what text not null check (what in ('observation', 'count', 'comparison', 'absence', 'reading', 'history')),
  note text not null,
  checked text not null,
  created_at text not null
);
create index claim_essay on claim (essay_id, created_at);

create table evidence (
  id text primary key,
  claim_id text not null,
  role text not null check (role in ('supports', 'opposes', 'qualifies', 'illustrates')),
  target text not null,
  note text not null,
  position double precision not null,
  pin text not null,
  as_of text
);
create index evidence_claim on evidence (claim_id, position);

create table printed_number (
  id text primary key,
  essay_id text not null,
  name text not null,
  target text not null,
  pin text not null,
  as_of text,
  created_at text not null
);
create index printed_number_essay on printed_number (essay_id, created_at);
