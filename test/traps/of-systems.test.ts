import { describe, expect, test } from 'vitest'
import { answerCompanions } from '../../src/findings/companions/answer-companions.ts'
import type { CountedMark, QuestionFilm } from '../../src/findings/index.ts'
import { answerPrevalence, answerSystem, isNotComputable } from '../../src/findings/index.ts'
import { answerResignification } from '../../src/findings/resignification/answer-resignification.ts'
import type { SeededStream } from '../../src/statistics/index.ts'
import { filmBootstrap, seededStream } from '../../src/statistics/index.ts'
import type { Drawn } from './drawn-films.ts'
import { asFilm, coder, equalShots, markOn, unchangedFilms } from './drawn-films.ts'

const periods = ['P1', 'P2'] as const
const side = (index: number): Drawn['periodId'] => (index < 6 ? 'P1' : 'P2')
const others = ['train', 'snow', 'crowd', 'river', 'well']

/** Forty shots with `smoke`, each beside one other code; how often beside which is each film's own manner. */
function filmWithCompany(film: Drawn, stream: SeededStream): QuestionFilm {
  const shots = equalShots(120, 5000)
  const manner = others.map(() => stream.nextShare() ** 6)
  const total = manner.reduce((sum, weight) => sum + weight, 0)
  const marks = shots.slice(0, 40).flatMap((shot): CountedMark[] => {
    const drawn = stream.nextShare() * total
    const sums = manner.map((_, other) => manner.slice(0, other + 1).reduce((sum, weight) => sum + weight, 0))
    const beside = others[sums.findIndex(sum => drawn < sum)] ?? others[0]!
    return [markOn('smoke', shot), markOn(beside, shot)]
  })
  return asFilm(film, {
    ...{ durationMs: 600_000, shots, marks },
    lookedThrough: [
      { coderId: coder, codeIds: ['smoke', ...others], spans: [{ startMs: 0, endMs: 600_000 }] },
    ],
  })
}

function unchangedCompany(run: number): QuestionFilm[] {
  const stream = seededStream(109, run)
  return Array.from({ length: 12 }, (_, index) =>
    filmWithCompany({ id: `F${index}`, periodId: side(index) }, stream),
  )
}

