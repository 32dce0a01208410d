-- Mediations: how a film works on a contradiction, as a coder reads it, and the stretches of which it is read.

create table mediation (
  id text primary key,
  film_id text not null references film (id) on delete cascade,
  coder_id text not null references coder (id),
  contradiction_id text not null references contradiction (id),
  extent text not null check (extent in ('film', 'spans')),
  code_ids text not null,
  channels text not null,
  positions_before text not null,
  positions_after text not null,
  attitude_to_first text,
  attitude_to_second text,
  treatment text,
  certainty text,
  reading text not null,
  created_at text not null
);
create index mediation_film on mediation (film_id);
create index mediation_contradiction on mediation (contradiction_id);

create table mediation_span (
  id text primary key,
  mediation_id text not null references mediation (id) on delete cascade,
  part_id text not null references part (id) on delete cascade,
  start_ms bigint not null,
  end_ms bigint not null,
  attached_to text,
  check (end_ms > start_ms)
);
create index mediation_span_mediation on mediation_span (mediation_id);
create index mediation_span_part on mediation_span (part_id, start_ms);
