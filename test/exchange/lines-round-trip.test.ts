import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FilmRecords } from '../../src/findings/index.ts'
import { answerQuestion, countFilm } from '../../src/findings/index.ts'
import type { StudyStore, WholeFilm } from '../../src/store/index.ts'
import { mergeSpans, nothingSaidOfMark } from '../../src/study/index.ts'
import { sayFinding } from '../../src/words/index.ts'
import type { LinesTakenOut, Questions } from '../../src/workbench/index.ts'
import {
  askQuestion,
  gatherNames,
  linesOfStudy,
  periodisationForLines,
  recordsByPart,
} from '../../src/workbench/index.ts'
import { goldenCorpusLines } from '../golden/corpus-lines.ts'
import { sharedFolder } from '../real-data.ts'
import { adaPackages } from './ada-packages.ts'
import { aStudyForForeign, elanSample } from './foreign-study.ts'

const questions: Pick<Questions, 'ask'> = { ask: async (_, question) => answerQuestion(question) }
const [first, second] = [await aStudyForForeign(), await aStudyForForeign()]

async function emptied({ store }: typeof first): Promise<void> {
  await store.inBulk(async (_, transaction) => {
    for (const table of ['film', 'setAside', 'periodisation', 'code'] as const)
      await transaction.deleteFrom(table).execute()
    const { homeCoderId } = await store.studies.get()
    await transaction.deleteFrom('coder').where('id', '!=', homeCoderId).execute()
    await transaction.updateTable('coder').set({ name: '' }).execute()
  })
}

async function linesOut(store: StudyStore): Promise<{ text: string; taken: LinesTakenOut }> {
  const periods = await periodisationForLines(store, undefined)
  const lines = linesOfStudy(store, periods.ok ? periods.value : null)
  let text = ''
  for (;;) {
    const next = await lines.next()
    if (next.done) return { text, taken: next.value }
    text += next.value
  }
}

async function into(study: typeof first, text: string): Promise<StudyStore> {
  await emptied(study)
  expect(await study.bringInLines(text)).toMatchObject({ ok: true })
  return study.store
}

const sorted = (text: string) => text.split('\n').filter(Boolean).sort()
/** Lines without the order of their fields. */
const fields = (text: string) =>
  sorted(text)
    .map(line => Object.entries(JSON.parse(line) as object).sort())
    .sort()

/** What of a study lines hold, by names: shots, marks, and what each coder looked for and where, whatever the passes are. */
async function heldIn(store: StudyStore) {
  const codes = await store.coding.codes()
  const codeNames = new Map(codes.map(({ id, names }) => [id, names.en || names['zh-Hans']]))
  const coderNames = new Map((await store.coding.coders()).map(({ id, name }) => [id, name]))
  const films = []
  for (const { film, parts } of await store.films.all()) {
    const shots = (await Promise.all(parts.map(({ id }) => store.shots.ofPart(id)))).flat()
    const place = new Map(shots.map(({ id }, index) => [id, index]))
    const marks = await store.coding.marksOfFilm(film.id)
    const passes = await store.coding.passesOfFilm(film.id)
    const looked = await store.coding.lookedThroughOfFilm(film.id)
    const spans = new Map<string, { startMs: number; endMs: number }[]>()
    for (const { id, coderId, codeIds } of passes)
      for (const codeId of codeIds) {
        const key = `${coderNames.get(coderId)} ${codeNames.get(codeId)}`
        const own = looked.filter(({ passId }) => passId === id)
        spans.set(key, mergeSpans([...(spans.get(key) ?? []), ...own]))
      }
    films.push({
      title: film.titles[0]?.text,
      durationMs: parts.map(({ durationMs }) => durationMs),
      shots: shots.map(({ startMs, endMs }) => [startMs, endMs]),
      marks: marks
        .map(({ codeId, coderId, startMs, endMs, attachedTo, passId }) =>
          [
            ...[codeNames.get(codeId), coderNames.get(coderId), startMs, endMs],
            ...[attachedTo && place.get(attachedTo), passId === null ? 'example' : 'counted'],
          ].join(' '),
        )
        .sort(),
      lookedFor: [...spans].filter(([, own]) => own.length > 0).sort(),
    })
  }
  return films.sort((a, b) => String(a.title).localeCompare(String(b.title), 'en'))
}

/** What findings are made of, film by film, by the names of codes and coders; without what is said of marks. */
async function countsOf(store: StudyStore) {
  const codes = (await store.coding.codes()).map(({ id, names }): [string, string] => [id, names.en])
  const coders = (await store.coding.coders()).map(({ id, name }): [string, string] => [id, name])
  const nameOf = new Map([...codes, ...coders])
  const named = (value: unknown): unknown => {
    if (typeof value === 'string') return nameOf.get(value) ?? value
    if (Array.isArray(value)) return value.map(named)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [nameOf.get(key) ?? key, named(one)]))
  }
  const counted = []
  for (const whole of await store.films.all()) {
    const records = [...(await recordsByPart(store, whole)).values()].map(({ kinds: _, ...own }) => ({
      ...own,
      marks: own.marks.map(mark => ({ ...mark, said: null })),
    }))
    counted.push([whole.film.titles[0]!.text, records.map(own => countFilm(named(own) as FilmRecords))])
  }
  return counted.sort()
}

