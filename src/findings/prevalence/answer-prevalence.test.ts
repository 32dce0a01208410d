import { describe, expect, test } from 'vitest'
import { countFilm } from '../count-film.ts'
import type { QuestionFilm } from '../question-film.ts'
import type { PrevalenceQuestion } from './answer-prevalence.ts'
import { answerPrevalence } from './answer-prevalence.ts'
import type { PrevalenceWarning } from './prevalence-warning.ts'

interface FilmChange {
  period?: string | null
  ruinShots?: number
  shots?: number
  shotMs?: number
  directorIds?: string[]
  coderId?: string
  codeIds?: string[]
}

function aFilm(id: string, change: FilmChange = {}): QuestionFilm {
  const { ruinShots = 5, shots = 120, shotMs = 5000, coderId = 'ann', codeIds = ['ruin', 'train'] } = change
  const units = Array.from({ length: shots }, (_, index) => ({
    id: `s${index}`,
    startMs: index * shotMs,
    endMs: (index + 1) * shotMs,
  }))
  const durationMs = shots * shotMs
  return {
    id,
    periodId: change.period === undefined ? 'early' : change.period,
    directorIds: change.directorIds ?? [`director of ${id}`],
    counts: countFilm({
      durationMs,
      shots: units,
      marks: units.slice(0, ruinShots).map(({ id: unitId, startMs, endMs }) => ({
        codeId: 'ruin',
        coderId,
        startMs,
        endMs,
        attachedTo: unitId,
      })),
      lookedThrough: [{ coderId, codeIds, spans: [{ startMs: 0, endMs: durationMs }] }],
    }),
  }
}

const later = (id: string, change: FilmChange = {}) => aFilm(id, { period: 'late', ruinShots: 20, ...change })
const early = ['a', 'b', 'c', 'd', 'e'].map((id, index) => aFilm(id, { ruinShots: 3 + index }))
const late = ['v', 'w', 'x', 'y', 'z'].map((id, index) => later(id, { ruinShots: 20 + 3 * index }))

function ask(films: QuestionFilm[], parameters: PrevalenceQuestion['parameters'] = {}) {
  return answerPrevalence({ films, codes: ['ruin', 'train'], periods: ['early', 'late'], parameters })
}

const kinds = (warnings: readonly PrevalenceWarning[]) => warnings.map(({ kind }) => kind)

