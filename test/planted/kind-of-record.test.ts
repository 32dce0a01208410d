import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from '../effects.ts'

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

let copy: string

/** A copy of the program to which a kind of record is added; the study is entered by its door only. */
beforeAll(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-planted-'))
  for (const name of ['src', 'specimen', 'db', 'tsconfig.json', 'package.json'])
    cpSync(path.join(repositoryRoot, name), path.join(copy, name), {
      recursive: true,
      filter: file => !/\.test\.tsx?$/.test(file),
    })
  for (const name of ['test/effects.ts', 'test/films/builders.ts'])
    cpSync(path.join(repositoryRoot, name), path.join(copy, name), { recursive: true })
  symlinkSync(path.join(repositoryRoot, 'node_modules'), path.join(copy, 'node_modules'), 'junction')
  writeIn('src/study/coding/remark.ts', () => type)
  writeIn('src/study/index.ts', text => `${text}export * from './coding/remark.ts'\n`)
  writeIn('src/study/change.ts', text =>
    text
      .replace('\ninterface PlainRecordKinds {\n', '\ninterface PlainRecordKinds {\n  remark: Remark\n')
      .replace(/^/, "import type { Remark } from './coding/remark.ts'\n"),
  )
})

afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

describe('a kind of record that is planted', () => {
  test('does not compile without its row, and only the table says so', () => {
    expect(complaints()).toEqual(['src/study/record-kinds.ts'])
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
    expect(complaints('src/study/record-kinds.ts')).toEqual(['src/study/record-kinds.ts'])
  })

  test('needs its row, its migration and its type, and goes with its film in all that is done to it', async () => {
    plantRow(row)
    expect(complaints()).toEqual([])
    writeIn('db/migrations/2099-01-01-remark.sql', () => migration)
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

function writeIn(name: string, change: (text: string) => string): void {
  const file = path.join(copy, name)
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch {}
  writeFileSync(file, change(text))
}

function plantRow(planted: string): void {
  const original = readFileSync(path.join(repositoryRoot, 'src/study/record-kinds.ts'), 'utf8')
  writeIn('src/study/record-kinds.ts', () =>
    original.replace('}\n\n/** Parents before children. */', planted),
  )
}

/** The files about which the compiler complains, each once: of the whole program, or of what one file needs. */
function complaints(file?: string): string[] {
  if (file)
    writeIn('tsconfig.one.json', () => JSON.stringify({ extends: './tsconfig.json', include: [file] }))
  const compiler = path.join(repositoryRoot, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(
    process.execPath,
    [compiler, '-p', file ? 'tsconfig.one.json' : 'tsconfig.json'],
    {
      cwd: copy,
      encoding: 'utf8',
    },
  )
  return [...new Set([...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm)].map(match => match[1]!))]
}

async function run(): Promise<unknown> {
  const script = path.join(copy, 'test/planted/planted-kind.ts')
  cpSync(path.join(repositoryRoot, 'test/planted/planted-kind.ts.txt'), script, { recursive: true })
  const outdir = path.join(copy, 'built')
  await build({
    entryPoints: [script, path.join(copy, 'src/store/sqlite/sqlite-thread.ts')],
    ...{ outdir, entryNames: '[name]', bundle: true, platform: 'node', format: 'esm', packages: 'external' },
  })
  return JSON.parse(
    execFileSync(process.execPath, [path.join(outdir, 'planted-kind.js')], { encoding: 'utf8' }),
  )
}
