import { describe, expect, test } from 'vitest'
import type { PrevalenceWarning, QuestionFilm, SymbolFinding } from '../../../findings/index.ts'
import { answerPrevalence, countFilm } from '../../../findings/index.ts'
import { wordsIn } from '../../../words/index.ts'
import type { Names } from '../use-names.ts'
import { numberLines, numbersOf, sortRows } from './measure-numbers.ts'
import { cautionShown, linesShown, sentenceShown } from './numbers-choice.ts'
import { axisTicks, differenceScaleOf, placeDots, placeInScale, scaleOf } from './place-dots.ts'

function aFilm(id: string, periodId: string, ruinShots: number): QuestionFilm {
  const shots = Array.from({ length: 20 }, (_, index) => ({
    id: `s${index}`,
    startMs: index * 1000,
    endMs: (index + 1) * 1000,
  }))
  return {
    id,
    periodId,
    directorIds: [id],
    counts: countFilm({
      durationMs: 20_000,
      shots,
      marks: shots.slice(0, ruinShots).map(shot => ({
        codeId: 'ruin',
        coderId: 'own',
        startMs: shot.startMs,
        endMs: shot.endMs,
        attachedTo: shot.id,
      })),
      lookedThrough: [{ coderId: 'own', codeIds: ['ruin', 'train'], spans: [{ startMs: 0, endMs: 20_000 }] }],
    }),
  }
}

const finding = answerPrevalence({
  films: [
    aFilm('a', 'early', 1),
    aFilm('b', 'early', 2),
    aFilm('c', 'early', 2),
    aFilm('d', 'late', 6),
    aFilm('e', 'late', 8),
    aFilm('f', 'late', 8),
  ],
  codes: ['ruin', 'train'],
  periods: ['early', 'late'],
})
const [ruin, train] = finding.symbols as [SymbolFinding, SymbolFinding]

describe('the numbers of a symbol', () => {
  test('are those of the measure that is asked for', () => {
    expect(numbersOf(ruin, 'screenTime')['mean-1']).toBeCloseTo(5 / 60)
    expect(numbersOf(ruin, 'screenTime').p).toBe(0.1)
    expect(numbersOf(ruin, 'shots').difference).toBeCloseTo(22 / 60 - 5 / 60)
  })

  test('carry their reason where there is none', () => {
    expect(numbersOf(train, 'screenTime')['p-corrected']).toMatchObject({ because: 'outside-family' })
  })

  test('sort, and what cannot be computed comes last either way', () => {
    const rows = [train, ruin].map(symbol => ({
      symbol,
      name: symbol.symbol,
      numbers: numbersOf(symbol, 'screenTime'),
    }))
    const order = (key: 'name' | 'ratio', direction: 'ascending' | 'descending') =>
      sortRows(rows, { key, direction }, 'en').map(row => row.name)
    expect(order('name', 'ascending')).toEqual(['ruin', 'train'])
    expect(order('name', 'descending')).toEqual(['train', 'ruin'])
    expect(order('ratio', 'ascending')).toEqual(['ruin', 'train'])
    expect(order('ratio', 'descending')).toEqual(['ruin', 'train'])
  })
})

describe('the dots of a symbol', () => {
  test('stand on a scale of shares, and their difference on one of its own about nothing', () => {
    const scale = scaleOf(ruin)
    expect(scale.least).toBe(0)
    expect(scale.most).toBeGreaterThan(0.4)
    expect(scale.most).toBeLessThanOrEqual(1)
    expect(placeInScale(scale, scale.most)).toBe(1)
    expect(scaleOf(train).most).toBeGreaterThan(0)
    const points = differenceScaleOf(ruin)
    const { lower, upper } = ruin.screenTimeShare.welch95 as { lower: number; upper: number }
    expect(points.least).toBe(-points.most)
    expect(points.most).toBeGreaterThanOrEqual(Math.max(-lower, upper))
    expect(placeInScale(points, 0)).toBe(0.5)
    expect(differenceScaleOf(train).most).toBeGreaterThan(0)
  })

  test('never lie over each other', () => {
    const dots = placeDots(ruin, 1, scaleOf(ruin), 0.02)
    expect(dots.map(({ dot }) => dot.filmId)).toEqual(['a', 'b', 'c'])
    expect(dots[1]!.level).not.toBe(dots[2]!.level)
  })

  test('stand on round ticks', () => {
    expect(axisTicks({ least: 0, most: 0.21 })).toEqual([0, 0.05, 0.1, 0.15000000000000002, 0.2])
    expect(axisTicks({ least: -0.05, most: 0.05 }).map(tick => Number(tick.toFixed(6)))).toEqual([
      -0.04, -0.02, 0, 0.02, 0.04,
    ])
  })
})

describe('a study that chose how much of numbers it shows', () => {
  const names = { film: (id: string) => id, coder: (id: string) => id } as unknown as Names
  const cautions: PrevalenceWarning[] = [
    ...finding.warnings,
    ...ruin.warnings,
    { kind: 'partly-looked-through', films: [{ filmId: 'Aria', share: 0.37 }] },
    { kind: 'few-shots', atLeast: 100, films: [{ filmId: 'Aria', shots: 12 }] },
    { kind: 'coders-disagree', agreedShare: 0.4, filmIds: ['Aria'] },
    { kind: 'looked-through-unequally', shareP1: 0.2, shareP2: 0.9 },
    { kind: 'shot-length-differs', factor: 2, meanMsP1: 4000, meanMsP2: 8000 },
    { kind: 'nothing-can-reach-05', minTwoSidedP: 0.1, unit: 'films' },
    { kind: 'spread-differs', measure: 'shots', varianceRatio: 4 },
    { kind: 'one-film-carries', measures: ['shots'], filmIds: ['Aria'], how: 'p' },
    { kind: 'not-looked-for', filmIds: ['Aria'] },
  ]

  test.each(['en', 'zh-Hans'] as const)('says nothing in numbers but how many films, in %s', language => {
    const words = wordsIn(language)
    const said = sentenceShown('none', ruin, 'ruin', { words, finding })
    expect(said.match(/\d+/g)).toEqual(['3', '3', '3', '3'])
    const told = cautions.flatMap(one => cautionShown('none', one, { words, names, finding }) ?? [])
    expect(told.length).toBeGreaterThanOrEqual(5)
    expect(told.join(' ')).not.toMatch(/\d/)
    expect(linesShown('none', numberLines(finding, words.analysis.rows))).toEqual([])
  })

  test.each(['en', 'zh-Hans'] as const)('says numbers without tests, in %s', language => {
    const words = wordsIn(language)
    const told = [
      sentenceShown('descriptive', ruin, 'ruin', { words, finding }),
      ...cautions.flatMap(one => cautionShown('descriptive', one, { words, names, finding }) ?? []),
    ].join(' ')
    expect(told).toContain('8.3')
    expect(told).toContain('37')
    expect(told).not.toMatch(/\bp\b|\.05|检验|permut/)
    const lines = linesShown('descriptive', numberLines(finding, words.analysis.rows))
    expect(lines.map(({ from }) => from)).toEqual(['mean-1', 'mean-2', 'difference'])
  })

  test('says all of it otherwise', () => {
    const words = wordsIn('en')
    expect(sentenceShown('inferential', ruin, 'ruin', { words, finding })).toBe(
      words.prevalence.plain(ruin, 'ruin', finding),
    )
    expect(cautions.every(one => cautionShown('inferential', one, { words, names, finding }) !== null)).toBe(
      true,
    )
    const lines = numberLines(finding, words.analysis.rows)
    expect(linesShown('inferential', lines)).toEqual(lines)
  })
})
