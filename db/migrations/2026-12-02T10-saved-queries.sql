-- Queries that somebody has saved under a name: each as the structure that a line says, which names things by their ids.

create table saved_query (
  id text primary key,
  coder_id text not null references coder (id),
  name text not null,
  query text not null,
  saved_at text not null
);
create index saved_query_coder on saved_query (coder_id);
