-- What was answered when it was asked which film a file is (null while nobody has said), and how long a part was said
-- to be before it had a file.
alter table film add column recognised text check (recognised in ('itself', 'described'));
alter table part add column stated_ms bigint;
