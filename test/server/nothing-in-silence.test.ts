import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FindingOf, PrevalenceFinding } from '../../src/findings/index.ts'
import type {
  AppearancesAnswer,
  CodebookAnswer,
  FilmCard,
  PeriodisationsAnswer,
  QuestionAnswer,
  QuestionRequest,
  Task,
} from '../../src/server/contracts/index.ts'
import type { ImportReport } from '../../src/tasks/index.ts'
import { sayFinding } from '../../src/words/index.ts'
import { fetchInside } from '../entering.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

let folder: string
let study: ServedStudy

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-silence-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  study = await serveStudy({ roots: [folder] })
})

afterEach(async () => {
  await study.stop()
})

type Line = Record<string, unknown>

const film = (id: string, more: Line = {}): Line => ({ type: 'film', id, durationMs: 600_000, ...more })
const shots = (id: string, count = 120): Line[] =>
  Array.from({ length: count }, (_, i) => ({
    type: 'shot',
    film: id,
    i,
    startMs: i * 5000,
    endMs: (i + 1) * 5000,
  }))
const mark = (id: string, symbol: string, startMs: number, endMs: number, more: Line = {}): Line => ({
  type: 'annotation',
  film: id,
  symbol,
  startMs,
  endMs,
  ...more,
})

async function importLines(lines: readonly Line[], name = 'corpus.jsonl'): Promise<void> {
  const place = path.join(folder, name)
  writeFileSync(place, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
  await fetchInside(new URL('/api/import', study.server.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-silverscreen-key': study.server.house.key },
    body: JSON.stringify({ path: place }),
  })
  await study.untilIdle()
  const { answer } = await study.call<{ tasks: Task[] }>('/api/tasks')
  expect(answer.tasks.map(({ state, reason }) => [state, reason])).toEqual(
    answer.tasks.map(() => ['done', null]),
  )
}

async function ask(request: QuestionRequest = {}): Promise<FindingOf<'prevalence'>> {
  const { answer } = await study.call<QuestionAnswer>('/api/questions/prevalence', request)
  return answer.finding as FindingOf<'prevalence'>
}

async function names() {
  const { films } = (await study.call<{ films: FilmCard[] }>('/api/films')).answer
  const { codes, coders, ...book } = (await study.call<CodebookAnswer>('/api/codebook')).answer
  const { contradictions, aspects, choiceLists } = book
  const idOf = (title: string) => films.find(card => card.film.titles[0]!.text === title)!.film.id
  return {
    ...{ films: films.map(card => card.film), codes, coders, contradictions, aspects, choiceLists },
    ...{ idOf, cards: films },
  }
}

async function page(request?: QuestionRequest): Promise<string> {
  return sayFinding('en', await ask(request), await names())
}

const kindsOf = ({ warnings }: PrevalenceFinding) => warnings.map(({ kind }) => kind)

describe('a code that nobody looked for', () => {
  beforeEach(async () => {
    const symbols = ['ruin', 'train', 'snow', 'crowd', 'river']
    const five = ['A', 'B', 'C', 'D', 'E'].flatMap((id, index) => [
      film(id, { period: index < 3 ? 'then' : 'now', year: 1980 + 5 * index }),
      ...shots(id),
      ...symbols.map((symbol, place) => mark(id, symbol, 5000 * place, 5000 * (place + index + 1))),
    ])
    await importLines(five)
    await study.call('/api/acts', {
      kind: 'add-code',
      code: {
        id: '01900000-0000-7000-8000-00000000abcd',
        kind: 'symbol',
        names: { en: 'smoke', 'zh-Hans': '烟' },
        colour: '#0072b2',
        key: null,
      },
    })
  })

  test('is nowhere said not to be there: not in sentence, table, dots or file', async () => {
    const finding = await ask()
    const smoke = finding.symbols.at(-1)!
    expect(smoke.verdict).toEqual({ kind: 'nobody-looked' })
    expect([smoke.filmsP1, smoke.filmsP2]).toEqual([0, 0])
    expect(smoke.dots.map(({ presence }) => presence)).toEqual(smoke.dots.map(() => 'not-looked-for'))
    expect(finding.films.map(({ screenTimeMs }) => screenTimeMs[smoke.symbol])).toEqual(
      finding.films.map(() => ({ kind: 'not-computable', because: 'not-looked-through' })),
    )
    const said = await page()
    expect(said).toContain('Nobody has looked for these yet: “smoke”.')
    expect(said).not.toMatch(/none of|not looked through yet/i)
    const csv = await (await fetchInside(new URL('/api/export/prevalence.csv', study.server.address))).text()
    const lines = csv.split('\r\n').filter(line => line.includes(',smoke,'))
    expect(lines).toHaveLength(5)
    for (const line of lines) expect(line).toMatch(/,,,,,,not-looked-for,0,,unsaid,,,$/)
  })

  test('takes no film out of the numbers of the others', async () => {
    const { symbols, warnings } = await ask()
    expect(warnings.map(({ kind }) => kind)).not.toContain('not-looked-through')
    for (const symbol of symbols.slice(0, 5)) {
      expect([symbol.filmsP1, symbol.filmsP2]).toEqual([3, 2])
      expect(symbol.warnings.map(({ kind }) => kind)).not.toContain('not-looked-for')
    }
  })
})

describe('a film without a period', () => {
  const dated = [
    film('A', { period: 'then', year: 1980 }),
    film('B', { period: 'then', year: 1990 }),
    film('C', { period: 'now', year: 2000 }),
    film('D', { period: 'now', year: 2010 }),
    film('stray', { year: 1985 }),
  ]
  const coded = [...dated, ...dated.flatMap(({ id }) => shots(String(id), 20)), mark('A', 'ruin', 0, 5000)]

  test('is put into none by an import, whatever its year, and is named', async () => {
    await importLines(coded)
    const { idOf } = await names()
    const finding = await ask()
    expect(finding.warnings).toContainEqual({ kind: 'films-outside-periods', filmIds: [idOf('stray')] })
    expect(await page()).toContain('Left out, because they stand in none of the periods: stray.')
  })

  test('stands where it is then put by name', async () => {
    await importLines(coded)
    const { idOf } = await names()
    const [imported] = (await study.call<PeriodisationsAnswer>('/api/periodisations')).answer.periodisations
    const others = imported!.assignments.filter(({ filmId }) => filmId !== idOf('stray'))
    await study.call('/api/acts', {
      kind: 'set-periodisation',
      periodisation: {
        ...imported!,
        assignments: [...others, { filmId: idOf('stray'), period: 'then' }],
      },
    })
    const finding = await ask()
    expect(finding.films.map(({ id }) => id)).toContain(idOf('stray'))
    expect(kindsOf(finding)).not.toContain('films-outside-periods')
  })

  test('that comes later and is placed by its date among films placed by name is said', async () => {
    await importLines(coded)
    await importLines([film('later', { year: 1986 }), ...shots('later', 20)], 'one.jsonl')
    const { idOf } = await names()
    expect((await ask()).warnings).toContainEqual({
      kind: 'placed-by-date',
      films: [{ filmId: idOf('later'), period: 'then' }],
    })
  })
})

describe('the order of periods', () => {
  const of = (periods: readonly [string, number | null][]) =>
    periods.flatMap(([period, year], index) => [
      film(`f${index}`, { period, year }),
      ...shots(`f${index}`, 20),
      mark(`f${index}`, 'ruin', 0, 5000 * (index + 1)),
    ])

  test('is that of their years, whatever they are called and whichever comes first', async () => {
    await importLines(
      of([
        ['alpha', 2001],
        ['beta', 1985],
      ]),
    )
    expect((await ask()).periods).toEqual({ first: 'beta', second: 'alpha', inOrder: true })
  })

  test('is not taken from their names: without years the page says so and speaks of no later films', async () => {
    await importLines(
      of([
        ['zeta', null],
        ['alpha', null],
      ]),
    )
    expect((await ask()).periods).toEqual({ first: 'zeta', second: 'alpha', inOrder: false })
    const said = await page()
    expect(said).toContain('No years say which of “zeta” and “alpha” is the earlier')
    expect(said.replace(/is the earlier\./, '')).not.toMatch(/later films|earlier films/)
  })

  test('of three is said, with the films of the third, and any two can be compared', async () => {
    await importLines(
      of([
        ['one', 1980],
        ['two', 1990],
        ['three', 2000],
      ]),
    )
    const { idOf } = await names()
    const first = await ask()
    expect(first.periods).toMatchObject({ first: 'one', second: 'two' })
    expect(first.warnings).toContainEqual({
      kind: 'films-of-other-periods',
      periods: [{ name: 'three', filmIds: [idOf('f2')] }],
    })
    expect((await ask({ periods: ['three', 'one'] })).periods).toMatchObject({
      first: 'one',
      second: 'three',
    })
    const wrong = await study.call<{ refusal: { kind: string } }>('/api/questions/prevalence', {
      periods: ['one', 'four'],
    })
    expect(wrong.answer.refusal.kind).toBe('no-such-period')
  })
})

describe('a kind of film that goes with the period', () => {
  test('is said, whether an import names it or the scholar does', async () => {
    await importLines([
      film('A', { period: 'then', year: 1980, kind: 'documentary' }),
      film('B', { period: 'now', year: 2000 }),
      ...shots('A', 20),
      ...shots('B', 20),
      mark('A', 'ruin', 0, 5000),
    ])
    expect(kindsOf(await ask())).not.toContain('stratum-and-period-confounded')
    const { idOf } = await names()
    const act = { kind: 'describe-film', filmId: idOf('B'), filmKind: 'fiction', upon: { filmKind: null } }
    expect((await study.call('/api/acts', act)).status).toBe(200)
    expect(await page()).toContain('“documentary” is among the earlier films only')
  })
})

describe('periods that were chosen after looking', () => {
  test('are said to be, and a change between them is one with every other border tried', async () => {
    await importLines(
      Array.from({ length: 10 }, (_, index) => `F${index}`).flatMap((id, index) => [
        film(id, { year: 1990 + index }),
        ...shots(id),
        mark(id, 'ruin', 0, index < 5 ? 20_000 + 1000 * index : 200_000 + 1000 * index),
      ]),
    )
    const periods = [
      { name: 'then', fromYear: null, toYear: 1994 },
      { name: 'now', fromYear: 1995, toYear: null },
    ]
    const declare = (declared: 'before' | 'after') =>
      study.call('/api/acts', {
        kind: 'set-periodisation',
        periodisation: {
          ...{ id: '01900000-0000-7000-8000-00000000beef', name: 'Ours', dateKind: 'release' },
          ...{ declared, periods, assignments: [] },
        },
      })
    expect((await declare('before')).status).toBe(200)
    const before = await ask()
    expect(before.symbols[0]!.verdict.kind).toBe('shows')
    expect(kindsOf(before)).not.toContain('periods-chosen-after-looking')
    await declare('after')
    const after = await ask()
    expect(kindsOf(after)).toContain('periods-chosen-after-looking')
    expect(after.symbols[0]!.afterLooking).toMatchObject({ films: 10 })
    expect(await page()).toContain('and every border that could have been chosen.')
  })
})

describe('a film in two periods', () => {
  test('enters as its parts, which stay together', async () => {
    await importLines([
      film('long', { period: 'then', year: 1999 }),
      ...shots('long', 20),
      mark('long', 'ruin', 0, 5000),
      film('B', { period: 'now', year: 2004 }),
      ...shots('B', 20),
    ])
    const { idOf, cards, codes } = await names()
    const [card] = cards.filter(({ film: { id } }) => id === idOf('long'))
    const { store } = study.server.house
    const [pass] = await store.coding.passesOfFilm(idOf('long'))
    const partId = '01900000-0000-7000-8000-00000000abc1'
    await store.inBulk(async bulk => {
      await bulk.add('part', {
        id: partId,
        versionId: card!.versions[0]!.id,
        position: 1,
        name: 'second',
        durationMs: 100_000,
        fileInUseId: null,
      })
      const at = { partId, startMs: 0, endMs: 100_000 }
      await bulk.add('lookedThrough', { id: '01900000-0000-7000-8000-00000000abc2', passId: pass!.id, ...at })
      await bulk.add('mark', {
        id: '01900000-0000-7000-8000-00000000abc3',
        filmId: idOf('long'),
        codeId: codes[0]!.id,
        coderId: pass!.coderId,
        attachedTo: null,
        said: null,
        passId: pass!.id,
        ...at,
      })
    })
    const [imported] = (await study.call<PeriodisationsAnswer>('/api/periodisations')).answer.periodisations
    const inParts = [card!.parts[0]!.id, partId].map((id, index) => ({
      filmId: idOf('long'),
      partId: id,
      period: index === 0 ? 'then' : 'now',
    }))
    await study.call('/api/acts', {
      kind: 'set-periodisation',
      periodisation: { ...imported!, assignments: [{ filmId: idOf('B'), period: 'now' }, ...inParts] },
    })
    const finding = await ask()
    expect(finding.warnings).toContainEqual({ kind: 'film-in-both-periods', filmIds: [idOf('long')] })
    expect(finding.symbols[0]!.dots.map(({ period, screenTime }) => [period, screenTime!.present])).toEqual([
      [1, 5000],
      [2, 100_000],
      [2, 0],
    ])
    expect(finding.defaultTest).toBe('directors')
    expect(await page()).toContain('In both periods by their parts, which stay together: long.')
  })
})

describe('what lies past the end of a film', () => {
  test('is said by the import and kept word for word, never cut off in silence', async () => {
    const past = mark('A', 'ruin', 600_000, 605_000)
    const across = mark('A', 'ruin', 590_000, 612_000)
    const span = { type: 'codedSpan', film: 'A', startMs: 0, endMs: 700_000 }
    await importLines([film('A'), ...shots('A'), mark('A', 'ruin', 0, 5000), past, across, span])
    const { report } = (await study.call<{ report: ImportReport }>('/api/imports/last')).answer
    expect(report.marks).toBe(2)
    expect(report.setAside).toEqual([
      { kind: 'mark-past-end', count: 1 },
      { kind: 'mark-cut-at-end', count: 1 },
      { kind: 'span-cut-at-end', count: 1 },
    ])
    const [kept] = await study.server.house.store.setAside.all()
    const { setAside } = JSON.parse(kept!.content) as { setAside: { content: string }[] }
    expect(setAside.map(({ content }) => JSON.parse(content))).toEqual([past, across, span])
  })

  test('is the film’s, where its shots go on: then the film is longer than it says', async () => {
    await importLines([
      film('A', { durationMs: 300_000 }),
      ...shots('A'),
      mark('A', 'ruin', 500_000, 600_000),
    ])
    const { cards } = await names()
    expect(cards[0]!.parts[0]!.durationMs).toBe(600_000)
    const { report } = (await study.call<{ report: ImportReport }>('/api/imports/last')).answer
    expect(report).toMatchObject({ marks: 1, setAside: [{ kind: 'film-longer-than-said', count: 1 }] })
  })
})

describe('coders', () => {
  const coded = (id: string, period: string, year: number, readings: [string, number, number][]) => [
    film(id, { period, year }),
    ...shots(id),
    ...readings.map(([coder, startMs, endMs]) => mark(id, 'ruin', startMs, endMs, { coder })),
  ]

  test('who contradict each other everywhere do not make a code absent', async () => {
    const readings: [string, number, number][] = [
      ['Ann', 0, 100_000],
      ['Ben', 300_000, 400_000],
    ]
    await importLines([...coded('A', 'then', 1980, readings), ...coded('B', 'now', 2000, readings)])
    const [ruin] = (await ask()).symbols
    expect(ruin!.verdict).toMatchObject({ kind: 'coders-contradict', agreedShare: 0, films: 2 })
    expect(ruin!.dots.map(({ presence }) => presence)).toEqual(['disputed', 'disputed'])
    const said = await page()
    expect(said).toContain('agree on nothing of what any of them marked')
    expect(said).not.toMatch(/seen in none/)
    const { idOf } = await names()
    const { appearances } = (
      await study.call<AppearancesAnswer>(`/api/films/${idOf('A')}/appearances?codeId=${ruin!.symbol}`)
    ).answer
    expect(new Set(appearances.map(({ counted }) => counted))).toEqual(new Set(['disputed']))
  })

  test('who stand in one period only are named, and each alone is read', async () => {
    await importLines([
      ...coded('A', 'then', 1980, [['Ann', 0, 100_000]]),
      ...coded('B', 'now', 2000, [
        ['Ann', 0, 50_000],
        ['Ben', 0, 50_000],
      ]),
    ])
    const said = await page()
    expect(said).toContain('Ben looked through films of one period only, the later films')
    expect(said).toContain('By one coder alone, in points: Ann −8.3 (1 against 1 film)')
    const { symbols } = await ask()
    expect(symbols[0]!.screenTimeShare.coderAlone).toHaveLength(2)
  })
})

describe('a number and the frames behind it', () => {
  test('count the same shots, and say what they do not count', async () => {
    await importLines([
      film('A', { period: 'then', year: 1980 }),
      ...shots('A'),
      mark('A', 'ruin', 0, 15_000),
      mark('A', 'ruin', 52_000, 53_000),
      mark('A', 'ruin', 100_000, 110_000),
      { type: 'codedSpan', film: 'A', startMs: 0, endMs: 54_000 },
      film('B', { period: 'now', year: 2000 }),
      ...shots('B'),
    ])
    const { idOf } = await names()
    const [ruin] = (await ask()).symbols
    const dot = ruin!.dots.find(({ filmId }) => filmId === idOf('A'))!
    expect(dot.shots).toEqual({ present: 3, lookedThrough: 10 })
    expect(dot.screenTime).toEqual({ present: 16_000, lookedThrough: 54_000 })
    const { appearances } = (
      await study.call<AppearancesAnswer>(`/api/films/${idOf('A')}/appearances?codeId=${ruin!.symbol}`)
    ).answer
    expect(appearances.map(({ shotNumber, counted }) => [shotNumber, counted])).toEqual([
      [1, 'shot'],
      [2, 'shot'],
      [3, 'shot'],
      [11, 'time-only'],
      [21, 'not-looked-through'],
      [22, 'not-looked-through'],
    ])
  })

  test('stand also where a film has no shots at all', async () => {
    await importLines([film('A', { period: 'then', year: 1980 }), mark('A', 'ruin', 0, 15_000)])
    const { idOf, codes } = await names()
    const { appearances } = (
      await study.call<AppearancesAnswer>(`/api/films/${idOf('A')}/appearances?codeId=${codes[0]!.id}`)
    ).answer
    expect(appearances).toMatchObject([{ shotNumber: null, startMs: 0, endMs: 15_000, counted: 'time-only' }])
  })
})
