import { describe, expect, test } from 'vitest'
import type {
  PrevalenceFinding,
  PrevalenceQuestion,
  QuestionFilm,
  Verdict,
} from '../../src/findings/index.ts'
import type { Language } from '../../src/words/index.ts'
import { wordsIn } from '../../src/words/index.ts'
import type { CodedFilm } from '../films/coded-films.ts'
import { askAbout, filmsWith } from '../films/coded-films.ts'

/**
 * Every sentence that the page says of a symbol, beside the smallest corpus of which it is true and the nearest one
 * of which it would be untrue: there another must stand.
 */
interface Sentence {
  says: Verdict['kind']
  of: QuestionFilm[]
  asked?: Partial<PrevalenceQuestion>
  en: RegExp
  zh: RegExp
  /** The nearest corpus of which it would be untrue. */
  notOf: { films: QuestionFilm[]; asked?: Partial<PrevalenceQuestion>; says: Verdict['kind'] }[]
}

const unread: CodedFilm = { readings: [{ shares: { train: 0 } }] }
const low = [0.01, 0.02, 0.03, 0.02]
const high = [0.31, 0.32, 0.33, 0.32]
const mixed = [0.05, 0.2, 0.1, 0.15]
const otherMixed = [0.12, 0.18, 0.08, 0.21]
const twice = (shares: number[]) => shares.flatMap(share => [share, share + 0.01])
const by = (directorIds: string[], share: number): CodedFilm => ({
  directorIds,
  readings: [{ shares: { ruin: share } }],
})
const pairs = (shares: number[], names: string) =>
  shares.map((share, index) => by([`${names}${index >> 1}`], share))
const readBy = (coderId: string, share: number): CodedFilm => ({
  readings: [{ coderId, shares: { ruin: share } }],
})
const twoCoders = (share: number, apart: number): CodedFilm => ({
  readings: [
    { coderId: 'ann', shares: { ruin: share } },
    { coderId: 'ben', shares: { ruin: share }, from: apart },
  ],
})
const partly = (share: number, lookedThrough: number): CodedFilm => ({
  readings: [{ shares: { ruin: share }, lookedThrough }],
})

const ofKind = (stratum: string, share: number): CodedFilm => ({
  readings: [{ shares: { ruin: share } }],
  stratum,
})
const mixOf = (town: number, works: number) => [
  ...Array.from({ length: town }, (_, at) => ofKind('town', 0.02 + 0.003 * at)),
  ...Array.from({ length: works }, (_, at) => ofKind('works', 0.32 + 0.004 * at)),
]

/** One film a year, in the order in which they stand. */
const inYears = (films: readonly QuestionFilm[]) =>
  films.map((film, index) => ({ ...film, year: 1990 + index }))

