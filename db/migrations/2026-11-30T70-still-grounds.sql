-- On what ground stills of a film are shown to others; a film has one, or nobody has said it.

create table still_ground (
  id text primary key,
  film_id text not null references film (id) on delete cascade,
  ground text not null check (ground in ('quotation', 'public-domain', 'permission', 'own')),
  note text not null
);
create index still_ground_film on still_ground (film_id);
