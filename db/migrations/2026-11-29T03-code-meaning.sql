-- What a code means and when it is used, under which codes it stands, and which stand wherever it does.

alter table code add column pinyin text not null default '';
alter table code add column definition text not null default '';
alter table code add column when_to_use text not null default '';
alter table code add column when_not text not null default '';
alter table code add column unit text not null default 'shot'
  check (unit in ('shot', 'scene', 'slice', 'span', 'film'));
alter table code add column judgement text not null default 'manifest'
  check (judgement in ('manifest', 'interpretive'));
alter table code add column parent_ids text not null default '[]';
alter table code add column entails_ids text not null default '[]';
