import { describe, expect, test } from 'vitest'
import type { QuestionFilm, SystemBook, SystemFinding } from '../src/findings/index.ts'
import { answerSystem, countFilm, isNotComputable } from '../src/findings/index.ts'
import { noNames } from '../src/study/index.ts'
import { expectGolden, readGolden } from './golden/read-golden.ts'

const golden = readGolden('end-to-end-twelve-films')
const symbols: string[] = golden.input.symbols

interface GoldenFilm {
  id: string
  period: string
  director: string
  durationMs: number
  shots: [number, number][]
  annotations: [string, number, number, number | null][]
}

const films: QuestionFilm[] = golden.input.films.map((film: GoldenFilm) => ({
  id: film.id,
  periodId: film.period,
  directorIds: [film.director],
  counts: countFilm({
    durationMs: film.durationMs,
    shots: film.shots.map(([startMs, endMs], index) => ({ id: `shot-${index}`, startMs, endMs })),
    marks: film.annotations.map(([codeId, startMs, endMs, shot]) => ({
      ...{ codeId, coderId: 'coder', startMs, endMs },
      attachedTo: shot === null ? null : `shot-${shot}`,
    })),
    lookedThrough: [{ coderId: 'coder', codeIds: symbols, spans: [{ startMs: 0, endMs: film.durationMs }] }],
  }),
}))

const plainBook: SystemBook = {
  codes: symbols.map(id => ({ id, kind: 'symbol', parentIds: [], entailsIds: [] })),
  groups: [],
  narrowed: null,
}

function ask(book: SystemBook = plainBook, of: readonly QuestionFilm[] = films): SystemFinding {
  const parameters = { bootstraps: 100 }
  return answerSystem({ films: of, codes: symbols, periods: ['P1', 'P2'], book, parameters })
}

const whole = ask()

describe('the system of the golden corpus', () => {
  test('gives the golden test of the whole', () => {
    const { method, ...systemTest } = golden.expected.systemTest
    expect(method).toContain('PERMANOVA')
    expectGolden(JSON.parse(JSON.stringify(whole.systemTest)), systemTest, golden.tolerance, 'system')
  })

  test('is a value that JSON keeps as it is', () => {
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole)
  })

  test('ties what stands together in enough films, as its own shots say', () => {
    expect(whole.network.ties.length).toBeGreaterThan(3)
    for (const tie of whole.network.ties) {
      for (const side of [1, 2] as const) {
        const found = side === 1 ? tie.p1 : tie.p2
        const own = golden.expected.films.flatMap(
          (film: { period: number | string; shotsWithPair: [string, string, number][] }, index: number) =>
            (golden.input.films[index].period === `P${side}` ? film.shotsWithPair : []).filter(
              ([a, b]) => [a, b].includes(tie.first) && [a, b].includes(tie.second),
            ),
        )
        expect(found.support).toBe(own.length)
        expect(found.shotsTogether).toBe(
          own.reduce((sum: number, [, , shots]: [string, string, number]) => sum + shots, 0),
        )
        expect(found.isTie).toBe(
          own.length >= 3 &&
            found.shotsTogether >= 5 &&
            !isNotComputable(found.strength) &&
            found.strength > 0,
        )
      }
    }
  })

  test('says the same whatever the order of its films', () => {
    const turned = ask(plainBook, [...films].reverse())
    expect(turned.systemTest).toMatchObject({ p: (whole.systemTest as { p: number }).p })
    expect(turned.network.ties.map(({ first, second, state, maxT }) => [first, second, state, maxT])).toEqual(
      whole.network.ties.map(({ first, second, state, maxT }) => [first, second, state, maxT]),
    )
  })

  test('turns its changes round with its periods', () => {
    const swapped = answerSystem({
      ...{ films, codes: symbols, periods: ['P2', 'P1'], book: plainBook, parameters: { bootstraps: 50 } },
    })
    expect(swapped.network.contrast).toMatchObject({ p: (whole.network.contrast as { p: number }).p })
    for (const [index, tie] of swapped.network.ties.entries()) {
      const before = whole.network.ties[index]!
      expect(tie.difference as number).toBeCloseTo(-(before.difference as number), 12)
      const turned = { stays: 'stays', appears: 'vanishes', vanishes: 'appears' }[before.state]
      expect(tie.state).toBe(turned)
    }
  })

  test('leaves out of ties and map what stands together by definition, and says so', () => {
    const { first, second } = whole.network.ties[0]!
    const book = {
      ...plainBook,
      codes: plainBook.codes.map(code => (code.id === first ? { ...code, entailsIds: [second] } : code)),
    }
    const found = ask(book)
    expect(found.entailedPairs).toEqual([[first, second]])
    const isPair = (tie: { first: string; second: string }) => tie.first === first && tie.second === second
    expect(found.network.ties.some(isPair)).toBe(false)
    expect(found.network.ties).toHaveLength(whole.network.ties.length - 1)
    expect(found.map).toMatchObject({ codesEntailed: [second] })
    if (isNotComputable(found.map)) throw new Error('there is no map')
    expect(found.map.codes.map(({ id }) => id)).not.toContain(second)
  })

  test('is asked of one kind of code alone', () => {
    const book: SystemBook = {
      ...plainBook,
      codes: plainBook.codes.map((code, index) => ({ ...code, kind: index < 4 ? 'space' : 'symbol' })),
    }
    const found = answerSystem({
      ...{ films, codes: symbols, periods: ['P1', 'P2'], book },
      parameters: { kinds: ['space'], bootstraps: 50 },
    })
    expect(found.family).toEqual(whole.family.filter(codeId => symbols.indexOf(codeId) < 4))
  })

  test('shows what the scholar built beside what is counted', () => {
    const [within, across] = [whole.network.ties[0]!, whole.network.ties.at(-1)!]
    const book: SystemBook = {
      ...plainBook,
      codes: plainBook.codes.map(code =>
        code.id === within.second ? { ...code, parentIds: [within.first] } : code,
      ),
      groups: [{ id: 'g', sort: 'opposition', names: noNames, codeIds: [across.first, across.second] }],
    }
    const found = ask(book)
    expect(found.network.ties[0]!.withinFamilies).toEqual([within.first])
    expect(found.network.ties.at(-1)!.acrossGroups).toEqual(['g'])
    expect(found.families).toMatchObject([
      { codeId: within.first, tiesP1: Number(within.p1.isTie), tiesP2: Number(within.p2.isTie) },
    ])
    expect(found.groups[0]!.sides.map(({ codeId }) => codeId)).toEqual([across.first, across.second])
    expect(found.groups[0]!.bothP1).toBeGreaterThanOrEqual(across.p1.support)
  })

  test('does not take for apart what was looked for in no shot together', () => {
    const { first, second } = whole.network.ties[0]!
    const partly = films.map((film, index) => {
      if (index > 0) return film
      const { counts } = film
      const companions = counts.companions!
      const asKnown = companions.codes.map(codeId => (codeId === second ? 'elsewhere' : codeId))
      return { ...film, counts: { ...counts, companions: { ...companions, codes: asKnown } } }
    })
    const found = ask(plainBook, partly)
    expect(found.network.pairsPartlyKnown).toBeGreaterThan(0)
    const tie = found.network.ties.find(one => one.first === first && one.second === second)
    expect(tie?.p1.films).toBe(5)
  })
})
