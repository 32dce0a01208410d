import { describe, expect, test } from 'vitest'
import { isNotComputable, seededStream } from '../../statistics/index.ts'
import { countFilm } from '../count-film.ts'
import type { FilmByDate, FilmsByDate } from '../films-by-date.ts'
import { answerWhen } from './answer-when.ts'
import { scanSystem } from './scan-system.ts'
import type { ChangeFound, SystemOverTime, TrendFound } from './when-finding.ts'

function aFilm(year: number, shares: Record<string, number>, news: Partial<FilmByDate> = {}): FilmByDate {
  const durationMs = 1_000_000
  return {
    ...{ id: `film${year}`, periodId: null, directorIds: [`d${year}`] },
    years: { from: year, to: year },
    counts: countFilm({
      ...{ durationMs, shots: [] },
      marks: Object.entries(shares).map(([codeId, share]) => ({
        ...{ codeId, coderId: 'own', startMs: 0, endMs: Math.round(share * durationMs), attachedTo: null },
      })),
      lookedThrough: [
        { coderId: 'own', codeIds: Object.keys(shares), spans: [{ startMs: 0, endMs: durationMs }] },
      ],
    }),
    ...news,
  }
}

function asked(films: FilmByDate[]): FilmsByDate {
  const codes = ['ruin', 'train']
  return {
    ...{ films, codes, dated: 'release', periods: null, periodsInOrder: false, codebookVersion: null },
  }
}

const years = [1990, 1991, 1993, 1994, 1996, 1998, 2000, 2001, 2003, 2005]
const noise = (index: number) => seededStream(7, index).nextShare() * 0.02

describe('when, without periods', () => {
  const films = years.map((year, index) =>
    aFilm(year, { ruin: (year < 1997 ? 0.05 : 0.4) + noise(index), train: 0.1 + noise(index + 50) }),
  )
  // The order of the list says nothing.
  const finding = answerWhen(asked([...films].reverse()))
  const [ruin, train] = finding.symbols

  test('finds the year at which a planted step lies, with its interval and p', () => {
    const change = ruin!.change as ChangeFound
    expect([change.lastYearBefore, change.firstYearAfter]).toEqual([1996, 1998])
    expect([change.filmsBefore, change.filmsAfter]).toEqual([5, 5])
    expect(change.meanAfter - change.meanBefore).toBeCloseTo(0.35, 1)
    expect(change.p).toBeLessThan(0.02)
    expect(change.corrected as number).toBeGreaterThanOrEqual(change.p)
    const interval = ruin!.interval as { fromYear: number; toYear: number }
    expect(interval.fromYear).toBeLessThanOrEqual(1996)
    expect(interval.toYear).toBeGreaterThanOrEqual(1998)
    expect(ruin!.explained!.step).toBeGreaterThan(ruin!.explained!.drift)
  })

  test('finds nothing where nothing was planted', () => {
    expect(train!.kind).toBe('nothing')
    expect((train!.change as ChangeFound).p).toBeGreaterThan(0.05)
  })

  test('tells a drift by its trend', () => {
    const drifting = years.map((year, index) => aFilm(year, { ruin: 0.02 + index * 0.04, train: 0.1 }))
    const [drift] = answerWhen(asked(drifting)).symbols
    expect((drift!.trend as TrendFound).tau).toBeCloseTo(1, 10)
    expect(['drift', 'step-or-drift']).toContain(drift!.kind)
    expect(drift!.explained!.drift).toBeGreaterThan(0.9)
  })

  test('scans all codes together', () => {
    const system = finding.system as SystemOverTime
    expect([system.lastYearBefore, system.firstYearAfter]).toEqual([1996, 1998])
    expect(system.p).toBeLessThan(0.02)
    expect(system.films).toHaveLength(10)
  })

  test('puts a film that is dated over years at their middle, and names one without a date', () => {
    const spread = aFilm(2010, { ruin: 0.4, train: 0.1 }, { id: 'spread', years: { from: 1999, to: 2001 } })
    const undated = aFilm(2011, { ruin: 0.4, train: 0.1 }, { id: 'undated', years: null })
    const found = answerWhen(asked([...films, spread, undated]))
    expect(found.films.find(({ filmId }) => filmId === 'spread')).toEqual({
      ...{ filmId: 'spread', year: 2000, isSpread: true },
    })
    expect(found.filmsWithoutDate).toEqual(['undated'])
    expect(found.symbols[0]!.films).toHaveLength(11)
  })

  test('says why where films are too few', () => {
    const [few] = answerWhen(asked(films.slice(0, 4))).symbols
    expect(few!.kind).toBe('too-few')
    expect(isNotComputable(few!.change)).toBe(true)
  })
})