describe('traps of systems (methods 1.2)', () => {
  test('9. companions always seem to differ: what unlike films alone bring is taken off, and nothing is claimed', () => {
    const runs = 20
    let [divergences, shown] = [0, 0]
    for (let run = 0; run < runs; run++) {
      const finding = answerResignification({
        films: unchangedCompany(run),
        ...{ codes: ['smoke', ...others], periods },
        parameters: { focalCodes: ['smoke'] },
      })
      const smoke = finding.symbols.find(({ symbol }) => symbol === 'smoke')!
      if (isNotComputable(smoke.byFilms)) throw new Error('not computable')
      const { divergence, excess } = smoke.byFilms
      divergences += divergence
      if (smoke.verdict.kind === 'shows') shown++
      else expect(excess).toBeLessThan(divergence)
    }
    // A tenth of a bit would be read as other company.
    expect(divergences / runs).toBeGreaterThan(0.1)
    expect(shown).toBeLessThanOrEqual(3)
  })

  test('10. one search for groups finds others each time: films drawn again must agree, and halves of a period are the measure', () => {
    const stream = seededStream(110, 2)
    const films = unchangedFilms(stream, ['smoke', ...others, 'gate', 'bridge'], {
      ...{ prevalence: 0.2, rho: 0.02, shots: 60 },
    })
    const finding = answerSystem({
      ...{ films, codes: ['smoke', ...others, 'gate', 'bridge'], periods },
      book: { codes: [], groups: [], narrowed: null },
      parameters: { bootstraps: 10 },
    })
    const { communities, network } = finding
    const { first, change } = communities
    if (isNotComputable(first) || isNotComputable(change)) throw new Error('not computable')
    // Alone, the two periods seem to have groups of their own.
    expect(change.variationOfInformation).toBeGreaterThan(0)
    expect(change.p).toBeGreaterThan(0.05)
    expect(change.halvesMean).toBeGreaterThan(0)
    expect(Math.min(...first.stability)).toBeLessThan(1)
    expect([communities.starts, communities.resamples].every(number => number > 1)).toBe(true)
    expect(network.nodes).toHaveLength(8)
  })

  test('11. over six films a plain percentile interval is too narrow: the one given is the wider', () => {
    const runs = 30
    let [plain, given] = [0, 0]
    for (let run = 0; run < runs; run++) {
      const films = unchangedFilms(seededStream(111, run), ['smoke', 'snow'], { prevalence: 0.3, shots: 60 })
      const [pair] = answerCompanions({
        ...{ films, codes: ['smoke', 'snow'], periods },
        parameters: { draws: 999 },
      }).pairs
      const values = (period: 1 | 2) =>
        pair!.dots!.flatMap(dot => (dot.period === period && dot.logOdds !== null ? [dot.logOdds] : []))
      const [first, second] = [values(1), values(2)]
      const mean = (of: readonly number[], drawn: Int32Array) =>
        drawn.reduce((sum, film) => sum + of[film]!, 0) / drawn.length
      const found = filmBootstrap({
        filmCounts: [first.length, second.length],
        statistic: ([left, right]) => mean(second, right!) - mean(first, left!),
        ...{ draws: 999, enumerateUpTo: 999, seed: 1 },
      })
      if (isNotComputable(found) || isNotComputable(pair!.interval)) continue
      const { lower, upper } = pair!.interval
      expect(upper - lower).toBeGreaterThan(found.plainPercentile.upper - found.plainPercentile.lower)
      if (found.plainPercentile.lower > 0 || found.plainPercentile.upper < 0) plain++
      if (lower > 0 || upper < 0) given++
    }
    expect(given).toBeLessThan(plain)
    expect(given / runs).toBeLessThan(0.15)
  })

  test('13. nine codes on which coders agree make no good of a tenth: each code has its own agreement', () => {
    const codes = ['ruin', ...others, 'gate', 'bridge', 'dam', 'smoke']
    const shots = equalShots(100, 5000)
    const film = (id: string, periodId: Drawn['periodId'], shift: number) => {
      const marks = codes.flatMap((codeId, code) =>
        ['ann', 'ben'].flatMap((coderId, which) => {
          // Of the last code the second coder sees other shots.
          const from = code * 7 + shift + (codeId === 'smoke' && which === 1 ? 15 : 0)
          return shots.slice(from, from + 10).map(shot => markOn(codeId, shot, coderId))
        }),
      )
      const spans = [{ startMs: 0, endMs: 500_000 }]
      return asFilm(
        { id, periodId },
        {
          ...{ durationMs: 500_000, shots, marks },
          lookedThrough: ['ann', 'ben'].map(coderId => ({ coderId, codeIds: codes, spans })),
        },
      )
    }
    const films = Array.from({ length: 4 }, (_, index) => film(`F${index}`, index < 2 ? 'P1' : 'P2', index))
    const { symbols } = answerPrevalence({ films, codes, periods })
    const alphas = symbols.map(({ agreement: { time } }) =>
      isNotComputable(time) || isNotComputable(time.alpha) ? Number.NaN : time.alpha,
    )
    expect(alphas.reduce((sum, alpha) => sum + alpha, 0) / codes.length).toBeGreaterThan(0.8)
    expect(alphas.at(-1)!).toBeLessThan(0)
    expect(symbols.at(-1)!.verdict).toMatchObject({ kind: 'coders-contradict', agreedShare: 0 })
    expect(alphas.slice(0, -1).every(alpha => alpha === 1)).toBe(true)
  })

  test('18. what stands together by definition is no company, no tie and no second point of the map, and that is said', () => {
    const stream = seededStream(118, 0)
    const codes = ['ruin', 'ruin-space', ...others]
    const films = Array.from({ length: 12 }, (_, index) => {
      const drawn = Object.fromEntries(['ruin', ...others].map(codeId => [codeId, 12 + (index % 5)]))
      const shots = equalShots(60, 5000)
      const marks = Object.entries(drawn).flatMap(([codeId, times]) =>
        shots
          .filter(() => stream.nextShare() < times / 60)
          .flatMap(shot => [
            markOn(codeId, shot),
            ...(codeId === 'ruin' ? [markOn('ruin-space', shot)] : []),
          ]),
      )
      const spans = [{ startMs: 0, endMs: 300_000 }]
      return asFilm(
        { id: `F${index}`, periodId: side(index) },
        {
          ...{ durationMs: 300_000, shots, marks },
          lookedThrough: [{ coderId: coder, codeIds: codes, spans }],
        },
      )
    })
    const both = ['ruin', 'ruin-space']
    const isBoth = ({ first, second }: { first: string; second: string }) =>
      both.includes(first) && both.includes(second)
    const entailed = [{ of: 'ruin', entailed: 'ruin-space' }]
    const asked = { films, codes, periods }
    const naive = answerCompanions(asked).pairs.find(isBoth)!
    // Without the definition it is the closest tie of all.
    expect(naive.tieP1.shared).toBe(1)
    const companions = answerCompanions({ ...asked, entailed })
    expect(companions.pairs.some(isBoth)).toBe(false)
    expect(companions.entailedLeftOut).toEqual(entailed)
    const meanings = answerResignification({ ...asked, entailed, parameters: { draws: 199, exactUpTo: 199 } })
    const ruin = meanings.symbols.find(({ symbol }) => symbol === 'ruin')!
    expect(ruin.companions.map(({ companion }) => companion)).not.toContain('ruin-space')
    expect(meanings.entailedLeftOut).toEqual(entailed)
    const code = (id: string, entailsIds: string[]) => ({
      id,
      kind: 'symbol' as const,
      parentIds: [],
      entailsIds,
    })
    const system = answerSystem({
      ...asked,
      book: {
        codes: codes.map(id => code(id, id === 'ruin' ? ['ruin-space'] : [])),
        ...{ groups: [], narrowed: null },
      },
      parameters: { bootstraps: 10 },
    })
    expect(system.network.ties.some(isBoth)).toBe(false)
    expect(system.entailedPairs).toEqual([['ruin', 'ruin-space']])
    if (isNotComputable(system.map)) throw new Error('not computable')
    expect(system.map.codesEntailed).toEqual(['ruin-space'])
    expect(system.map.codes.map(({ id }) => id)).not.toContain('ruin-space')
  })
})
