import { describe, expect, test } from 'vitest'
import { countFilm } from '../count-film.ts'
import type { FilmCounts } from '../film-counts.ts'
import { mergeCounts } from '../film-counts.ts'
import type { QuestionFilm } from '../question-film.ts'
import { answerCourse } from './answer-course.ts'

const lengthMs = 600_000

/** The ruin on screen for so many milliseconds from the beginning of each stretch. */
function countsWith(
  marks: readonly (readonly [fromMs: number, toMs: number])[],
  looked: readonly (readonly [number, number])[] = [[0, lengthMs]],
): FilmCounts {
  return countFilm({
    durationMs: lengthMs,
    shots: [{ id: 's', startMs: 0, endMs: lengthMs }],
    marks: marks.map(([startMs, endMs]) => ({ codeId: 'ruin', coderId: 'ann', startMs, endMs })),
    lookedThrough: [
      {
        ...{ coderId: 'ann', codeIds: ['ruin'] },
        spans: looked.map(([startMs, endMs]) => ({ startMs, endMs })),
      },
    ],
  })
}

function films(list: readonly FilmCounts[], directors?: readonly string[]): QuestionFilm[] {
  return list.map((counts, index) => ({
    ...{ id: `film ${index + 1}`, periodId: null, counts },
    directorIds: [directors?.[index] ?? `director ${index + 1}`],
  }))
}

const ask = (list: readonly QuestionFilm[], focalCodeIds?: readonly string[]) =>
  answerCourse(
    { films: list, codes: ['ruin', 'snow'], codebookVersion: null },
    focalCodeIds ? { focalCodeIds } : {},
  )

/** So many milliseconds of the first third, and so many of the last. */
const thirds = (firstMs: number, lastMs: number) =>
  countsWith([
    ...(firstMs > 0 ? [[0, firstMs] as const] : []),
    ...(lastMs > 0 ? [[400_000, 400_000 + lastMs] as const] : []),
  ])

describe('course within the film', () => {
  test('sets the last third of each film against its first, exactly', () => {
    const finding = ask(films([thirds(20_000, 60_000), thirds(10_000, 30_000), thirds(0, 20_000)]))
    const [ruin] = finding.symbols
    expect(ruin!.films.map(({ difference }) => difference)).toEqual(
      [0.2, 0.1, 0.1].map(share => expect.closeTo(share, 12)),
    )
    expect(ruin!.difference).toBeCloseTo(0.4 / 3, 12)
    expect(ruin!.test).toMatchObject({ extremeCount: 2, patterns: 8, p: 0.25, minTwoSidedP: 0.25 })
    expect(ruin!.verdict).toMatchObject({ kind: 'too-few', unit: 'films', smallestP: 0.25 })
  })

  test('with fourteen films can show .00012', () => {
    const finding = ask(films(Array.from({ length: 14 }, (_, film) => thirds(1000, 20_000 + film * 1000))))
    expect(finding.resolution).toMatchObject({ minTwoSidedP: 2 / 2 ** 14, canReach05: true })
    expect(finding.symbols[0]!.verdict).toMatchObject({ kind: 'shows', direction: 'more', p: 2 / 2 ** 14 })
  })

  test('flips directors whole where any has several films, and says what films alone would have said', () => {
    const list = films(
      Array.from({ length: 8 }, (_, film) => thirds(1000, 20_000 + film * 1000)),
      ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c'],
    )
    const finding = ask(list)
    expect(finding.defaultTest).toBe('directors')
    expect(finding.symbols[0]!.test).toMatchObject({ units: 3, p: 0.25 })
    expect(finding.symbols[0]!.byFilms).toMatchObject({ units: 8, p: 2 / 2 ** 8 })
    expect(finding.symbols[0]!.verdict).toMatchObject({ kind: 'too-few', unit: 'directors' })
    expect(finding.warnings.map(({ kind }) => kind)).toContain('directors-have-several-films')
  })

  test('leaves out films whose thirds were not looked through, and never takes them for empty', () => {
    const onlyBeginning = countsWith([[0, 20_000]], [[0, 250_000]])
    const nearlyHalf = countsWith([[0, 20_000]], [[0, 499_000]])
    const nobody = countsWith([], [])
    const absent = countsWith([])
    const finding = ask(films([thirds(1000, 2000), onlyBeginning, nearlyHalf, nobody, absent]))
    expect(finding.symbols[0]!.films.map(({ telling }) => telling)).toEqual([
      ...['known', 'thirds-not-looked-through', 'thirds-not-looked-through'],
      ...['not-looked-for', 'absent'],
    ])
    expect(finding.symbols[0]!.filmsCompared).toBe(1)
    expect(finding.symbols[0]!.films[1]!.course.slice(24)).toEqual([
      ...[expect.any(Number)],
      ...Array.from({ length: 35 }, () => null),
    ])
    expect(finding.symbols[1]!.verdict).toEqual({ kind: 'nothing-known' })
  })

  test('takes the parts of a film as one running time', () => {
    const whole = mergeCounts(countsWith([[0, 60_000]]), countsWith([[540_000, 600_000]]))
    const [ruin] = ask(films([whole])).symbols
    expect(ruin!.films[0]).toMatchObject({
      ...{ centre: 0.5, first: { present: 60_000, lookedThrough: 400_000 } },
      last: { present: 60_000, lookedThrough: 400_000 },
    })
    expect(ruin!.films[0]!.course.slice(0, 4)).toEqual([1, 1, 1, 0])
  })

  test('says where the middle of its time lies, and warns of a film without which all turns round', () => {
    const finding = ask(films([thirds(0, 150_000), thirds(12_000, 10_000), thirds(11_000, 10_000)]))
    const [ruin] = finding.symbols
    expect(ruin!.films[0]!.centre).toBeCloseTo(475_000 / 600_000, 6)
    expect(ruin!.warnings).toContainEqual({ kind: 'one-film-carries', filmIds: ['film 1'] })
  })

  test('compares focal codes alone where some were declared', () => {
    const list = films(Array.from({ length: 6 }, () => thirds(1000, 9000)))
    expect(ask(list, ['snow']).symbols[0]!.verdict).toMatchObject({
      ...{ kind: 'not-compared', because: 'not-focal' },
    })
    expect(ask(list, ['ruin']).family).toEqual(['ruin'])
  })
})
