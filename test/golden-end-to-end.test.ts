import { describe, expect, test } from 'vitest'
import type { FilmRecords, PrevalenceFinding, QuestionFilm } from '../src/findings/index.ts'
import { answerPrevalence, canonicalCounts, countFilm } from '../src/findings/index.ts'
import { expectGolden, expectRelative, readGolden } from './golden/read-golden.ts'

const golden = readGolden('end-to-end-twelve-films')

interface GoldenFilm {
  id: string
  period: string
  director: string
  durationMs: number
  shots: [number, number][]
  annotations: [string, number, number, number | null][]
}

function recordsOf(film: GoldenFilm, codedSpans?: [number, number][]): FilmRecords {
  const spans = codedSpans ?? [[0, film.durationMs]]
  return {
    durationMs: film.durationMs,
    shots: film.shots.map(([startMs, endMs], index) => ({ id: `shot-${index}`, startMs, endMs })),
    marks: film.annotations.map(([codeId, startMs, endMs, shot]) => ({
      codeId,
      coderId: 'coder',
      startMs,
      endMs,
      attachedTo: shot === null ? null : `shot-${shot}`,
    })),
    lookedThrough: [
      {
        coderId: 'coder',
        codeIds: golden.input.symbols,
        spans: spans.map(([startMs, endMs]) => ({ startMs, endMs })),
      },
    ],
  }
}

function answer(codedSpans: Record<string, [number, number][]> = {}): PrevalenceFinding {
  const films: QuestionFilm[] = golden.input.films.map((film: GoldenFilm) => ({
    id: film.id,
    periodId: film.period,
    directorIds: [film.director],
    counts: countFilm(recordsOf(film, codedSpans[film.id])),
  }))
  const finding = answerPrevalence({ films, codes: golden.input.symbols, periods: ['P1', 'P2'] })
  return JSON.parse(JSON.stringify(finding))
}

// biome-ignore lint/suspicious/noExplicitAny: the golden file's own shape
function expectSymbols(finding: PrevalenceFinding, expected: any[]) {
  expected.forEach((symbol, index) => {
    const got = finding.symbols[index]!
    expectGolden(got, symbol, golden.tolerance, symbol.symbol)
    expectRelative((got.naiveG2 as { p: number }).p, symbol.naiveG2.p, 1e-8, `${symbol.symbol} naive p`)
  })
}

describe('the twelve films of the golden corpus', () => {
  test('give every default number from the raw records', () => {
    const finding = answer()
    expectGolden(finding.films, golden.expected.films, golden.tolerance, 'films')
    expect(finding.family).toEqual(golden.expected.family)
    expectSymbols(finding, golden.expected.symbols)
    const { method, ...systemTest } = golden.expected.systemTest
    expect(method).toContain('Hellinger')
    expectGolden(finding.systemTest, systemTest, golden.tolerance, 'system')
  })

  test('give every default number when one film is looked through in part', () => {
    const { codedSpans, film, symbols } = golden.expected.variantPartlyCoded
    const finding = answer(codedSpans)
    const partly = finding.films.find(({ id }) => id === film.id)
    expectGolden(partly, film, golden.tolerance, 'film')
    expectSymbols(finding, symbols)
    expect(finding.warnings).toContainEqual(
      expect.objectContaining({
        kind: 'partly-looked-through',
        films: [expect.objectContaining({ filmId: 'F07' })],
      }),
    )
  })

  test('hold no number that JSON cannot keep', () => {
    const walk = (value: unknown, at: string): void => {
      if (value === null) {
        expect(at).toMatch(/draws$|focalCodes$/)
        return
      }
      if (typeof value === 'object')
        for (const [key, inner] of Object.entries(value)) walk(inner, `${at}.${key}`)
    }
    walk(answer(), 'finding')
  })

  const rules: { rule: string; shots: [number, number][]; annotation: [number, number, number | null] }[] =
    golden.input.presenceRuleCases

  test.each(rules)('are counted by the rule of presence: $rule', one => {
    const { shots, annotation } = one
    const [startMs, endMs, attached] = annotation
    const film = { id: 'F', period: 'P1', director: 'D', durationMs: 9000, shots }
    const present = shots.flatMap(([shotStartMs, shotEndMs], place) => {
      const counts = countFilm({
        ...recordsOf({ ...film, annotations: [['ruin', startMs, endMs, attached]] }),
        lookedThrough: [
          { coderId: 'coder', codeIds: ['ruin'], spans: [{ startMs: shotStartMs, endMs: shotEndMs }] },
        ],
      })
      return counts.codes['ruin']!.shotsPresent === 1 ? [place] : []
    })
    expect(present).toEqual(golden.expected.presenceRuleCases[rules.indexOf(one)])
  })

  test('have one canonical text for their counts', () => {
    const film = golden.input.films[0]
    const records = recordsOf(film)
    const turned = { ...records, marks: [...records.marks].reverse(), shots: [...records.shots].reverse() }
    expect(canonicalCounts(countFilm(turned))).toBe(canonicalCounts(countFilm(records)))
  })
})
