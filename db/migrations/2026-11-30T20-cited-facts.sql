-- The source of the list that says a fact. What it is called in words stays beside it, for where that source is removed.

alter table fact add column cited_id text;