describe('the question of prevalence', () => {
  test('answers by time, shots and slices, with the films as dots', () => {
    const finding = ask([...early, ...late])
    const ruin = finding.symbols[0]!
    expect(ruin.permutation).toMatchObject({ extremeCount: 2, assignments: 252, draws: null })
    expect(ruin.screenTimeShare.permutation).toMatchObject({ extremeCount: 2 })
    expect(ruin.sliceShare.permutation).toMatchObject({ extremeCount: 2 })
    expect(ruin.dots).toHaveLength(10)
    expect(ruin.dots[0]!.shots).toEqual({ present: 3, lookedThrough: 120 })
    expect(ruin.screenTimeShare.noticeable).toMatchObject({ power: 0.8, alpha: 0.05 })
    expect(finding.resolution).toMatchObject({
      filmsP1: 5,
      filmsP2: 5,
      assignments: 252,
      maxSymbolsUnderBonferroni05: 6,
    })
    expect(finding.family).toEqual(['ruin'])
    expect(finding.warnings).toEqual([])
  })

  test('says of a code that is absent what cannot be computed', () => {
    const train = ask([...early, ...late]).symbols[1]!
    expect(train.inFamily).toBe(false)
    expect(train.maxT).toEqual({ kind: 'not-computable', because: 'outside-family' })
    expect(train.shotShare.welch95).toEqual({ kind: 'not-computable', because: 'no-variance' })
    expect(train.dispersion.dpP1).toEqual({ kind: 'not-computable', because: 'absent-in-period' })
    expect(train.shotShare.ratioOfMeans).toEqual({ kind: 'not-computable', because: 'absent-in-one-period' })
    expect(train.permutation).toMatchObject({ p: 1 })
  })

  test('answers without films, with one, and with one in each period by reasons alone', () => {
    for (const films of [[], [early[0]!], [early[0]!, late[0]!]]) {
      const finding = ask(films)
      expect(finding.resolution).toMatchObject({ because: 'fewer-than-two-films-in-a-period' })
      for (const symbol of finding.symbols) {
        expect(symbol.permutation).toHaveProperty('because')
        expect(symbol.shotShare.welch95).toHaveProperty('because')
        expect(symbol.leaveOneFilmOut).toHaveProperty('because')
      }
      expect(JSON.stringify(finding)).not.toMatch(/NaN|Infinity/)
    }
  })

  test('leaves a film that nobody looked through out of that code, and says so', () => {
    const blind = aFilm('blind', { codeIds: ['train'] })
    const finding = ask([...early, blind, ...late])
    const ruin = finding.symbols[0]!
    expect(ruin.filmsP1).toBe(5)
    expect(ruin.permutation).toMatchObject({ assignments: 252 })
    expect(ruin.leaveOneFilmOut).toMatchObject({ assignmentsByFilm: expect.arrayContaining([126]) })
    expect(finding.warnings).toEqual([])
    expect(ruin.warnings).toContainEqual({ kind: 'not-looked-for', filmIds: ['blind'] })
    expect(finding.symbols[1]!.filmsP1).toBe(6)
    expect(kinds(finding.symbols[1]!.warnings)).not.toContain('not-looked-for')
    const unread = aFilm('unread', { codeIds: [] })
    expect(ask([...early, unread, ...late]).warnings).toEqual([
      { kind: 'not-looked-through', filmIds: ['unread'] },
    ])
  })

  test('moves directors whole beside the films when a director has several', () => {
    const films = [...early, ...late].map((film, index) => ({ ...film, directorIds: [`d${index >> 1}`] }))
    const finding = ask(films)
    expect(kinds(finding.warnings)).toEqual([
      'directors-have-several-films',
      'directors-in-both-periods',
      'nothing-can-reach-05',
    ])
    expect(finding.symbols[0]!.directorBlocks).toMatchObject({ assignments: 12 })
    expect(finding.resolution).toMatchObject({ directors: { assignments: 12, minTwoSidedP: 2 / 12 } })
    expect(ask([...early, ...late]).symbols[0]!.directorBlocks).toMatchObject({
      because: 'every-director-has-one-film',
    })
  })

  test('reads the difference without each director and by each coder alone', () => {
    const films = [...early, ...late].map((film, index) => ({
      ...film,
      directorIds: [`d${index >> 1}`],
      countsByCoder: { ann: film.counts, ...(index % 2 === 0 ? { ben: film.counts } : {}) },
    }))
    const finding = ask(films)
    const { leaveOneDirectorOut, coderAlone, difference } = finding.symbols[0]!.screenTimeShare
    expect(finding.defaultTest).toBe('directors')
    expect(leaveOneDirectorOut).toMatchObject({ signFlips: false, without: { length: 5 } })
    expect(coderAlone).toMatchObject([
      { coderId: 'ann', filmsP1: 5, filmsP2: 5, difference },
      { coderId: 'ben', filmsP1: 3, filmsP2: 2 },
    ])
    const plain = ask([...early, ...late])
    expect(plain.defaultTest).toBe('films')
    expect(plain.symbols[0]!.screenTimeShare).toMatchObject({
      coderAlone: [],
      leaveOneDirectorOut: { because: 'every-director-has-one-film' },
    })
  })

  test('keeps the two parts of one film in one block, and warns of kinds that go with the period', () => {
    const films = [
      ...early.map(film => ({ ...film, stratum: 'documentary' })),
      ...late.map(film => ({ ...film, stratum: 'fiction' })),
    ]
    const parts = films.map((film, index) => (index % 5 === 0 ? { ...film, partOfFilmId: 'long' } : film))
    const finding = ask(parts)
    expect(finding.symbols[0]!.directorBlocks).toMatchObject({ assignments: 2 * 70 })
    expect(kinds(finding.warnings)).toEqual([
      'film-in-both-periods',
      'stratum-and-period-confounded',
      'stratum-and-period-confounded',
    ])
  })

  test('warns of what the films share besides their period', () => {
    const films = [
      ...early.slice(1),
      aFilm('short', { shots: 40 }),
      ...late.map(film => later(film.id, { shotMs: 8000, coderId: 'ben' })),
      aFilm('none', { period: null }),
    ]
    const finding = ask(films)
    expect(kinds(finding.warnings)).toEqual([
      'films-outside-periods',
      'coder-and-period-confounded',
      'coder-and-period-confounded',
      'shot-length-differs',
      'few-shots',
    ])
    expect(finding.shotLength.factor).toBeCloseTo(1.6)
    expect(finding.shotLength).toMatchObject({ paceDiffers: true, shotLengthDiffers: true })
    expect(ask([...early, ...late]).shotLength.shotLengthDiffers).toBe(false)
    expect(kinds(ask([early[0]!, early[1]!, late[0]!, late[1]!]).warnings)).toContain('nothing-can-reach-05')
  })

  test('warns when one film carries the difference', () => {
    const flat = ['p', 'q', 'r', 's'].map((id, index) => later(id, { ruinShots: 4 + index }))
    const ruin = ask([...early, ...flat, later('giant', { ruinShots: 100 })]).symbols[0]!
    expect(ruin.warnings).toContainEqual({
      kind: 'spread-differs',
      measure: 'shots',
      varianceRatio: expect.any(Number),
    })
    const one = ask([
      ...early,
      ...flat.map(film => ({ ...film, id: `${film.id}2` })),
      later('zero', { ruinShots: 9 }),
    ])
    expect(one.symbols[0]!.leaveOneFilmOut).toMatchObject({ signFlips: expect.any(Boolean) })
  })

  test('takes into the family what is present in just as many films as the rule asks', () => {
    const films = [...early, ...late].map((film, index) => ({
      ...film,
      counts: index < 7 ? aFilm(film.id, { ruinShots: 0 }).counts : film.counts,
    }))
    expect(ask(films).family).toEqual(['ruin'])
    expect(ask(films, { minimumFilms: 4 }).family).toEqual([])
  })

  test('corrects within the codes declared focal before looking', () => {
    expect(ask([...early, ...late], { focalCodes: ['train'] }).family).toEqual([])
    expect(ask([...early, ...late], { focalCodes: ['ruin'] }).family).toEqual(['ruin'])
    expect(ask([...early, ...late], { minimumFilms: 11 }).family).toEqual([])
  })

  test('says of a Welch t without spread that it is endless', () => {
    const films = [
      ...['a', 'b'].map(id => aFilm(id, { ruinShots: 3 })),
      ...['y', 'z'].map(id => later(id, { ruinShots: 9 })),
    ]
    expect(ask(films).symbols[0]!.permutation).toMatchObject({ welchT: 'Infinity', p: 2 / 6 })
  })

  test('draws by the same seed the same answer', () => {
    const parameters = { exactUpTo: 10, draws: 99, seed: 4 }
    const finding = ask([...early, ...late], parameters)
    expect(finding.symbols[0]!.permutation).toMatchObject({ draws: 99, assignments: 252 })
    expect(ask([...early, ...late], parameters)).toEqual(finding)
  })
})
