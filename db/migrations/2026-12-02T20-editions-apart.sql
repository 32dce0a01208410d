-- An edition was published: undo among what is written in an essay does not take it back.

update act set area = 'editions' where kind = 'keep-edition';
