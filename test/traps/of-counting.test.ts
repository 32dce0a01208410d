import { describe, expect, test } from 'vitest'
import type {
  PrevalenceFinding,
  PrevalenceWarning,
  QuestionFilm,
  SymbolFinding,
} from '../../src/findings/index.ts'
import { answerPrevalence, countFilm, isNotComputable } from '../../src/findings/index.ts'
import { seededStream } from '../../src/statistics/index.ts'
import type { Drawn } from './drawn-films.ts'
import { asFilm, coder, equalShots, filmWith, markOn, unchangedFilms } from './drawn-films.ts'

const periods = ['P1', 'P2'] as const

function ask(films: readonly QuestionFilm[], codes: readonly string[], parameters = {}): PrevalenceFinding {
  return answerPrevalence({ films, codes, periods, parameters })
}

function symbolOf(finding: PrevalenceFinding, codeId: string): SymbolFinding {
  return finding.symbols.find(({ symbol }) => symbol === codeId)!
}

function pOf(test: SymbolFinding['permutation']): number {
  return isNotComputable(test) ? 1 : test.p
}

function kinds(warnings: readonly PrevalenceWarning[]): string[] {
  return warnings.map(({ kind }) => kind)
}

const side = (index: number): Drawn['periodId'] => (index < 6 ? 'P1' : 'P2')

/** Twelve films, six a side; each with so many of 200 shots. */
function films(
  counts: readonly number[],
  more: (index: number) => Partial<Drawn> = () => ({}),
): QuestionFilm[] {
  return counts.map((count, index) =>
    filmWith({ id: `F${index}`, periodId: side(index), ...more(index) }, { smoke: count }),
  )
}

