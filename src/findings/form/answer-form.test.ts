import { describe, expect, test } from 'vitest'
import { countFilm, isNotComputable } from '../index.ts'
import { answerForm } from './answer-form.ts'
import type { FormFilm, FormShot } from './form-finding.ts'

const counts = countFilm({ durationMs: 0, shots: [], marks: [], lookedThrough: [] })

function aFilm(
  id: string,
  periodId: string,
  lengthsMs: readonly number[],
  more: Partial<FormFilm> = {},
): FormFilm {
  let at = 0
  const shots = lengthsMs.map((ms, index): FormShot => {
    const shot: FormShot = {
      startMs: at,
      endMs: at + ms,
      transition: index === 0 ? 'start' : index === 1 ? 'dissolve' : 'cut',
      measured: null,
    }
    at += ms
    return shot
  })
  return { id, periodId, directorIds: [id], counts, shots, aspects: [], ...more }
}

const early = ['a', 'b', 'c', 'd'].map((id, index) =>
  aFilm(id, 'early', [2000, 4000, 6000 + 200 * index, 1500, 1000]),
)
const late = ['e', 'f', 'g', 'h'].map((id, index) =>
  aFilm(id, 'late', [9000 + 300 * index, 20_000, 30_000, 8000, 12_000]),
)
const nothingMore = { techniques: [], aspects: [], periods: ['early', 'late'] as const }

function measured(name: string, films: readonly FormFilm[] = [...early, ...late]) {
  const finding = answerForm({ films, ...nothingMore })
  return finding.measures.find(({ subject }) => subject.group === 'cutting' && subject.measure === name)!
}

describe('the form of films', () => {
  test('is mean and median length of shots, cuts a minute, and how many transitions are gradual', () => {
    const film = aFilm('x', 'early', [2000, 4000, 6000, 8000])
    const at = (name: string) => measured(name, [film, ...late]).values[0]
    expect(at('mean-length')).toBe(5000)
    expect(at('median-length')).toBe(5000)
    expect(at('cutting-rate')).toBeCloseTo(9, 12)
    expect(at('gradual-share')).toBeCloseTo(1 / 3, 12)
  })

  test('compares films, each once: all 70 arrangements, of which only two are as far apart', () => {
    const { test: tested, meanP1, meanP2, difference, leaveOneFilmOut } = measured('mean-length')
    expect(tested).toMatchObject({ assignments: 70, extremeCount: 2, p: 2 / 70, unit: 'films' })
    expect(difference).toBeCloseTo((meanP2 as number) - (meanP1 as number), 9)
    expect(leaveOneFilmOut).toMatchObject({ signFlips: false })
  })

  test('does not gain by more shots of the same films', () => {
    const doubled = [...early, ...late].map(film =>
      aFilm(
        film.id,
        film.periodId!,
        film.shots.flatMap(({ startMs, endMs }) => [endMs - startMs, endMs - startMs]),
      ),
    )
    const [before, after] = [measured('mean-length'), measured('mean-length', doubled)]
    expect(after.values).toEqual(before.values)
    expect(after.test).toEqual(before.test)
  })

  test('moves directors whole where any has several films', () => {
    const shared = early.map(film => ({ ...film, directorIds: ['one'] }))
    const { test: tested } = measured('mean-length', [...shared, ...late])
    if (isNotComputable(tested)) throw new Error(tested.because)
    expect(tested.unit).toBe('directors')
    expect(tested.minTwoSidedP).toBeGreaterThan(2 / 70)
  })

  test('names and leaves out films whose shots are not known', () => {
    const finding = answerForm({ films: [...early, aFilm('none', 'late', []), ...late], ...nothingMore })
    expect(finding.filmsWithoutShots).toEqual(['none'])
    expect(finding.films.map(({ id }) => id)).not.toContain('none')
  })

  test('weighs what was measured by how long it is on screen, and says how much was', () => {
    const film = aFilm('x', 'early', [1000, 3000, 4000])
    const measure = { contrast: null, chroma: null, motion: null, loudness: null }
    const shots = film.shots.map((shot, index) =>
      index === 2
        ? shot
        : { ...shot, measured: { ...measure, lightness: index === 0 ? 80 : 40, colour: '#808080' } },
    )
    const finding = answerForm({ films: [{ ...film, shots }, ...late], ...nothingMore })
    const lightness = finding.measures.find(
      ({ subject }) => subject.group === 'picture' && subject.measure === 'lightness',
    )!
    expect(lightness.values[0]).toBe(50)
    expect(lightness.test).toMatchObject({ kind: 'not-computable' })
    expect(finding.films[0]!.measuredShare).toBe(0.5)
    expect(finding.films[0]!.colours.slice(28, 32)).toEqual(['#808080', '#808080', null, null])
    expect(
      finding.measures.some(({ subject }) => subject.group === 'picture' && subject.measure === 'chroma'),
    ).toBe(false)
  })

  test('has what was coded of view and scale as a share of the time to which a value was given', () => {
    const names = { en: 'View', 'zh-Hans': '视点' }
    const value = { id: 'aerial', names: { en: 'aerial', 'zh-Hans': '航拍' } }
    const coded = (film: FormFilm, ms: number): FormFilm => ({
      ...film,
      aspects: [{ aspectId: 'view', answeredMs: 10_000, valueMs: { aerial: ms } }],
    })
    const finding = answerForm({
      films: [
        ...early.map((film, index) => coded(film, 1000 + index)),
        ...late.map((film, index) => coded(film, 6000 + index)),
      ],
      ...{ ...nothingMore, aspects: [{ id: 'view', names, values: [value] }] },
    })
    const aerial = finding.measures.find(({ subject }) => subject.group === 'aspect')!
    expect(aerial.values[0]).toBe(0.1)
    expect(aerial.test).toMatchObject({ p: 2 / 70, corrected: 4 / 70, groups: 2 })
  })

  test('gives each film its course and its classes of length, and periods the mean over films', () => {
    const finding = answerForm({ films: [...early, ...late], ...nothingMore })
    for (const film of finding.films)
      expect(film.lengths.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    const ofEarly = finding.films.filter(({ period }) => period === 1)
    expect(finding.lengths.first[1]).toBeCloseTo(
      ofEarly.reduce((sum, { lengths }) => sum + lengths[1]!, 0) / ofEarly.length,
      12,
    )
    const [one] = finding.films
    const cuts = one!.course.reduce((sum, rate) => sum + (rate * one!.durationMs) / 10 / 60_000, 0)
    expect(cuts).toBeCloseTo(4, 9)
  })
})