const sentences: Sentence[] = [
  {
    says: 'nobody-looked',
    of: filmsWith([unread], [unread]),
    en: /^Nobody has looked for “ruin” in any of these films yet\.$/,
    zh: /^这些影片中尚未有人检视过“ruin”。$/,
    notOf: [{ films: filmsWith([0], [unread]), says: 'nobody-looked-in-period' }],
  },
  {
    says: 'nobody-looked-in-period',
    of: filmsWith([0.1, 0], [unread]),
    en: /Nobody has looked for “ruin” in the later films yet.*2 films were looked through for it, and it is in 1 of them/,
    zh: /后期影片中尚未有人检视过“ruin”.*无从判断/,
    notOf: [{ films: filmsWith([0.1, 0], [0]), says: 'one-film-in-period' }],
  },
  {
    says: 'in-no-film',
    of: filmsWith([0], [0]),
    en: /“ruin” was seen in none of the 2 films looked through for it\.$/,
    zh: /2 部影片中均未见到它。$/,
    notOf: [
      { films: filmsWith([0], [unread]), says: 'nobody-looked-in-period' },
      { films: filmsWith([0], [0.01]), says: 'one-film-in-period' },
      {
        films: filmsWith(
          [twoCoders(0.2, 0.5), twoCoders(0.2, 0.5)],
          [twoCoders(0.2, 0.5), twoCoders(0.2, 0.5)],
        ),
        says: 'coders-contradict',
      },
    ],
  },
  {
    says: 'in-no-film',
    of: filmsWith([partly(0, 0.03)], [0]),
    en: /none of the 2 films looked through for it, so far as they were looked through/,
    zh: /以已检视的部分为限/,
    notOf: [],
  },
  {
    says: 'coders-contradict',
    of: filmsWith([twoCoders(0.2, 0.5)], [twoCoders(0.2, 0.5)]),
    en: /Whether “ruin” is there cannot be said: in 2 films .* agree on nothing of what any of them marked/,
    zh: /无从判断：在 2 部影片中.*毫无一致之处/,
    notOf: [{ films: filmsWith([twoCoders(0.2, 0)], [twoCoders(0.2, 0)]), says: 'one-film-in-period' }],
  },
  {
    says: 'one-film-in-period',
    of: filmsWith([0.1], [0.4]),
    en: /cannot be said: one film of each period was looked through for it/,
    zh: /无从判断：两个时期各只有一部影片/,
    notOf: [{ films: filmsWith([0.1, 0.2], [0.4, 0.5]), says: 'too-few' }],
  },
  {
    says: 'one-film-in-period',
    of: filmsWith([0.1, 0.2, 0.3], [0.4, unread]),
    en: /only one of the later films was looked through for it/,
    zh: /后期影片中只有一部为此检视过/,
    notOf: [],
  },
  {
    says: 'not-compared',
    of: filmsWith([0, 0, 0, 0], [0, 0, 0.2, 0.3]),
    en: /longer in the later films, but it is in fewer than 3 films, so it is not compared, and nothing is claimed/,
    zh: /不足 3 部，因此不参与比较/,
    notOf: [{ films: filmsWith([0, 0, 0, 0], [0, 0.1, 0.2, 0.3]), says: 'cannot-tell' }],
  },
  {
    says: 'not-compared',
    of: filmsWith(low, high),
    asked: { parameters: { focalCodes: ['train'] } },
    en: /was not named as a focal symbol before looking, so it is not compared/,
    zh: /未将它列为焦点符号/,
    notOf: [{ films: filmsWith(low, high), asked: { parameters: { focalCodes: ['ruin'] } }, says: 'shows' }],
  },
  {
    says: 'alike',
    of: filmsWith([0.2, 0.2], [0.2, 0.2]),
    en: /same share of every film looked through for it/,
    zh: /比例都相同/,
    notOf: [{ films: filmsWith([0.2, 0.1], [0.2, 0.2]), says: 'too-few' }],
  },
  {
    says: 'too-few',
    of: filmsWith([0.1, 0.2, 0.3], [0.4, 0.5, 0.6]),
    en: /but so few films cannot show a change of period: even the strongest possible one would leave p = \.10\./,
    zh: /但影片太少，无法显示时期之间的变化/,
    notOf: [{ films: filmsWith(low, high), says: 'shows' }],
  },
  {
    says: 'too-few',
    of: filmsWith(pairs([...low, 0.02, 0.01], 'a'), pairs([...high, 0.3, 0.31], 'b')),
    en: /films of one director are alike, and so few directors cannot show a change of period: .* p = \.10\./,
    zh: /同一导演的影片彼此相近，而导演太少/,
    notOf: [{ films: filmsWith([...low, 0.02, 0.01], [...high, 0.3, 0.31]), says: 'shows' }],
  },
  {
    says: 'family-too-large',
    of: familyOf(40),
    asked: { codes: ['ruin', ...trains(40)] },
    en: /but among 41 symbols these films cannot single one out: .* corrected p of/,
    zh: /要从 41 个符号中辨出一个，这些影片做不到/,
    notOf: [{ films: familyOf(0), says: 'shows' }],
  },
  {
    says: 'no-difference',
    of: filmsWith([0.1, 0.3, 0.1, 0.3], [0.2, 0.2, 0.2, 0.2]),
    en: /On average “ruin” is on screen as long in the later films as in the earlier films\. That does not show that nothing changed/,
    zh: /出现得一样久。这并不表明没有变化/,
    notOf: [{ films: filmsWith([0.1, 0.3, 0.1, 0.31], [0.2, 0.2, 0.2, 0.2]), says: 'cannot-tell' }],
  },
  {
    says: 'cannot-tell',
    of: filmsWith(mixed, otherMixed),
    en: /somewhat longer in the later films, but the films differ so much among themselves/,
    zh: /略久，但影片之间差异很大/,
    notOf: [
      { films: filmsWith(low, high), says: 'shows' },
      { films: filmsWith([0, 0, 0, 0], [0, 0, 0, 0]), says: 'in-no-film' },
      { films: filmsWith([0.1, 0.1, 0.1, 0.1], [0.1, 0.1, 0.1, 0.1]), says: 'alike' },
    ],
  },
  {
    says: 'cannot-tell',
    of: filmsWith(pairs(twice(mixed), 'a'), pairs(twice(otherMixed), 'b')),
    en: /films of different directors differ so much that these cannot tell a change of period from a difference between directors/,
    zh: /不同导演的影片差异很大/,
    notOf: [],
  },
  {
    says: 'looked-through-unequally',
    of: filmsWith(
      low,
      high.map(share => partly(share, 0.03)),
    ),
    en: /the later films were looked through far less \(on average 3\.0 % of a film, against 100\.0 % of the earlier films\)/,
    zh: /后期影片检视得少得多（平均每部 3\.0%，前期影片为 100\.0%）/,
    notOf: [
      {
        films: filmsWith(
          low.map(share => partly(share, 0.03)),
          high.map(share => partly(share, 0.03)),
        ),
        says: 'shows',
      },
    ],
  },
  {
    says: 'coders-differ',
    of: filmsWith(
      low.map(share => readBy('ann', share)),
      high.map(share => readBy('ben', share)),
    ),
    en: /not the same people looked through all films, and a change of period cannot be told from a change of who looked\./,
    zh: /并非所有影片都由同样的人检视/,
    notOf: [
      {
        films: filmsWith(
          [...low, ...low].map((share, index) => readBy(index % 2 ? 'ann' : 'ben', share)),
          [...high, ...high].map((share, index) => readBy(index % 2 ? 'ann' : 'ben', share)),
        ),
        says: 'shows',
      },
    ],
  },
  {
    says: 'chosen-after-looking',
    // The border lies where these films part best: of all borders some part films of another order as well.
    of: inYears(filmsWith([0.1, 0.12, 0.04, 0.11, 0.06], [0.14, 0.1, 0.13, 0.19, 0.16])),
    asked: { chosenAfterLooking: true },
    en: /but the periods were chosen after looking at results, and with every border that could have been chosen instead, p = \.\d+: nothing is claimed\.$/,
    zh: /但此分期是查看结果之后选定的，计入所有本可选定的分界之后，p = \.\d+：因此不作任何断言。$/,
    notOf: [
      {
        films: inYears(filmsWith([0.1, 0.12, 0.04, 0.11, 0.06], [0.14, 0.1, 0.13, 0.19, 0.16])),
        says: 'shows',
      },
      {
        films: inYears(filmsWith([...low, 0.02], [...high, 0.32])),
        asked: { chosenAfterLooking: true },
        says: 'shows',
      },
    ],
  },
  {
    says: 'chosen-after-looking',
    // Nobody can say where else periods could have lain that are put together by name.
    of: filmsWith([...low, 0.02], [...high, 0.32]),
    asked: { chosenAfterLooking: true },
    en: /how many other divisions could have been chosen instead cannot be said: nothing is claimed\.$/,
    zh: /而本可选定的其他分期有多少无从得知：因此不作任何断言。$/,
    notOf: [],
  },
  {
    says: 'strata-differ',
    // A change of mix and not within: town films have little, works films much, and there are more of them later.
    of: filmsWith(mixOf(7, 1), mixOf(1, 7)),
    asked: { parameters: { strata: 'kind' } },
    en: /a change of period cannot be told from a change of which films were made: with films compared within one kind of film only, p = /,
    zh: /时期的变化与影片构成的变化无法区分：只在同一类型影片之内比较时，p = /,
    notOf: [
      {
        films: filmsWith(
          [...low, ...low].map((share, index) => ofKind(index % 2 ? 'town' : 'works', share)),
          [...high, ...high].map((share, index) => ofKind(index % 2 ? 'town' : 'works', share)),
        ),
        asked: { parameters: { strata: 'kind' } },
        says: 'shows',
      },
      // Without asking for strata the same mix is a warning at most.
      { films: filmsWith(mixOf(7, 1), mixOf(1, 7)), says: 'shows' },
    ],
  },
  {
    says: 'shows',
    of: filmsWith(low, high),
    en: /“ruin” is on screen longer in the later films, and by more than differences between films alone would bring\.$/,
    zh: /“ruin”在后期影片中出现得更久，其差别超出了影片之间的差异本身所能造成的。$/,
    notOf: [
      { films: filmsWith(low, low), says: 'no-difference' },
      { films: filmsWith(low.slice(1), high.slice(1)), says: 'too-few' },
    ],
  },
  {
    says: 'shows',
    of: filmsWith(pairs([...high, ...high], 'a'), pairs([...low, ...low], 'b')),
    en: /less long in the later films, and by more than differences between directors alone would bring/,
    zh: /更短，其差别超出了导演之间的差异/,
    notOf: [],
  },
]

