import { describe, expect, test } from 'vitest'
import { isNotComputable, seededStream } from '../../statistics/index.ts'
import { countFilm } from '../count-film.ts'
import type { QuestionFilm } from '../question-film.ts'
import type { CompanionsQuestion } from './answer-companions.ts'
import { answerCompanions } from './answer-companions.ts'

const shotMs = 5000

/** A film by what is in each shot: `a` for ruin, `b` for train, `c` for snow. */
function aFilm(id: string, periodId: string, shots: readonly string[], change: Partial<QuestionFilm> = {}) {
  const names: Record<string, string> = { a: 'ruin', b: 'train', c: 'snow' }
  const counts = countFilm({
    durationMs: shots.length * shotMs,
    shots: shots.map((_, index) => ({
      id: `s${index}`,
      startMs: index * shotMs,
      endMs: (index + 1) * shotMs,
    })),
    marks: shots.flatMap((letters, index) =>
      [...letters].map(letter => ({
        codeId: names[letter]!,
        coderId: 'ann',
        startMs: index * shotMs,
        endMs: (index + 1) * shotMs,
      })),
    ),
    lookedThrough: [
      {
        coderId: 'ann',
        codeIds: Object.values(names),
        spans: [{ startMs: 0, endMs: shots.length * shotMs }],
      },
    ],
  })
  return { id, periodId, directorIds: [`director of ${id}`], counts, ...change }
}

/** Shots by lot: ruin and train each in a fifth of them, and train with ruin so much more often. */
function shotsWith(seed: number, together: number): string[] {
  const stream = seededStream(seed)
  return Array.from({ length: 150 }, () => {
    const ruin = stream.nextShare() < 0.2
    const train = stream.nextShare() < (ruin ? together : 0.2)
    const snow = stream.nextShare() < 0.3
    return `${ruin ? 'a' : ''}${train ? 'b' : ''}${snow ? 'c' : ''}`
  })
}

const films = (early: number, late: number, change: (film: number) => Partial<QuestionFilm> = () => ({})) =>
  Array.from({ length: 12 }, (_, film) =>
    aFilm(
      `F${film}`,
      film < 6 ? 'early' : 'late',
      shotsWith(film + 1, film < 6 ? early : late),
      change(film),
    ),
  )

const ask = (list: readonly QuestionFilm[], question: Partial<CompanionsQuestion> = {}) =>
  answerCompanions({
    films: list,
    codes: ['ruin', 'train', 'snow'],
    periods: ['early', 'late'],
    ...question,
  })

const pairOf = (finding: ReturnType<typeof ask>, first: string, second: string) =>
  finding.pairs.find(pair => pair.first === first && pair.second === second)!

