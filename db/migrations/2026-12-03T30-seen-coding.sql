-- That a coder has been shown what another has marked in a film: from then on that film is not coded blind.

create table seen_coding (
  id text primary key,
  film_id text not null references film (id),
  coder_id text not null references coder (id),
  seen_coder_id text not null references coder (id),
  seen_at text not null
);
create index seen_coding_film on seen_coding (film_id);
