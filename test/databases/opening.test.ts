import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStudy } from '../../src/store/index.ts'
import { migrationsFolder, testEffects } from '../effects.ts'

let folder: string
const file = () => path.join(folder, 'study.sqlite')

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-opening-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function opened(effects = testEffects()) {
  const study = await openStudy(folder, effects)
  if (!study.ok) throw new Error(JSON.stringify(study.refusal))
  return study.value
}

function write(...statements: string[]): void {
  const database = new DatabaseSync(file())
  for (const statement of statements) database.exec(statement)
  database.close()
}

describe('a study that is opened', () => {
  test('is refused to a second one until the first has closed it', async () => {
    const first = await opened()
    expect(await openStudy(folder, testEffects())).toMatchObject({ refusal: { kind: 'study-in-use' } })
    await first.close()
    await (await opened()).close()
  })

  test('by a program that is older than it is left as it is', async () => {
    await (await opened()).close()
    write("insert into migration values ('2999-01-01-later', '2999')")
    expect(await openStudy(folder, testEffects())).toMatchObject({ refusal: { kind: 'newer-study' } })
  })

  test('is none where its file is another program’s, and that file stays as it is', async () => {
    write('create table letter (text)')
    const before = readFileSync(file())
    expect(await openStudy(folder, testEffects())).toMatchObject({ refusal: { kind: 'not-a-study' } })
    expect(readFileSync(file()).equals(before)).toBe(true)
  })

  test('by a newer program is backed up before it is brought up to date', async () => {
    const newer = path.join(folder, 'newer migrations')
    cpSync(migrationsFolder, newer, { recursive: true })
    writeFileSync(path.join(newer, '2999-01-01T01-later.sql'), 'create table later (id text primary key);\n')
    await (await opened()).close()
    const backups = path.join(folder, 'backups')
    expect(existsSync(backups) ? readdirSync(backups) : []).toEqual([])
    await (await opened({ ...testEffects(), migrationsFolder: newer })).close()
    expect(readdirSync(backups).length).toBeGreaterThan(0)
  })
})
