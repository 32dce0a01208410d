import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import type { TSchema } from 'typebox'
import { Type } from 'typebox'
import Value from 'typebox/value'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FilmCard, Task } from '../../src/server/contracts/index.ts'
import { schemas } from '../../src/server/contracts/index.ts'
import type { Film } from '../../src/study/index.ts'
import { bounds, made } from '../../src/study/index.ts'
import { aFilmWithOneFile } from '../films/builders.ts'
import { tamper } from './foreign-study.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

let folder: string
let next = 0

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-bounds-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function importText(study: ServedStudy, text: string): Promise<Task> {
  const place = path.join(folder, `${next++}.jsonl`)
  writeFileSync(place, text)
  const { answer } = await study.callWithKey<{ task: Task }>('/api/import', { path: place })
  await study.untilIdle()
  const tasks = await study.call<{ tasks: Task[] }>('/api/tasks')
  return tasks.answer.tasks.find(({ id }) => id === answer.task.id)!
}

const contracts: [string, TSchema][] = [
  ['/api/films', Type.Object({ films: Type.Array(schemas.FilmCard) })],
  ['/api/codebook', schemas.CodebookAnswer],
  ['/api/periodisations', schemas.PeriodisationsAnswer],
  ['/api/tasks', schemas.TasksAnswer],
  ['/api/study', schemas.StudyAnswer],
]

async function expectEveryAnswerToFit(study: ServedStudy): Promise<void> {
  const fits = async (place: string, schema: TSchema) => {
    const { status, answer } = await study.call(place)
    expect(status, place).toBe(200)
    expect(Value.Errors(schema, answer).slice(0, 3), place).toEqual([])
  }
  for (const [place, schema] of contracts) await fits(place, schema)
  const { answer } = await study.call<{ films: FilmCard[] }>('/api/films')
  for (const { film, parts, complaints } of answer.films) {
    expect(complaints).toEqual([])
    await fits(`/api/films/${film.id}`, schemas.FilmCard)
    await fits(`/api/films/${film.id}/coding`, schemas.CodingAnswer)
    for (const part of parts) await fits(`/api/parts/${part.id}`, schemas.PartView)
  }
}

const edge = <Edge>(usual: fc.Arbitrary<Edge>, ...edges: unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...edges) })
const texts = [
  '',
  ' ',
  'a\0b',
  'a\nb',
  '\u2028',
  '\ud800',
  '=1+1',
  '雪'.repeat(200),
  'x'.repeat(501),
  {},
  7,
  null,
]
const text = edge(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), ...texts)
const times = [-1, 0, 1, 0.5, 1e15, 1e308, 2 ** 45, 2 ** 45 + 1, '5', null, [1]]
const ms = edge(fc.integer({ min: 1, max: 100_000 }), ...times)

/** A film with a shot and a mark, any field of which may be at or beyond an edge. */
const corpus = fc.record({
  film: fc.record({
    id: text,
    period: text,
    director: text,
    year: edge(fc.integer({ min: 1895, max: 2026 }), -9999, -44, 0, 1e15, '1986', null),
    durationMs: ms,
  }),
  shot: fc.record({
    i: edge(fc.constant(0), -1, 1e9, 'x'),
    startMs: edge(fc.constant(0), ...times),
    endMs: ms,
  }),
  mark: fc.record({ symbol: text, coder: text, startMs: edge(fc.constant(0), ...times), endMs: ms }),
})

describe('whatever an import accepts', () => {
  let study: ServedStudy

  beforeAll(async () => {
    study = await serveStudy()
  })
  afterAll(() => study.stop())

  test('every answer accepts; whatever it refuses leaves nothing, and is said with its line', async () => {
    let accepted = 0
    await fc.assert(
      fc.asyncProperty(fc.array(corpus, { minLength: 1, maxLength: 2 }), async films => {
        const lines = films.flatMap(({ film, shot, mark }) => [
          { type: 'film', ...film },
          { type: 'shot', film: film.id, ...shot },
          { type: 'annotation', film: film.id, ...mark },
        ])
        const before = await study.server.house.store.studies.counts()
        const task = await importText(study, lines.map(line => JSON.stringify(line)).join('\n'))
        if (task.state === 'done') accepted++
        else {
          expect(task.reason).not.toMatchObject({ kind: 'fault' })
          expect(await study.server.house.store.studies.counts()).toEqual(before)
        }
      }),
      { numRuns: 120 },
    )
    expect(accepted).toBeGreaterThan(10)
    await expectEveryAnswerToFit(study)
  })

  test('in the number of its periods too', async () => {
    const films = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        JSON.stringify({ type: 'film', id: `p${index}`, period: `period ${index}`, durationMs: 1 }),
      ).join('\n')
    expect((await importText(study, films(bounds.periods + 1))).reason).toMatchObject({
      kind: 'too-many-periods',
      line: bounds.periods + 1,
    })
    expect((await importText(study, films(bounds.periods))).state).toBe('done')
    await expectEveryAnswerToFit(study)
  })
})

describe('a film whose record another program has written', () => {
  test.each([
    ['a negative length', 'update part set duration_ms = -5', { field: 'length', value: '-5' }],
    ['a length in words', "update part set duration_ms = 'long'", { field: 'length', value: 'long' }],
    ['an endless length', 'update part set duration_ms = 1e300', { field: 'length', value: '1e+300' }],
    ['titles that are no JSON', "update film set titles = 'A film'", { field: 'title', value: '[]' }],
    ['a title that is a number', "update film set titles = '[7]'", { field: 'title', value: '7' }],
    [
      'a title of two lines',
      `update film set titles = '[{"language":"en","kind":"original","text":"a\\nb"}]'`,
      { field: 'title', value: 'a␣b' },
    ],
    ['people that are a record', `update film set people = '{"name":"x"}'`, null],
    [
      'a date with a control character',
      "update film set release_date = '1986' || char(7)",
      { field: 'date', value: '1986␣' },
    ],
    ['a clock that is a word', `update file set clock = '"x"'`, null],
    ['a clock of negative frames', `update file set clock = '{"kind":"constant","frameCount":-1}'`, null],
    ['a probe that is a word', `update file set probe = '"x"'`, null],
  ])('stands in the list, and says so: %s', async (_, sql, complaint) => {
    const study = await serveStudy()
    const { store, makeId } = study.server.house
    const records = aFilmWithOneFile({ makeId })
    const put = (film: Film, of: typeof records) => [
      made('film', film),
      made('version', of.version),
      made('part', of.part),
      made('file', of.file),
    ]
    await store.acts.carryOut(put(records.film, records))
    tamper(study.folder, [[sql]])
    const { status, answer } = await study.call<{ films: FilmCard[] }>('/api/films')
    expect(status).toBe(200)
    expect(Value.Errors(schemas.FilmCard.properties.complaints, answer.films[0]!.complaints)).toEqual([])
    expect(answer.films.map(({ film }) => film.id)).toEqual([records.film.id])
    if (complaint) expect(answer.films[0]!.complaints).toEqual([complaint])
    const still = await study.call(`/media/stills/${records.file.id}/1.jpg?width=160`)
    expect([403, 404, 409], `the still answers ${still.status}`).toContain(still.status)
    const inspection = await study.call<{ checks: { kind: string }[] }>('/api/inspection')
    expect(inspection.answer.checks.some(({ kind }) => kind === 'records')).toBe(complaint !== null)
    await study.stop()
  })
})