describe('traps of counting (methods 1.2)', () => {
  test('1. shots are no observations: unchanged corpora are called changed by counted shots, not by films', () => {
    const runs = 60
    let [byShots, byFilms] = [0, 0]
    for (let run = 0; run < runs; run++) {
      const { naiveG2, screenTimeShare } = symbolOf(
        ask(unchangedFilms(seededStream(101, run), ['smoke']), ['smoke']),
        'smoke',
      )
      if (!isNotComputable(naiveG2) && naiveG2.p <= 0.05) byShots++
      if (pOf(screenTimeShare.permutation) <= 0.05) byFilms++
    }
    expect(byShots / runs).toBeGreaterThan(0.5)
    expect(byFilms / runs).toBeLessThan(0.15)
  })

  test('2. nor is anything dealt but films: ten times the shots leave every p and every arrangement as they were', () => {
    const counts = [3, 8, 2, 12, 6, 4, 14, 9, 22, 7, 18, 11]
    const [once, tenfold] = [1, 10].map(times => {
      const drawn = counts.map((count, index) =>
        filmWith(
          { id: `F${index}`, periodId: side(index) },
          { smoke: count * times },
          { shots: 200 * times },
        ),
      )
      return symbolOf(ask(drawn, ['smoke']), 'smoke')
    })
    expect(tenfold!.permutation).toEqual(once!.permutation)
    expect(once!.permutation).toMatchObject({ assignments: 924 })
    const [few, many] = [once!, tenfold!].map(({ naiveG2 }) => (naiveG2 as { p: number }).p)
    expect(many!).toBeLessThan(few! / 1000)
  })

  test('3. films of one director are not several films: what three directors a side share shows nothing', () => {
    const counts = [2, 2, 3, 3, 9, 9, 30, 31, 24, 25, 41, 40]
    const finding = ask(
      films(counts, index => ({ directorIds: [`D${Math.floor(index / 2)}`] })),
      ['smoke'],
    )
    const { permutation, directorBlocks } = symbolOf(finding, 'smoke').screenTimeShare
    if (isNotComputable(directorBlocks)) throw new Error('directors were not dealt')
    expect(pOf(permutation)).toBeLessThan(0.01)
    expect(directorBlocks.p).toBeGreaterThanOrEqual(0.1)
    expect(symbolOf(finding, 'smoke').verdict).toMatchObject({ kind: 'too-few', unit: 'directors' })
    expect(kinds(finding.warnings)).toContain('directors-have-several-films')
  })

  test('4. what nobody looked through is missing, not absent', () => {
    const shots = equalShots(200, 5000)
    const looked = shots.slice(0, 6)
    const film = (id: string, periodId: Drawn['periodId']) =>
      asFilm(
        { id, periodId },
        {
          ...{ durationMs: 1_000_000, shots, marks: looked.map(unit => markOn('smoke', unit)) },
          lookedThrough: [{ coderId: coder, codeIds: ['smoke'], spans: [{ startMs: 0, endMs: 30_000 }] }],
        },
      )
    const finding = ask(
      [...['a', 'b'].map(id => film(id, 'P1')), ...['c', 'd'].map(id => film(id, 'P2'))],
      ['smoke'],
    )
    const { screenTimeShare } = symbolOf(finding, 'smoke')
    expect(screenTimeShare.meanP1).toBe(1)
    expect(finding.warnings).toContainEqual(
      expect.objectContaining({
        kind: 'partly-looked-through',
        films: expect.arrayContaining([{ filmId: 'a', share: 0.03 }]),
      }),
    )
  })

  test('5. time is counted once, whoever marks it twice', () => {
    const shots = equalShots(20, 5000)
    const spans = [{ startMs: 0, endMs: 100_000 }]
    const marks = [
      { codeId: 'smoke', coderId: coder, startMs: 0, endMs: 20_000 },
      { codeId: 'smoke', coderId: coder, startMs: 10_000, endMs: 30_000 },
      { codeId: 'smoke', coderId: coder, startMs: 12_000, endMs: 15_000 },
    ]
    const lookedThrough = [{ coderId: coder, codeIds: ['smoke'], spans }]
    const counts = countFilm({ durationMs: 100_000, shots, marks, lookedThrough })
    expect(counts.codes.smoke).toMatchObject({ screenTimeMs: 30_000, shotsPresent: 6 })
  })

  test('6. one long film is not the corpus: the typical film is compared, and the pooled ratio stands beside it', () => {
    const even = [10, 11, 9, 10, 12, 10, 10, 11, 9, 12, 10]
    const usual = even.map((count, index) =>
      filmWith({ id: `F${index}`, periodId: side(index) }, { smoke: count }),
    )
    const long = filmWith({ id: 'long', periodId: 'P2' }, { smoke: 2800 }, { shots: 4000 })
    const { screenTimeShare, verdict } = symbolOf(ask([...usual, long], ['smoke']), 'smoke')
    expect(screenTimeShare.differencePooled as number).toBeGreaterThan(0.5)
    expect(screenTimeShare.difference as number).toBeLessThan(0.15)
    expect(pOf(screenTimeShare.permutation)).toBeGreaterThan(0.05)
    expect(verdict.kind).not.toBe('shows')
  })

  test('8. the family is what was looked for: symbols that show nothing are no reason to correct for fewer', () => {
    const stream = seededStream(108, 0)
    const codes = Array.from({ length: 20 }, (_, code) => `null${code}`)
    const planted = [2, 6, 3, 9, 5, 2, 9, 5, 14, 6, 11, 8]
    const drawn = unchangedFilms(stream, codes).map((film, index) => {
      const own = filmWith({ id: film.id, periodId: side(index) }, { smoke: planted[index]! })
      return { ...film, counts: { ...film.counts, codes: { ...film.counts.codes, ...own.counts.codes } } }
    })
    const alone = symbolOf(ask(drawn, ['smoke']), 'smoke').screenTimeShare.maxT as { p: number }
    const among = symbolOf(ask(drawn, [...codes, 'smoke']), 'smoke').screenTimeShare.maxT as { p: number }
    expect(among.p).toBeGreaterThan(alone.p)
    expect(ask(drawn, [...codes, 'smoke']).family).toHaveLength(21)
  })

  test('15. no p is nothing: the smallest there can be is said before, and none is below it', () => {
    const finding = ask(films([0, 0, 0, 0, 0, 0, 90, 91, 92, 93, 94, 95]), ['smoke'])
    const { permutation } = symbolOf(finding, 'smoke')
    expect(pOf(permutation)).toBe(2 / 924)
    expect(finding.resolution).toMatchObject({ minTwoSidedP: 2 / 924 })
    const drawn = ask(films([0, 0, 0, 0, 0, 0, 90, 91, 92, 93, 94, 95]), ['smoke'], {
      exactUpTo: 10,
      draws: 99,
    })
    expect(pOf(symbolOf(drawn, 'smoke').permutation)).toBeGreaterThanOrEqual(1 / 100)
  })

  test('16. what counting shots would have said is a tail, not one less something', () => {
    const { naiveG2 } = symbolOf(ask(films([0, 1, 0, 2, 1, 0, 60, 55, 70, 62, 58, 66]), ['smoke']), 'smoke')
    const { p } = naiveG2 as { p: number }
    expect(p).toBeGreaterThan(0)
    expect(p).toBeLessThan(1e-40)
  })

  test('17. a longer shot has more time to hold a symbol: time on screen is compared, and shots are warned of', () => {
    const drawn = Array.from({ length: 12 }, (_, film) => {
      const shotMs = film < 6 ? 4000 : 16_000
      const durationMs = 1_920_000
      const shots = equalShots(durationMs / shotMs, shotMs)
      const events = Array.from(
        { length: 20 + (film % 6) },
        (_, event) => 40_000 + event * 61_000 + film * 700,
      )
      return asFilm(
        { id: `F${film}`, periodId: side(film) },
        {
          ...{ durationMs, shots },
          marks: events.map(startMs => ({ codeId: 'smoke', coderId: coder, startMs, endMs: startMs + 3000 })),
          lookedThrough: [{ coderId: coder, codeIds: ['smoke'], spans: [{ startMs: 0, endMs: durationMs }] }],
        },
      )
    })
    const finding = ask(drawn, ['smoke'])
    const { permutation, screenTimeShare, verdict } = symbolOf(finding, 'smoke')
    expect(pOf(permutation)).toBeLessThan(0.01)
    expect(pOf(screenTimeShare.permutation)).toBeGreaterThan(0.5)
    expect(verdict.kind).not.toBe('shows')
    expect(kinds(finding.warnings)).toContain('shot-length-differs')
  })

  test('19. a film in both periods is one film: its parts are dealt together', () => {
    const counts = [2, 3, 2, 4, 3, 20, 9, 12, 8, 11, 9, 21]
    const halves = (index: number) => (index === 5 || index === 11 ? { partOfFilmId: 'long' } : {})
    const finding = ask(films(counts, halves), ['smoke'])
    expect(finding.warnings).toContainEqual(expect.objectContaining({ kind: 'film-in-both-periods' }))
    expect(finding.defaultTest).toBe('directors')
    const { directorBlocks, permutation } = symbolOf(finding, 'smoke').screenTimeShare
    if (isNotComputable(directorBlocks) || isNotComputable(permutation)) throw new Error('not computable')
    expect(directorBlocks.assignments).toBeLessThan(permutation.assignments)
  })

  test('20. documentaries early and fiction late: that they go with the period is said', () => {
    const counts = [3, 8, 2, 12, 6, 4, 14, 9, 22, 7, 18, 11]
    const confounded = films(counts, index => ({ stratum: index < 6 ? 'documentary' : 'fiction' }))
    const mixed = films(counts, index => ({ stratum: index % 2 ? 'documentary' : 'fiction' }))
    expect(kinds(ask(confounded, ['smoke']).warnings)).toContain('stratum-and-period-confounded')
    expect(kinds(ask(mixed, ['smoke']).warnings)).not.toContain('stratum-and-period-confounded')
  })
})
