import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from '../effects.ts'
import type { CopyOfProgram } from './copy-of-program.ts'
import { copyOfProgram } from './copy-of-program.ts'

const type = `/** A coder's words on a stretch of a film. */
export interface Remark {
  id: string
  partId: string
  startMs: number
  endMs: number
  text: string
  tags: string[]
  settled: boolean
}
`
const row = `  remark: {
    hangsOn: { partId: 'part' },
    lies: 'span',
    json: { tags: 'list' },
    flags: { settled: true },
    order: ['startMs'],
    outdates: { ...nothing, counts: ['text'] },
    isWork: true,
  },
}

/** Parents before children. */`
const form = `  remark: Type.Object({
    ...{ id: Id, partId: Id, startMs: Milliseconds, endMs: Milliseconds, text: Type.String() },
    ...{ tags: Type.Array(Type.String()), settled: Type.Boolean() },
  }),
} satisfies {`
const migration = `create table remark (
  id text primary key,
  part_id text not null references part (id),
  start_ms integer not null,
  end_ms integer not null,
  text text not null,
  tags text not null,
  settled integer not null
);
`

const formFile = 'src/server/contracts/kept/kept-records.ts'

let copy: CopyOfProgram

/** The study is entered by its door only. */
beforeAll(() => {
  copy = copyOfProgram('db', 'test/effects.ts', 'test/films/builders.ts')
  copy.writeIn('src/study/coding/remark.ts', () => type)
  const row = { extends: './tsconfig.json', include: ['src/study/record-kinds.ts'] }
  copy.writeIn('tsconfig.one.json', () => JSON.stringify(row))
  copy.writeIn('src/study/index.ts', text => `${text}export * from './coding/remark.ts'\n`)
  copy.writeIn('src/study/change.ts', text =>
    text
      .replace('\ninterface PlainRecordKinds {\n', '\ninterface PlainRecordKinds {\n  remark: Remark\n')
      .replace(/^/, "import type { Remark } from './coding/remark.ts'\n"),
  )
})

afterAll(() => copy.remove())

describe('a kind of record that is planted', () => {
  test('does not compile without its row and its form outside the database, and only these two say so', () => {
    expect(copy.complaints()).toEqual([formFile, 'src/study/record-kinds.ts'])
  })

  test.each([
    ["hangsOn: { partId: 'part' }", 'hangsOn: {}'],
    ["lies: 'span'", 'lies: null'],
    ["json: { tags: 'list' }", 'json: {}'],
    ["json: { tags: 'list' }", "json: { tags: 'record' }"],
    ['flags: { settled: true }', 'flags: {}'],
    ['    isWork: true,\n', ''],
    ["    order: ['startMs'],\n", ''],
    ["{ ...nothing, counts: ['text'] }", "{ answers: 'never', counts: 'never' }"],
  ])('does not compile with a row that lacks something: %s', (whole, lacking) => {
    plantRow(row.replace(whole, lacking))
    expect(copy.complaints('.one')).toEqual(['src/study/record-kinds.ts'])
  })

  test('needs its row, its form, its migration and its type, and goes with its film in all that is done to it', async () => {
    plantRow(row)
    expect(copy.complaints()).toEqual([formFile])
    copy.writeIn(formFile, text => text.replace('} satisfies {', form))
    expect(copy.complaints()).toEqual([])
    copy.writeIn('db/migrations/2099-01-01-remark.sql', () => migration)
    expect(await run()).toEqual({
      read: [
        { text: '远处的烟囱', tags: ['smoke', '烟'], settled: true },
        { text: '远处的烟囱', tags: [], settled: false },
      ],
      work: true,
      hanging: 2,
      realigned: [
        expect.objectContaining({ startMs: 1000, endMs: 2000 }),
        expect.objectContaining({ startMs: 1000, endMs: 2000 }),
      ],
      anchors: 2,
      countsLeft: 0,
      gone: null,
      back: ['a chimney', '远处的烟囱'],
    })
  })
})

function plantRow(planted: string): void {
  const original = readFileSync(path.join(repositoryRoot, 'src/study/record-kinds.ts'), 'utf8')
  copy.writeIn('src/study/record-kinds.ts', () =>
    original.replace('}\n\n/** Parents before children. */', planted),
  )
}

async function run(): Promise<unknown> {
  const script = path.join(copy.folder, 'test/planted/planted-kind.ts')
  cpSync(path.join(repositoryRoot, 'test/planted/planted-kind.ts.txt'), script, { recursive: true })
  const outdir = path.join(copy.folder, 'built')
  await build({
    entryPoints: [script, path.join(copy.folder, 'src/store/sqlite/sqlite-thread.ts')],
    ...{ outdir, entryNames: '[name]', bundle: true, platform: 'node', format: 'esm', packages: 'external' },
  })
  return JSON.parse(
    execFileSync(process.execPath, [path.join(outdir, 'planted-kind.js')], { encoding: 'utf8' }),
  )
}