function trains(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `train ${index}`)
}

/** Codes that were looked for in different films, so that Holm stands in, beside one that changes. */
function familyOf(others: number): QuestionFilm[] {
  const film = (share: number, index: number): CodedFilm => ({
    readings: [
      {
        shares: {
          ruin: share,
          ...Object.fromEntries(
            trains(others)
              .filter((_, train) => train % 8 !== index % 8)
              .map((name, train) => [name, 0.01 * (1 + ((train * 7 + index * 3) % 11))]),
          ),
        },
      },
    ],
  })
  return filmsWith(
    low.map((share, index) => film(share, index)),
    high.map((share, index) => film(share, index + 4)),
  )
}

const plain = (language: Language, finding: PrevalenceFinding) =>
  wordsIn(language).prevalence.plain(finding.symbols[0]!, 'ruin', finding)

describe.each(sentences)('“$says” ($en)', ({ says, of, asked = {}, en, zh, notOf }) => {
  const finding = askAbout(of, asked)

  test('is said where it is true, in both languages', () => {
    expect(finding.symbols[0]!.verdict.kind).toBe(says)
    expect(plain('en', finding)).toMatch(en)
    expect(plain('zh-Hans', finding)).toMatch(zh)
    expect(plain('en', finding)).not.toMatch(/undefined|NaN|Infinity|\[object/)
  })

  test.each(notOf)('is not said of the nearest corpus of which it would be untrue', other => {
    const untrue = askAbout(other.films, other.asked ?? {})
    expect(untrue.symbols[0]!.verdict.kind).toBe(other.says)
    expect(plain('en', untrue)).not.toMatch(en)
    expect(plain('zh-Hans', untrue)).not.toMatch(zh)
  })
})

test('every verdict has its sentence here, but the one for what statistics cannot compute', () => {
  const kinds: Record<Verdict['kind'], true> = {
    'nobody-looked': true,
    'nobody-looked-in-period': true,
    'in-no-film': true,
    'coders-contradict': true,
    'one-film-in-period': true,
    'not-compared': true,
    alike: true,
    'too-few': true,
    'family-too-large': true,
    'no-difference': true,
    'cannot-tell': true,
    'looked-through-unequally': true,
    'coders-differ': true,
    'strata-differ': true,
    'chosen-after-looking': true,
    shows: true,
    'not-computable': true,
  }
  const missing = Object.keys(kinds).filter(kind => !sentences.some(({ says }) => says === kind))
  expect(missing).toEqual(['not-computable'])
})
