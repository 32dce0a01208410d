-- Versions of the codebook, and the steps by which codes go over into others.

create table codebook_version (
  id text primary key,
  number bigint not null,
  published_at text not null,
  note text not null,
  codes text not null,
  contradictions text not null,
  aspects text not null
);

create table codebook_step (
  id text primary key,
  how text not null check (how in ('merge', 'split')),
  from_id text not null references code (id),
  into_ids text not null,
  looking text not null check (looking in ('same', 'wider')),
  codebook_version_id text references codebook_version (id)
);
create index mark_coder on mark (coder_id, code_id);
