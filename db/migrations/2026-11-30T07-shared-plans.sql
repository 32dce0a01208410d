-- How the coders of a plan share it; of what was drawn, who looks through it and what several do.

alter table coding_plan add column sharing text not null default '{"kind":"everyone"}';
alter table planned_span add column coder_id text references coder (id) on delete cascade;
alter table planned_span add column for_reliability bigint not null default 0 check (for_reliability in (0, 1));
