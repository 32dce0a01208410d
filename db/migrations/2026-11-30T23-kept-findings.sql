-- Findings that somebody has kept, each as it stood: how it was put, what was counted for it, its sentences and its answer.

create table kept_finding (
  id text primary key,
  coder_id text not null references coder (id),
  question text not null,
  asked text not null,
  seed double precision,
  codebook_version integer,
  table_digest text not null,
  software_version text not null,
  said text not null,
  answer text not null,
  kept_at text not null
);
create index kept_finding_coder on kept_finding (coder_id, kept_at);
