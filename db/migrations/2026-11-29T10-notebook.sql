-- The notebook: memos, and the frames of which they speak. A frame outlives its memo and goes with its film.

create table memo (
  id text primary key,
  coder_id text not null references coder (id),
  what text not null check (what in ('observation', 'theory', 'method-decision', 'question', 'viewing-diary')),
  text text not null,
  about text check (about in ('film', 'scene', 'mark', 'code', 'contradiction')),
  about_id text,
  is_private bigint not null check (is_private in (0, 1)),
  created_at text not null,
  changed_at text not null
);
create index memo_coder on memo (coder_id, created_at);

create table memo_frame (
  id text primary key,
  memo_id text not null,
  part_id text not null references part (id) on delete cascade,
  at_ms bigint not null
);
create index memo_frame_memo on memo_frame (memo_id);
create index memo_frame_part on memo_frame (part_id, at_ms);
