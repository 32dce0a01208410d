-- What is looked at one after the other in a pass: shots, scenes, or slices of so many milliseconds.

alter table pass add column unit text not null default 'shot' check (unit in ('shot', 'scene', 'slice'));
alter table pass add column slice_ms bigint;
