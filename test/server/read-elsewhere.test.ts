import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderInto } from '../../src/disk/index.ts'
import type { Code, Shot } from '../../src/study/index.ts'
import { made, plainMeaning, plainPass } from '../../src/study/index.ts'
import { takeOutTables } from '../../src/workbench/index.ts'
import { repositoryRoot, testEffects } from '../effects.ts'
import { aFilmWithOneFile } from '../films/builders.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const run = promisify(execFile)
const ids = testEffects().makeId
const tables = path.join(mkdtempSync(path.join(os.tmpdir(), 'silverscreen-elsewhere-')), 'tables')
let study: ServedStudy

interface Block {
  page: string
  heading: string
  code: string
  needs: string[]
}

/** What a page has to be run: each block by itself, with the packages that it says it needs. */
function blocksOf(page: string): Block[] {
  const text = readFileSync(path.join(repositoryRoot, 'docs/programs', page), 'utf8')
  return text.split(/^## /m).flatMap(section =>
    [...section.matchAll(/```(?:python|r)(?: needs=(\S+))?\n([\s\S]*?)```/g)].map(([, needs, code]) => ({
      ...{ page, heading: section.split('\n', 1)[0]!, code: code!, needs: needs?.split(',') ?? [] },
    })),
  )
}

const languages = {
  'python.md': {
    command: ['python3', '-c'],
    has: (name: string) => `import ${name}`,
  },
  'r.md': {
    command: ['Rscript', '-e'],
    has: (name: string) => `stopifnot(requireNamespace("${name}", quietly = TRUE))`,
  },
} as const

type Page = keyof typeof languages

/** Why a block cannot be run on this machine; null where it can. */
function missing({ page, needs }: Block): string | null {
  const { command, has } = languages[page as Page]
  const [program, flag] = command
  if (spawnSync(program, ['--version']).status !== 0) return program
  return needs.find(name => spawnSync(program, [flag, has(name)]).status !== 0) ?? null
}

const blocks = (Object.keys(languages) as Page[]).flatMap(blocksOf)
const expected = (code: string) =>
  code.includes('/acts')
    ? 'edit-study\n'
    : code.includes('sqlite')
      ? '铁西区\tchimney\t1 marks\n'
      : '铁西区\tchimney\t1 of 2 shots\n'

beforeAll(async () => {
  study = await serveStudy({
    tokenOf: token =>
      token === 'reads' || token === 'writes' ? { name: token, writes: token === 'writes' } : null,
  })
  const { store } = study.server.house
  const { homeCoderId: coderId } = await store.studies.get()
  const { film, version, part, file } = aFilmWithOneFile({
    makeId: ids,
    titles: [{ language: 'zh-Hans', kind: 'original', text: '铁西区' }],
  })
  const { id: partId } = part
  const [code, unseen, passId, first] = [ids(), ids(), ids(), ids()]
  const called = (id: string, en: string): Code => ({
    ...plainMeaning,
    ...{ id, kind: 'symbol', names: { en, 'zh-Hans': '' }, colour: '#000000', key: null },
    ...{ position: 1, retired: false },
  })
  const shot = (id: string, startMs: number, endMs: number): Shot => ({
    ...{ id, partId, startMs, endMs, transitionIn: 'cut', transitionStartMs: null },
    ...{ transitionEndMs: null, confidence: null, origin: 'hand' },
  })
  const done = await store.acts.carryOut([
    ...[made('film', film), made('version', version), made('part', part), made('file', file)],
    ...[made('code', called(code, 'chimney')), made('code', called(unseen, 'gate'))],
    ...[made('shot', shot(first, 0, 4000)), made('shot', shot(ids(), 4000, 10_000))],
    made('pass', {
      ...{ ...plainPass, id: passId, filmId: film.id, coderId, codeIds: [code] },
      createdAt: '2026-12-01T10:00:00Z',
    }),
    made('lookedThrough', { id: ids(), passId, partId, startMs: 0, endMs: 10_000 }),
    made('mark', {
      ...{ id: ids(), filmId: film.id, partId, codeId: code, coderId, passId, attachedTo: first },
      ...{ startMs: 0, endMs: 4000, said: null },
    }),
  ])
  expect(done.ok).toBe(true)
  await takeOutTables(store, folderInto(tables), { form: 'parquet', times: 'milliseconds' })
}, 60_000)

afterAll(async () => {
  await study?.stop()
  rmSync(path.dirname(tables), { recursive: true, force: true })
})

describe('the pages for R and Python', () => {
  test('show every way in, of which those without a package are run wherever the language is', () => {
    for (const page of Object.keys(languages))
      expect(
        blocks.filter(block => block.page === page).map(({ heading }) => heading.split(',', 1)[0]),
      ).toEqual(expect.arrayContaining(['REST', 'SQLite', 'Parquet']))
    expect(blocks.filter(({ needs }) => needs.length === 0).length).toBeGreaterThanOrEqual(4)
  })

  for (const block of blocks) {
    const lacking = missing(block)
    const title = `${block.page}, ${block.heading}, prints what stands in the study`
    test.skipIf(lacking !== null)(
      lacking === null ? title : `${title} (${lacking} is not here)`,
      async () => {
        const [program, flag] = languages[block.page as Page].command
        const { stdout } = await run(program, [flag, block.code], {
          timeout: 60_000,
          env: {
            ...{ PATH: process.env['PATH'], HOME: os.homedir() },
            // Both print hanzi only where the system says that it reads them.
            ...{ LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' },
            ...{ SILVERSCREEN_ADDRESS: study.server.address, SILVERSCREEN_STUDY: study.folder },
            ...{
              SILVERSCREEN_TOKEN: 'reads',
              SILVERSCREEN_WRITING_TOKEN: 'writes',
              SILVERSCREEN_TABLES: tables,
            },
          },
        })
        expect(stdout.replaceAll('\r', '')).toBe(expected(block.code))
      },
    )
  }
})