describe('films of one director', () => {
  /** Three films each of four directors, one after the other, who differ, and whose own films hardly do. */
  const levels = [0.1, 0.12, 0.4, 0.42]
  const films = levels.flatMap((level, director) =>
    [0, 1, 2].map(film =>
      aFilm(
        1990 + director * 3 + film,
        { ruin: level + noise(director * 3 + film), train: 0.1 + noise(film + director * 3 + 40) },
        { directorIds: [`director ${director}`] },
      ),
    ),
  )
  const finding = answerWhen(asked(films))
  const ruin = finding.symbols[0]!

  test('are moved whole, and what is said rests on that; film by film stands beside it as the optimistic p', () => {
    expect(finding.directorsWhole).toEqual({
      ...{ directors: 4, withSeveral: 4, alone: 0, orders: 24 * 6 ** 4, smallestP: 1 / 10_000 },
    })
    const change = ruin.change as ChangeFound
    expect(change.p).toBeGreaterThan(0.2)
    expect(change.filmsP).toBeLessThan(0.01)
    expect(ruin.kind).toBe('nothing')
    expect((ruin.trend as TrendFound).filmsP).toBeLessThan((ruin.trend as TrendFound).p)
    const system = finding.system as SystemOverTime
    expect(system.p).toBeGreaterThan(0.2)
    expect(system.filmsP).toBeLessThan(0.01)
  })

  test('who has one film alone is moved as that film is, and no second p is given', () => {
    const apart = answerWhen(asked(films.map((film, place) => ({ ...film, directorIds: [`${place}`] }))))
    expect(apart.directorsWhole).toBeNull()
    expect(apart.symbols[0]!.change).not.toHaveProperty('filmsP')
    expect((apart.symbols[0]!.change as ChangeFound).p).toBe((ruin.change as ChangeFound).filmsP)
  })

  test('and a director who alone has so many films stays in his place', () => {
    const uneven = films.filter((_, film) => film !== 0)
    expect(answerWhen(asked(uneven)).directorsWhole).toMatchObject({ alone: 1, orders: 6 * 2 * 6 ** 3 })
  })
})

