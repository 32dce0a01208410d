import { describe, expect, test } from 'vitest'
import type {
  FilmByDate,
  FilmsInTwoPeriods,
  FindingOf,
  FormFinding,
  FormMeasure,
  QuestionName,
} from '../../src/findings/index.ts'
import { answerQuestion, countFilm } from '../../src/findings/index.ts'
import type { CorpusStatement } from '../../src/study/index.ts'
import { unsaidCorpus } from '../../src/study/index.ts'
import { sayFinding, wordsIn } from '../../src/words/index.ts'

const whole: CorpusStatement = { ...unsaidCorpus, reach: 'whole' }
const sample: CorpusStatement = { ...unsaidCorpus, reach: 'sample' }
const nobody = { films: [], codes: [], coders: [], contradictions: [], aspects: [], choiceLists: [] }
const durationMs = 600_000
const codes = ['ruin', 'yard', 'worker']

/** Ten shots; the yard stands through the first six, the worker and the ruin in as many as is said. */
function aFilm(year: number, workers: number, ruins: number): FilmByDate {
  const shots = Array.from({ length: 10 }, (_, shot) => ({
    ...{ id: `s${shot}`, startMs: shot * 60_000, endMs: (shot + 1) * 60_000 },
  }))
  const mark = (codeId: string, from: number, to: number) => ({
    ...{ codeId, coderId: 'ann', startMs: from * 60_000, endMs: to * 60_000, attachedTo: null },
  })
  return {
    ...{ id: `film ${year}`, periodId: year < 2000 ? 'early' : 'late', directorIds: [`of ${year}`] },
    years: { from: year, to: year },
    counts: countFilm({
      ...{ durationMs, shots },
      marks: [mark('yard', 0, 6), mark('worker', 0, workers), mark('ruin', 10 - ruins, 10)],
      lookedThrough: [{ coderId: 'ann', codeIds: codes, spans: [{ startMs: 0, endMs: durationMs }] }],
      kinds: { spaces: ['yard'], subjects: ['worker'] },
    }),
  }
}

const films = [
  ...[0, 1, 2, 3, 4, 5].map(film => aFilm(1990 + film, 1 + (film % 2), 5 + (film % 3))),
  ...[0, 1, 2, 3, 4, 5].map(film => aFilm(2000 + film, 4 + (film % 2), 7 + (film % 3))),
]

const between: FilmsInTwoPeriods = {
  ...{ films, codes, periods: ['early', 'late'], periodsInOrder: true, codebookVersion: null, entailed: [] },
}
const book = {
  ...{ spaces: ['yard'], subjects: ['worker'], contradictions: [], aspects: [], channelId: null },
}
const systemBook = {
  codes: codes.map(id => ({
    id,
    kind: 'symbol' as const,
    parentIds: [],
    entailsIds: [],
    names: { en: id, 'zh-Hans': id },
  })),
  ...{ groups: [], narrowed: null },
}

function said(
  name: QuestionName,
  counted: object,
  corpus: CorpusStatement,
  choices: object = {},
): Record<'en' | 'zh-Hans', string> {
  const finding = answerQuestion({ name, counted, choices, corpus } as never) as FindingOf<QuestionName>
  const inLanguage = (language: 'en' | 'zh-Hans') => {
    const text = sayFinding(language, finding as never, nobody)
    return text.slice(0, text.trimEnd().lastIndexOf('\n\n'))
  }
  return { en: inLanguage('en'), 'zh-Hans': inLanguage('zh-Hans') }
}

describe('where the films are all there are, every question', () => {
  test.each([
    ['companions', between, true],
    ['resignification', between, true],
    ['carrier', { ...between, book }, true],
    ['course', { films, codes, codebookVersion: null }, true],
    ['system', { ...between, book: systemBook }, false],
    [
      'when',
      { films, codes, dated: 'release', periods: null, periodsInOrder: false, codebookVersion: null },
      true,
    ],
  ] as const)(
    'says “in these films” of its claims, and calls an interval a model: %s',
    (name, counted, hasInterval) => {
      const [all, some] = [said(name, counted, whole), said(name, counted, sample)]
      expect(all.en).toMatch(/\bIn these films (“|what |of |in |\d)|In the mix of 3 codes of these films, /)
      expect(all['zh-Hans']).toMatch(/就这些影片而言，/)
      expect(some.en).not.toMatch(/In these films (“|what |of |in |\d)|of these films, /)
      expect(some['zh-Hans']).not.toMatch(/就这些影片而言，/)
      if (!hasInterval) return
      expect(all.en).toMatch(/a model, since these films are all there are/)
      expect(all['zh-Hans']).toMatch(/区间仅为模型/)
      expect(some.en).not.toMatch(/a model/)
      expect(all.en).not.toMatch(/undefined|NaN/)
    },
  )

  test('of form too, whose measures keep the names that a scholar gave', () => {
    const measure = {
      ...{ subject: { group: 'cutting', measure: 'mean-length' }, values: [4, 6] },
      ...{ meanP1: 4, meanP2: 6, difference: 2, filmsP1: 3, filmsP2: 3 },
      ...{ welch95: { lower: 1, upper: 3 }, test: { kind: 'not-computable', because: 'no-variance' } },
      leaveOneFilmOut: { kind: 'not-computable', because: 'no-variance' },
    } as unknown as FormMeasure
    const periods = { first: 'early', second: 'late', inOrder: true }
    const ofForm = (corpus: CorpusStatement) => ({ periods, corpus }) as unknown as FormFinding
    const { plain, technical } = wordsIn('en').form
    expect(plain(measure, 'Mean shot length', ofForm(whole))).toMatch(
      /^In these films mean shot length is longer/,
    )
    const coded = { ...measure, subject: { group: 'technique', codeId: 'c' } } as FormMeasure
    expect(plain(coded, 'Close-up', ofForm(whole))).toMatch(/^In these films Close-up is/)
    expect(plain(measure, 'Mean shot length', ofForm(sample))).toMatch(/^Mean shot length is longer/)
    expect(technical(measure, 'Mean shot length', ofForm(whole))).toMatch(/a model, since these films/)
    const zh = wordsIn('zh-Hans').form
    expect(zh.plain(measure, '平均镜头长度', ofForm(whole))).toMatch(/^就这些影片而言，/)
    expect(zh.technical(measure, '平均镜头长度', ofForm(whole))).toMatch(/区间仅为模型/)
  })
})

