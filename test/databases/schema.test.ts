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