/** Every number of the answer to a question, in the order in which they are said; not those of how large the study is. */
async function numbersSaid(
  store: StudyStore,
  question: 'prevalence' | 'appearance' | 'when',
): Promise<string[]> {
  const answer = await askQuestion({ store, questions }, question, {})
  if (!answer.ok) return [answer.refusal.kind]
  return (
    sayFinding('en', answer.value.finding, await gatherNames(store))
      .match(/\d+(?:[.,]\d+)*/g)
      ?.slice(3) ?? []
  )
}

const signs = fc.constantFrom('snow', 'gate', '烟囱', 'a “quoted” one', 'Snow', '__proto__')
const people = fc.constantFrom('', 'An', '林')

/** A corpus whose lines are in the form in which they go out. */
const aCorpus = fc
  .array(
    fc.record({
      durationMs: fc.integer({ min: 1, max: 100_000 }),
      cuts: fc.array(fc.integer({ min: 1, max: 99_999 }), { maxLength: 5 }),
      year: fc.option(fc.integer({ min: 1900, max: 2020 })),
      period: fc.option(fc.constantFrom('before', 'after')),
      marks: fc.array(
        fc.record({ symbol: signs, coder: people, from: fc.nat(99), to: fc.nat(99), example: fc.boolean() }),
        { maxLength: 8 },
      ),
      spans: fc.array(fc.record({ coder: people, from: fc.nat(99), to: fc.nat(99) }), { maxLength: 4 }),
      passes: fc.array(fc.record({ coder: people, symbols: fc.uniqueArray(signs) }), { maxLength: 3 }),
      looked: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map(films =>
    films
      .flatMap(({ durationMs, cuts, marks, spans, passes, looked, ...film }, number) => {
        const name = `film ${number}`
        const edges = [...new Set([0, ...cuts.filter(cut => cut < durationMs), durationMs])].sort(
          (a, b) => a - b,
        )
        const stretch = ({ from, to }: { from: number; to: number }) => {
          const startMs = Math.floor((durationMs * Math.min(from, to)) / 100)
          return {
            startMs,
            endMs: Math.max(startMs + 1, Math.floor((durationMs * Math.max(from, to)) / 100)),
          }
        }
        const inPass = (coder: string, index: number) => {
          const place = passes.findIndex(pass => pass.coder === coder)
          return place >= 0 && index % 2 === 0 ? { pass: String(place + 1) } : {}
        }
        return [
          { type: 'film', id: name, ...film, durationMs, ...(looked && { looked: 'spans' }) },
          ...edges.slice(1).map((endMs, i) => ({ type: 'shot', film: name, i, startMs: edges[i], endMs })),
          ...passes.map((pass, place) => ({ type: 'pass', film: name, id: String(place + 1), ...pass })),
          ...marks.map(({ symbol, coder, example, ...at }, index) => ({
            ...{ type: 'annotation', film: name, symbol, coder, ...stretch(at) },
            ...(example ? { example } : inPass(coder, index)),
          })),
          ...spans.map(({ coder, ...at }, index) => ({
            ...{ type: 'codedSpan', film: name, coder, ...stretch(at), ...inPass(coder, index) },
          })),
        ]
      })
      .map(record => `${JSON.stringify(record)}\n`)
      .join(''),
  )

describe('a study goes out as corpus JSON Lines', () => {
  test('and comes in again with the same shots, marks, examples and coded spans, in the very same lines from then on', async () => {
    await fc.assert(
      fc.asyncProperty(aCorpus, async text => {
        const before = await heldIn(await into(first, text))
        const out = await linesOut(first.store)
        expect(await heldIn(await into(second, out.text))).toEqual(before)
        expect(sorted((await linesOut(second.store)).text)).toEqual(sorted(out.text))
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  test('as just the lines that it was made of, where these said no more than they had to', async () => {
    const golden = goldenCorpusLines().split('\n').slice(1).join('\n')
    const out = await linesOut(await into(first, golden))
    expect(fields(out.text)).toEqual(fields(golden))
    expect(out.taken).toMatchObject({ films: 12, codedSpans: 0, leftOut: [] })
    expect(await countsOf(await into(second, out.text))).toEqual(await countsOf(first.store))
  })

  test('and a film in which nobody has looked is not looked through afterwards', async () => {
    const text = '{"type":"film","id":"x","durationMs":900,"looked":"spans"}\n'
    const out = await linesOut(await into(first, text))
    expect(out.text).toBe(text)
  })

  test('and says what it could not take along', async () => {
    await into(first, goldenCorpusLines())
    await first.store.inBulk(async (bulk, transaction) => {
      const [{ film, parts }] = (await first.store.films.all()) as [WholeFilm]
      const [mark, other] = await first.store.coding.marksOfFilm(film.id)
      await bulk.change('mark', { ...mark!, said: { ...nothingSaidOfMark, memo: 'at the door' } })
      await bulk.change('mark', { ...other!, said: { ...nothingSaidOfMark, connotes: 'hope' } })
      const [, shot] = await first.store.shots.ofPart(parts[0]!.id)
      await bulk.change('shot', { ...shot!, transitionIn: 'dissolve' })
      const person = { name: 'Zhao Yan', role: 'subject', withheld: 'as agreed' }
      await bulk.change('film', { ...film, people: [...film.people, person], releaseDate: '1931-05' })
      await transaction.updateTable('periodisation').set({ name: 'of Zhao Yan' }).execute()
      await bulk.change('coder', { id: mark!.coderId, name: 'Zhao Yan' })
    })
    const { text, taken } = await linesOut(first.store)
    expect(text).not.toContain('Zhao')
    expect(taken.misfits).toEqual([
      ...[{ kind: 'people', count: 1 }],
      ...[{ kind: 'dates', count: 1 }],
      ...[{ kind: 'period-dates', count: 2 }],
      ...[{ kind: 'codes', count: 10 }],
      ...[{ kind: 'transitions', count: 1 }],
      ...[{ kind: 'memos', count: 1 }],
      ...[{ kind: 'connotations', count: 1 }],
      ...[{ kind: 'rest', count: expect.any(Number) }],
    ])
    expect(taken.leftOut).toEqual([{ what: 'person', count: 1, reasons: ['as agreed'] }])
  })

  test('with the parts of a film one after the other', async () => {
    const text = [
      '{"type":"film","id":"x","durationMs":900}',
      '{"type":"shot","film":"x","i":0,"startMs":0,"endMs":900}',
      '{"type":"annotation","film":"x","shot":0,"symbol":"snow","startMs":100,"endMs":200}\n',
    ]
    const store = await into(first, text.join('\n'))
    const [{ film, parts }] = (await store.films.all()) as [WholeFilm]
    const [shot] = await store.shots.ofPart(parts[0]!.id)
    const [mark] = await store.coding.marksOfFilm(film.id)
    const [pass] = await store.coding.passesOfFilm(film.id)
    const partId = '01900000-0000-7000-8000-0000000000aa'
    await store.inBulk(async bulk => {
      await bulk.add('part', { ...parts[0]!, id: partId, position: 1, name: 'II', durationMs: 500 })
      const second = { ...shot!, id: '01900000-0000-7000-8000-0000000000ab', partId, endMs: 500 }
      await bulk.add('shot', second)
      const again = { partId, attachedTo: second.id, id: '01900000-0000-7000-8000-0000000000ac' }
      await bulk.add('mark', { ...mark!, ...again })
      const span = { passId: pass!.id, partId, startMs: 0, endMs: 500 }
      await bulk.add('lookedThrough', { ...span, id: '01900000-0000-7000-8000-0000000000ad' })
    })
    const out = await linesOut(store)
    expect(out.taken.misfits).toContainEqual({ kind: 'parts-joined', count: 1 })
    expect(fields(out.text)).toEqual(
      fields(
        [
          ...['{"type":"film","id":"x","durationMs":1400}', text[1], text[2]!.trim()],
          '{"type":"shot","film":"x","i":1,"startMs":900,"endMs":1400}',
          '{"type":"annotation","film":"x","shot":1,"symbol":"snow","startMs":1000,"endMs":1100}',
        ].join('\n'),
      ),
    )
  })

  test.skipIf(!sharedFolder).each(['pympi_sample_3.0.eaf', 'speach_test.eaf'])(
    'with all that came from ELAN: %s',
    async name => {
      await emptied(first)
      const report = await first.bringIn(elanSample(name))
      if (!report.ok) throw new Error(JSON.stringify(report.refusal))
      const out = await linesOut(first.store)
      expect(out.taken.annotations).toBe(report.value.marks)
      expect(await heldIn(await into(second, out.text))).toEqual(await heldIn(first.store))
    },
  )

  test.skipIf(!sharedFolder)(
    'with all that four news programmes are coded for, and in the same finding',
    async () => {
      await emptied(first)
      for (const place of adaPackages().filter(one => one.includes('/news/')))
        expect(await first.bringIn(place)).toMatchObject({ ok: true })
      await first.store.inBulk(bulk =>
        bulk.add('periodisation', {
          ...{ id: '01900000-0000-7000-8000-000000000001', name: 'Lehman', dateKind: 'release' },
          ...{ declared: 'before', assignments: [] },
          periods: [
            { name: 'before', fromYear: null, toYear: 2008, toDay: '09-14' },
            { name: 'after', fromYear: 2008, fromDay: '09-15', toYear: null },
          ],
        }),
      )
      const out = await linesOut(first.store)
      expect(await heldIn(await into(second, out.text))).toEqual(await heldIn(first.store))
      expect(await countsOf(second.store)).toEqual(await countsOf(first.store))
      for (const question of ['prevalence', 'appearance', 'when'] as const)
        expect(await numbersSaid(second.store, question)).toEqual(await numbersSaid(first.store, question))
      expect(await numbersSaid(first.store, 'prevalence')).toContain('23.7')
    },
    120_000,
  )
})