describe('who stands with whom', () => {
  test('shows a pair that was planted closer in the later films, with the films that carry it', () => {
    const finding = ask(films(0.2, 0.8))
    const [closest] = finding.pairs
    expect(closest).toMatchObject({
      first: 'ruin',
      second: 'train',
      verdict: { kind: 'shows', direction: 'closer' },
    })
    expect(closest!.verdict).toMatchObject({ unit: 'films', corrected: true })
    expect(closest!.permutation).toMatchObject({ assignments: 924, minTwoSidedP: 2 / 924 })
    expect(closest!.dots).toHaveLength(12)
    const { interval, difference } = closest!
    if (isNotComputable(interval) || isNotComputable(difference)) throw new Error('no interval')
    expect(interval.lower).toBeGreaterThan(0)
    expect(interval.upper).toBeGreaterThan(difference)
    expect(pairOf(finding, 'ruin', 'snow').verdict.kind).toBe('cannot-tell')
  })

  test('shows nothing where nothing changed, and says so of each pair', () => {
    const finding = ask(films(0.4, 0.4))
    expect(finding.pairs.map(({ verdict }) => verdict.kind)).toEqual(Array(3).fill('cannot-tell'))
    expect(finding.familySize).toBe(3)
  })

  test('leaves out pairs that a definition ties, and names them', () => {
    const entailed = [{ of: 'ruin', entailed: 'train' }]
    const finding = ask(films(0.2, 0.8), { entailed })
    expect(finding.pairs.map(({ first, second }) => `${first} ${second}`)).not.toContain('ruin train')
    expect(finding.entailedLeftOut).toEqual(entailed)
    expect(finding.familySize).toBe(2)
    const ofSnow = ask(films(0.2, 0.8), { entailed, parameters: { chosen: 'snow' } })
    expect(ofSnow.entailedLeftOut).toEqual([])
  })

  test('corrects for the companions of a chosen code alone, and lists also those that are not compared', () => {
    const rare = films(0.2, 0.8).map((film, index) =>
      index > 1 ? film : aFilm(film.id, 'early', ['ab', 'a', 'a', 'b', 'b', '', '', '']),
    )
    const finding = ask(rare, { codes: ['ruin', 'train', 'snow', 'well'], parameters: { chosen: 'ruin' } })
    expect(finding.pairs.map(({ second }) => second)).toEqual(['train', 'snow', 'well'])
    expect(finding.familySize).toBe(2)
    expect(pairOf(finding, 'ruin', 'well').verdict).toEqual({ kind: 'nobody-looked' })
    expect(finding.films[2]!.shotsWithPair.every(([left, right]) => [left, right].includes('ruin'))).toBe(
      true,
    )
  })

  test('says nothing of a tie in a film where one of the two is rare', () => {
    const finding = ask([
      ...films(0.4, 0.4).slice(1),
      aFilm('rare', 'early', ['ab', ...Array<string>(60).fill('b'), ...Array<string>(60).fill('')]),
    ])
    const pair = pairOf(finding, 'ruin', 'train')
    expect(pair.dots!.find(({ filmId }) => filmId === 'rare')).toMatchObject({ both: 1, logOdds: null })
    expect(pair.tieP1).toMatchObject({ films: 6, filmsCompared: 5 })
  })

  test('moves directors whole where any has several films, and says that so few can show nothing', () => {
    const finding = ask(films(0.2, 0.8, film => ({ directorIds: [`director ${Math.floor(film / 2)}`] })))
    expect(finding.defaultTest).toBe('directors')
    expect(pairOf(finding, 'ruin', 'train').verdict).toMatchObject({
      kind: 'too-few',
      unit: 'directors',
      smallestP: 0.1,
    })
  })

  test('counts from shot to shot in both orders, and in moments without the cut', () => {
    const next = ask(films(0.2, 0.8), { parameters: { unit: 'next-shot' } })
    expect(next.pairs).toHaveLength(6)
    const moments = ask(films(0.2, 0.8), { parameters: { unit: 'moments' } })
    expect(pairOf(moments, 'ruin', 'train').tieP1.films).toBe(6)
    const scenes = ask(films(0.2, 0.8), { parameters: { unit: 'scenes', chosen: 'ruin' } })
    expect(scenes.warnings).toContainEqual({
      kind: 'no-scenes',
      filmIds: Array.from({ length: 12 }, (_, film) => `F${film}`),
    })
    expect(pairOf(scenes, 'ruin', 'train').verdict).toEqual({ kind: 'nobody-looked' })
  })

  test('warns where a code is much rarer in one period, and where shots are longer', () => {
    const long = films(0.4, 0.4).map((film, index) =>
      index < 6
        ? film
        : aFilm(film.id, 'late', [...shotsWith(index, 0.4).slice(0, 40), ...Array<string>(110).fill('')]),
    )
    const finding = ask(long)
    expect(pairOf(finding, 'ruin', 'train').warnings).toContainEqual(
      expect.objectContaining({ kind: 'rarer-in-one-period', codeId: 'ruin' }),
    )
  })

  test('holds no number that JSON cannot keep', () => {
    const finding = ask(films(0.2, 0.8))
    expect(JSON.parse(JSON.stringify(finding))).toEqual(finding)
  })
})
