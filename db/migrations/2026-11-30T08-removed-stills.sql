-- What a removed film took along from plates and from the notebook.

alter table removed_film add column plate_item_count bigint not null default 0;
alter table removed_film add column memo_frame_count bigint not null default 0;