describe('by what is counted', () => {
  const minute = 60_000
  const draws = 999
  /** Fifteen minutes in shots of one length; each minute begins with a ruin for a share of it, and a train for 3 s. */
  const cutFilm = (year: number, shotMs: number, share: number, sceneMs?: number): FilmByDate => {
    const durationMs = 15 * minute
    const inUnits = (unitMs: number) =>
      Array.from({ length: durationMs / unitMs }, (_, unit) => ({
        ...{ id: `${unit}`, startMs: unit * unitMs, endMs: (unit + 1) * unitMs },
      }))
    const marksOf = (codeId: string, everyMs: number, lengthMs: number) =>
      Array.from({ length: Math.floor(durationMs / everyMs) }, (_, place) => ({
        ...{ codeId, coderId: 'own', attachedTo: null },
        ...{ startMs: place * everyMs, endMs: place * everyMs + lengthMs },
      }))
    return {
      ...aFilm(year, {}),
      counts: countFilm({
        ...{ durationMs, shots: inUnits(shotMs), scenes: sceneMs ? inUnits(sceneMs) : [] },
        marks: [...marksOf('ruin', minute, share * minute), ...marksOf('train', minute, 3000)],
        lookedThrough: [
          {
            ...{ coderId: 'own', codeIds: ['ruin', 'train'] },
            spans: [{ startMs: 0, endMs: durationMs }],
          },
        ],
      }),
    }
  }
  const changing = years.map((year, index) =>
    cutFilm(year, 6000, (year < 1997 ? 0.1 : 0.5) + 0.1 * Math.round(50 * noise(index))),
  )

  test('a share is of screen time where nothing is said', () => {
    const { symbols, parameters } = answerWhen(asked(changing), { draws })
    expect(symbols[1]!.films[0]!.share).toBe(3 / 60)
    expect(parameters).not.toHaveProperty('measure')
  })

  test.each([
    ['slices', 1 / 6],
    ['shots', 1 / 10],
  ] as const)('by %s a share is of them, and finds a change of the code itself', (measure, share) => {
    const { symbols, system, parameters } = answerWhen(asked(changing), { measure, draws })
    expect(parameters.measure).toBe(measure)
    expect(symbols[1]!.films[0]!.share).toBe(share)
    const change = symbols[0]!.change as ChangeFound
    expect([change.lastYearBefore, change.firstYearAfter]).toEqual([1996, 1998])
    expect(['step', 'step-or-drift']).toContain(symbols[0]!.kind)
    expect('byScreenTime' in change).toBe(measure === 'shots')
    expect('byScreenTime' in (system as SystemOverTime)).toBe(measure === 'shots')
  })

  test('where the cutting alone changes, no change is claimed by shots, nor found by slices', () => {
    const cut = years.map((year, index) =>
      cutFilm(year, year < 1997 ? 12_000 : [2000, 3000, 2500, 4000, 5000][index % 5]!, 0.1),
    )
    const byShots = answerWhen(asked(cut), { measure: 'shots', draws })
    const train = byShots.symbols[1]!
    expect((train.change as ChangeFound).p).toBeLessThan(0.02)
    expect((train.change as ChangeFound).corrected).toBe(1)
    expect(train.kind).toBe('nothing')
    expect((byShots.system as SystemOverTime).p).toBeLessThan(0.02)
    expect((byShots.system as SystemOverTime).corrected).toBe(1)
    expect(isNotComputable(answerWhen(asked(cut), { measure: 'slices', draws }).symbols[1]!.change)).toBe(
      true,
    )
  })

  test('by scenes too, which hang on how they were divided, and films without scenes are named', () => {
    const divided = years.map((year, index) =>
      cutFilm(year, 6000, 0.1, index === 0 ? undefined : index < 6 ? minute : minute / 2),
    )
    const { symbols, parameters, filmsWithoutScenes } = answerWhen(asked(divided), {
      measure: 'scenes',
      draws,
    })
    expect([parameters.measure, filmsWithoutScenes]).toEqual(['scenes', ['film1990']])
    expect(symbols[1]!.films.map(({ share }) => share)).toEqual([1, 1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5])
    const change = symbols[1]!.change as ChangeFound
    expect([change.p < 0.02, change.corrected, symbols[1]!.kind]).toEqual([true, 1, 'nothing'])
  })

  test('what rises by shots and falls by screen time is no claim', () => {
    const against = years.map((year, index) =>
      year < 1997 ? cutFilm(year, 30_000, 0.4 + noise(index)) : cutFilm(year, 60_000, 0.1 + noise(index)),
    )
    const [ruin] = answerWhen(asked(against), { measure: 'shots', draws }).symbols
    const { byScreenTime, corrected, meanBefore, meanAfter, p } = ruin!.change as ChangeFound
    expect([meanBefore, meanAfter]).toEqual([0.5, 1])
    expect(byScreenTime).toMatchObject({ isSameWay: false })
    expect(Math.max(p, (byScreenTime as { p: number }).p)).toBeLessThan(0.02)
    expect(corrected).toBe(1)
    expect(ruin!.kind).toBe('nothing')
  })
})

describe('the scan of the system', () => {
  const settings = { minimumFilms: 3, seed: 1, draws: 199 }

  test('calls a change in one null corpus of twenty, or fewer', () => {
    let called = 0
    const corpora = 120
    for (let corpus = 0; corpus < corpora; corpus++) {
      const stream = seededStream(corpus, 0, 99)
      const rows = years.map(() => [stream.nextShare(), stream.nextShare(), stream.nextShare()])
      const scan = scanSystem({ years, rows, ...settings, seed: corpus })
      if (!isNotComputable(scan) && scan.p < 0.05) called++
    }
    expect(called / corpora).toBeLessThan(0.11)
  })

  test('never divides films of one year', () => {
    const same = [1990, 1990, 1990, 1995, 1995, 1995]
    const rows = [[0], [0], [0.4], [0.5], [0.5], [0.5]]
    expect(scanSystem({ years: same, rows, ...settings })).toMatchObject({ filmsBefore: 3 })
    expect(isNotComputable(scanSystem({ years: same.map(() => 1990), rows, ...settings }))).toBe(true)
  })
})
