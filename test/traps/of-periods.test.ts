import { describe, expect, test } from 'vitest'
import { answerCompanions } from '../../src/findings/companions/answer-companions.ts'
import { answerPrevalence, answerSystem, isNotComputable } from '../../src/findings/index.ts'
import { answerResignification } from '../../src/findings/resignification/answer-resignification.ts'
import { answerWhen } from '../../src/findings/when/answer-when.ts'
import { filmPermutationTest, keynessOfFourCells, seededStream } from '../../src/statistics/index.ts'
import { drawFilm } from '../golden/beta-binomial.ts'
import type { Drawn } from './drawn-films.ts'
import { filmWith, unchangedFilms } from './drawn-films.ts'

const periods = ['P1', 'P2'] as const

describe('traps of periods (methods 1.2)', () => {
  test('7. periods chosen after looking: the best border of unchanged films parts them, and no claim is made of it', () => {
    const runs = 60
    let [asIfBefore, afterLooking] = [0, 0]
    for (let run = 0; run < runs; run++) {
      const films = unchangedFilms(seededStream(107, run), ['smoke'], { perSide: 8 })
      const values = films.map(({ counts: { codes } }) => {
        const { screenTimeMs, lookedThroughMs } = codes.smoke!
        return Math.asin(Math.sqrt(screenTimeMs / lookedThroughMs))
      })
      // Who looks first draws the border where p is smallest.
      const p = (border: number) => {
        const isSecond = values.map((_, film) => film >= border)
        const test = filmPermutationTest({ values, isSecond, exactUpTo: 1, draws: 299 })
        return isNotComputable(test) ? 1 : test.p
      }
      const [best] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].sort((left, right) => p(left) - p(right))
      const divided = films.map((film, index) => ({
        ...film,
        ...{ periodId: index < best! ? 'P1' : 'P2', year: 1990 + index },
      }))
      const claims = (chosenAfterLooking: boolean) =>
        answerPrevalence({ films: divided, codes: ['smoke'], periods, chosenAfterLooking }).symbols[0]!
          .verdict.kind === 'shows'
      if (claims(false)) asIfBefore++
      if (claims(true)) afterLooking++
    }
    expect(asIfBefore / runs).toBeGreaterThan(0.2)
    expect(afterLooking / runs).toBeLessThan(0.12)
  })

  test('7. and where the border was set after looking every comparison of periods says so', () => {
    const films = unchangedFilms(seededStream(107, 0), ['smoke', 'snow'])
    const asked = { films, codes: ['smoke', 'snow'], periods, chosenAfterLooking: true }
    for (const { warnings } of [
      answerPrevalence(asked),
      answerCompanions(asked),
      answerResignification(asked),
      answerSystem({
        ...{ ...asked, book: { codes: [], groups: [], narrowed: null } },
        parameters: { bootstraps: 10 },
      }),
    ])
      expect(warnings).toContainEqual({ kind: 'periods-chosen-after-looking' })
  })

  test('12. breaks are sought among films, not among shots, where they are found in films that never changed', () => {
    const runs = 30
    let [inShots, inFilms] = [0, 0]
    for (let run = 0; run < runs; run++) {
      const stream = seededStream(112, run)
      const shots = 200
      const present = Array.from({ length: 12 }, () => drawFilm(stream, { prevalence: 0.1, rho: 0.1, shots }))
      const films = present.map((inShot, index) => ({
        ...filmWith({ id: `F${index}`, periodId: 'P1' }, { smoke: inShot }, { shots }),
        years: { from: 1990 + index, to: 1990 + index },
      }))
      // Binomial BIC on shots: a break pays for itself once it explains more than the logarithm of their number.
      const gain = Math.max(
        ...[3, 4, 5, 6, 7, 8, 9].map(border => {
          const pool = (list: readonly number[]) => ({
            present: list.reduce((sum, one) => sum + one, 0),
            lookedThrough: list.length * shots,
          })
          const found = keynessOfFourCells(pool(present.slice(0, border)), pool(present.slice(border)))
          return isNotComputable(found) ? 0 : found.g2
        }),
      )
      if (gain > 2 * Math.log(12 * shots)) inShots++
      const [smoke] = answerWhen({
        ...{ films, codes: ['smoke'], dated: 'release', periods: null },
        ...{ periodsInOrder: false, codebookVersion: null },
      }).symbols
      if (smoke!.kind !== 'nothing') inFilms++
    }
    expect(inShots / runs).toBeGreaterThan(0.6)
    expect(inFilms / runs).toBeLessThan(0.17)
  })

  test('14. fewer factory films are no change within factory films: the mix is warned of, and a change must hold within', () => {
    const factory = [60, 64, 58, 66, 61, 63, 59, 62]
    const town = [10, 12, 8, 11, 9, 13, 10, 12]
    const film = (stratum: string, periodId: Drawn['periodId']) => (smoke: number, index: number) =>
      filmWith({ id: `${periodId} ${stratum} ${index}`, periodId, stratum }, { smoke })
    const films = [
      ...factory.slice(0, 7).map(film('factory', 'P1')),
      ...town.slice(0, 1).map(film('town', 'P1')),
      ...factory.slice(7).map(film('factory', 'P2')),
      ...town.slice(1).map(film('town', 'P2')),
    ]
    const ask = (parameters = {}) => answerPrevalence({ films, codes: ['smoke'], periods, parameters })
    const [all, within] = [ask(), ask({ strata: 'kind' })]
    expect(all.symbols[0]!.verdict.kind).toBe('shows')
    expect(all.warnings).toContainEqual(
      expect.objectContaining({
        kind: 'mix-of-strata-differs',
        strata: [
          { name: 'factory', filmsP1: 7, filmsP2: 1 },
          { name: 'town', filmsP1: 1, filmsP2: 7 },
        ],
      }),
    )
    expect(within.symbols[0]!.verdict).toMatchObject({ kind: 'strata-differ' })
    const { withinStrata, screenTimeShare } = within.symbols[0]!
    if (!withinStrata || isNotComputable(withinStrata)) throw new Error('not divided')
    expect(Math.abs(screenTimeShare.difference as number)).toBeGreaterThan(0.1)
    // Standardised: each kind against itself.
    expect(Math.abs(withinStrata.difference)).toBeLessThan(0.02)
  })
})
