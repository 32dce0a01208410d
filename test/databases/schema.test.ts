import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, test } from 'vitest'
import { readMigrations } from '../../src/store/migrate.ts'
import { repositoryRoot } from '../effects.ts'

/** `npx vitest run test/databases/schema.test.ts -u` writes the file anew. */
test('db/schema.sql says what all migrations together make', async () => {
  const database = new DatabaseSync(':memory:')
  for (const { statements } of readMigrations(path.join(repositoryRoot, 'db/migrations')))
    for (const statement of statements) database.exec(statement)
  const made = database
    .prepare('select sql from sqlite_master where sql is not null order by type desc, name')
    .all() as { sql: string }[]
  database.close()
  const text = `${made.map(({ sql }) => `${sql.replaceAll('"', '')};`).join('\n\n')}\n`
  const head =
    '-- What the migrations make of an empty SQLite file. Generated: see test/databases/schema.test.ts.\n\n'
  await expect(head + text).toMatchFileSnapshot(path.join(repositoryRoot, 'db/schema.sql'))
})

test('a study of an older program keeps its name as what it says of itself', () => {
  const database = new DatabaseSync(':memory:')
  const migrations = readMigrations(path.join(repositoryRoot, 'db/migrations'))
  const renaming = migrations.findIndex(({ name }) => name.endsWith('study-profile'))
  const run = (which: typeof migrations) => {
    for (const { statements } of which) for (const statement of statements) database.exec(statement)
  }
  run(migrations.slice(0, renaming))
  database.exec("insert into coder values ('c', '')")
  database.exec(
    "insert into study (id, name, home_coder_id, created_at) values ('s', 'Rust 铁', 'c', '2026-11-24T00:00:00Z')",
  )
  run(migrations.slice(renaming))
  expect(database.prepare('select id, name, numbers from study_profile').all()).toEqual([
    { id: 's', name: 'Rust 铁', numbers: 'inferential' },
  ])
  database.close()
})
