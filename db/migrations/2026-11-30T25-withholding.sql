-- What goes out of a study in no way: stretches of films no picture of which is shown, and memos. People who are not to be
-- named say so where they are named, among the people of a film.

create table withheld_span (
  id text primary key,
  part_id text not null references part (id) on delete cascade,
  start_ms bigint not null,
  end_ms bigint not null,
  reason text not null,
  check (end_ms > start_ms)
);
create index withheld_span_part on withheld_span (part_id, start_ms);

alter table memo add column withheld text;
