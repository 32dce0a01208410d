import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StudyTableName, TableTimes } from '../../src/exchange/index.ts'
import { studyTableNames, studyTables } from '../../src/exchange/index.ts'
import type { StudyStore } from '../../src/store/index.ts'
import { openStudy } from '../../src/store/index.ts'
import type { Code, Shot } from '../../src/study/index.ts'
import { emptyDialogue, made, plainMeaning, plainPass } from '../../src/study/index.ts'
import { takeOutTables } from '../../src/workbench/index.ts'
import { testEffects } from '../effects.ts'
import { aFilmWithOneFile } from '../films/builders.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-tables-'))
const ids = testEffects().makeId
const film = aFilmWithOneFile({
  makeId: ids,
  titles: [{ language: 'zh-Hans', kind: 'original', text: '铁西区' }],
  releaseDate: '2002',
  people: [{ name: 'Somebody', role: 'director', withheld: 'asked' }],
})
const partId = film.part.id
const filmId = film.film.id
let store: StudyStore
let coderId: string

beforeAll(async () => {
  const opened = await openStudy(folder, testEffects())
  if (!opened.ok) throw new Error(opened.refusal.kind)
  store = opened.value
  coderId = (await store.studies.get()).homeCoderId
  const { film: of, version, part, file } = film
  expect(
    (
      await store.acts.carryOut([
        made('film', of),
        made('version', version),
        made('part', part),
        made('file', file),
      ])
    ).ok,
  ).toBe(true)
})

afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Every table as it is read again: its columns, and its rows. */
async function takenOut(times: TableTimes = 'milliseconds') {
  const files = new Map<string, Buffer>()
  const bundle = {
    add: async (name: string, content: Readable) => void files.set(name, await buffer(content)),
    end: async () => {},
  }
  const { tables } = await takeOutTables(store, bundle as unknown as Parameters<typeof takeOutTables>[1], {
    ...{ form: 'parquet', times },
  })
  const read = new Map<string, { columns: string[]; rows: Record<string, unknown>[] }>()
  for (const [name, bytes] of files) {
    const file = new Uint8Array(bytes).buffer
    const columns = parquetMetadata(file)
      .schema.slice(1)
      .map(one => one.name)
    read.set(name, { columns, rows: (await parquetReadObjects({ file })) as Record<string, unknown>[] })
  }
  return { tables, of: (name: StudyTableName) => read.get(`${name}.parquet`)! }
}

describe('tables of a study', () => {
  test('have all their columns where they have no row yet', async () => {
    const { tables, of } = await takenOut()
    expect(tables.map(({ table }) => table)).toEqual(studyTableNames)
    for (const name of studyTableNames) {
      expect(of(name).columns).toEqual(studyTables[name].columns.map(column => column.name))
      const standing = name === 'films' || name === 'parts' || name === 'coders' ? 1 : 0
      expect([name, of(name).rows.length]).toEqual([name, standing])
    }
  })

  test('are read again as they stand, what is withheld left out, and what nobody looked for neither 1 nor 0', async () => {
    const [seen, unseen, first, second, passId] = [ids(), ids(), ids(), ids(), ids()]
    const code = (id: string, en: string, position: number): Code => ({
      ...plainMeaning,
      ...{ id, kind: 'symbol', names: { en, 'zh-Hans': '' }, colour: '#000000', key: null },
      ...{ position, retired: false },
    })
    const shot = (id: string, startMs: number, endMs: number): Shot => ({
      ...{ id, partId, startMs, endMs, transitionIn: 'cut', transitionStartMs: null },
      ...{ transitionEndMs: null, confidence: 0.75, origin: 'machine' },
    })
    const span = { partId, startMs: 0, endMs: 4000 }
    const line = { ...emptyDialogue, partId, startMs: 400, endMs: 800 }
    const track = {
      ...{
        id: ids(),
        partId,
        fileName: 'a.srt',
        language: 'zh-Hans',
        encoding: 'utf-8',
        stretch: 1,
        shiftMs: 0,
      },
    }
    const done = await store.acts.carryOut([
      ...[made('code', code(seen, 'chimney', 1)), made('code', code(unseen, 'gate', 2))],
      ...[made('shot', shot(first, 0, 4000)), made('shot', shot(second, 4000, 10_000))],
      made('pass', {
        ...plainPass,
        id: passId,
        filmId,
        coderId,
        codeIds: [seen],
        createdAt: '2026-12-01T10:00:00Z',
      }),
      made('lookedThrough', { id: ids(), passId, ...span, endMs: 10_000 }),
      made('mark', {
        id: ids(),
        filmId,
        codeId: seen,
        coderId,
        ...span,
        attachedTo: first,
        passId,
        said: null,
      }),
      made('subtitleTrack', track),
      made('subtitle', {
        id: ids(),
        subtitleTrackId: track.id,
        partId,
        startMs: 0,
        endMs: 900,
        text: '厂关了',
      }),
      made('measuredSeries', { id: ids(), ...span, name: 'flow', origin: 'x.mediapkg', values: [1, 2.5] }),
      made('dialogueLine', { ...line, id: ids(), original: '走吧', translation: 'Let us go' }),
      made('dialogueLine', { ...line, id: ids(), original: 'in private', withheld: 'asked' }),
    ])
    expect(done.ok).toBe(true)
    const { tables, of } = await takenOut()
    for (const { table, rows } of tables) expect([table, of(table).rows.length]).toEqual([table, rows])
    expect(of('films').rows).toMatchObject([
      {
        title: '铁西区',
        title_en: null,
        title_zh: '铁西区',
        directors: null,
        release_date: '2002',
        specimen: false,
      },
    ])
    expect(of('marks').rows).toMatchObject([
      { code: 'chimney', pass_id: passId, start_ms: 0n, end_ms: 4000n, counted: true, memo: null },
    ])
    expect(of('shots').rows).toMatchObject([
      { number: 1n, start_ms: 0n, confidence: 0.75 },
      { number: 2n, start_ms: 4000n, end_ms: 10_000n },
    ])
    expect(of('matrix').rows.map(row => [row['shot_id'], row['code_id'], row['present']])).toEqual([
      ...[
        [first, seen, 1n],
        [first, unseen, null],
      ],
      ...[
        [second, seen, 0n],
        [second, unseen, null],
      ],
    ])
    expect(of('series').rows.map(row => [row['at_ms'], row['value']])).toEqual([
      [0, 1],
      [2000, 2.5],
    ])
    expect(of('subtitles').rows).toMatchObject([{ language: 'zh-Hans', text: '厂关了' }])
    expect(of('dialogue').rows).toMatchObject([{ original: '走吧', translation: 'Let us go' }])
  })

  test('say times as frames or as time code, too, where a film file tells them', async () => {
    const shots = async (times: TableTimes) => (await takenOut(times)).of('shots')
    expect((await shots('frames')).rows).toMatchObject([
      { start_ms: 0n, start_frame: 0n, end_frame: 100n },
      { end_ms: 10_000n, start_frame: 100n, end_frame: 250n },
    ])
    expect((await shots('time-code')).rows[1]).toMatchObject({
      ...{ start_time_code: '00:00:04:00', end_time_code: '00:00:10:00' },
    })
    expect((await shots('milliseconds')).columns).not.toContain('start_frame')
    expect((await takenOut('frames')).of('codes').columns).not.toContain('start_frame')
  })
})
