-- Codes that only group those under them: they are not looked for, marked or counted.
alter table code add column is_heading bigint not null default 0 check (is_heading in (0, 1));