test('how far coders agree is said under every finding that uses their marks, and who was alone with a code', () => {
  const lookedBy = (coderId: string, codeIds: readonly string[]) => ({
    ...{ coderId, codeIds, spans: [{ startMs: 0, endMs: durationMs }] },
  })
  const two = films.map((film, place) => ({
    ...film,
    counts: countFilm({
      ...{ durationMs, shots: [] },
      marks: ['ann', 'bo'].map(coderId => ({
        ...{ codeId: 'ruin', coderId, startMs: 0, endMs: 200_000 + place * 10_000, attachedTo: null },
      })),
      lookedThrough: [lookedBy('ann', codes), lookedBy('bo', ['ruin'])],
      kinds: { spaces: ['yard'], subjects: ['worker'] },
    }),
  }))
  const whenAsked = { dated: 'release', periods: null, periodsInOrder: false, codebookVersion: null }
  for (const [name, counted] of [
    ['companions', { ...between, films: two }],
    ['resignification', { ...between, films: two }],
    ['carrier', { ...between, films: two, book }],
    ['course', { films: two, codes, codebookVersion: null }],
    ['system', { ...between, films: two, book: systemBook }],
    ['when', { ...whenAsked, films: two, codes }],
    ['appearance', { ...whenAsked, films: two, codes }],
  ] as const) {
    const text = said(name, counted, sample)
    expect(text.en, name).toMatch(/Agreement of coders\n {2}“ruin”: Coders who looked at the same time agree/)
    expect(text.en, name).toMatch(/not known: “yard”, “worker”\.$/)
    expect(text['zh-Hans'], name).toMatch(/编码者一致性\n {2}“ruin”：/)
  }
  expect(said('when', { ...whenAsked, films, codes }, sample).en).toMatch(
    /Agreement of coders\n {2}None of these films was looked through by two coders/,
  )
})

test('when says what was counted, and what shots must hold by as well', () => {
  const asked = { films, codes, dated: 'release', periods: null, periodsInOrder: false }
  const told = (measure?: 'slices' | 'shots' | 'scenes') =>
    said('when', { ...asked, codebookVersion: null }, sample, measure && { measure })
  expect(told().en).toMatch(/ % of screen time in \d/)
  expect(told().en).not.toMatch(/by screen time|Counted is/)
  expect(told('slices').en).toMatch(
    /Counted is the share of slices of 10 s\.[\s\S]* % of slices of 10 s in \d/,
  )
  expect(told('slices').en).not.toMatch(/by screen time/)
  const { en, 'zh-Hans': zh } = told('shots')
  expect(en).toMatch(/what is claimed must hold by screen time as well[\s\S]* % of shots in \d/)
  expect(en).toMatch(
    /scan over all years, films permuted, p .*; by screen time, on which .*, p .* \(corrected/,
  )
  expect(en).toMatch(/“ruin” is in a larger share of shots (after|from|in) /)
  expect(zh).toMatch(/按出现时长也须成立[\s\S]*的镜头比例为 [\d.]+\s?%/)
  expect(zh).toMatch(/遍历所有年份，置换影片，p .*；按出现时长（不受镜头长短影响）p .*（校正后/)
  for (const text of [en, zh]) expect(text).not.toMatch(/undefined|NaN/)
  expect(told('scenes').en).toMatch(/! No scenes have been made and looked through in these films/)
  expect(told('scenes')['zh-Hans']).toMatch(/! 这些影片尚未划分并检视场景/)
})

test('when says that directors were moved whole, and what films moved one by one would have said', () => {
  const made = films.map((film, place) => ({ ...film, directorIds: [`director ${Math.floor(place / 3)}`] }))
  const text = said(
    'when',
    { films: made, codes, dated: 'release', periods: null, periodsInOrder: false, codebookVersion: null },
    sample,
  )
  expect(text.en).toMatch(/4 of 4 directors made several of these: so directors are moved whole/)
  expect(text.en).toMatch(/scan over all years, directors moved whole, p = .* film by film it would be /)
  expect(text.en).toMatch(/of resampled directors put it between/)
  expect(text['zh-Hans']).toMatch(/因此按导演整体置换/)
  expect(text['zh-Hans']).toMatch(/导演整体置换，p = .*若逐部影片置换则为/)
})
