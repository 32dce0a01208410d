import { describe, expect, test } from 'vitest'
import type {
  PrevalenceFinding,
  PrevalenceQuestion,
  PrevalenceWarning,
  QuestionFilm,
} from '../../src/findings/index.ts'
import { wordsIn } from '../../src/words/index.ts'
import type { CodedFilm } from '../films/coded-films.ts'
import { aCodedFilm, askAbout, filmsWith } from '../films/coded-films.ts'

type Kind = PrevalenceWarning['kind']

/** Every caution, beside the smallest corpus of which it is true and the nearest one of which it would be untrue. */
interface Caution {
  kind: Kind
  of: QuestionFilm[]
  asked?: Partial<PrevalenceQuestion>
  en: RegExp
  zh: RegExp
  notOf: QuestionFilm[]
  notAsked?: Partial<PrevalenceQuestion>
}

const ruin = (share: number, more: Partial<CodedFilm> = {}): CodedFilm => ({
  readings: [{ shares: { ruin: share } }],
  ...more,
})
const readBy = (coderId: string, share = 0.1): CodedFilm => ({
  readings: [{ coderId, shares: { ruin: share } }],
})
const two = filmsWith([0.1], [0.2])
const outside = (more: Partial<QuestionFilm>) => aCodedFilm('odd', null, { ...ruin(0.1), ...more })
const unread: CodedFilm = { readings: [] }
const forTrains: CodedFilm = { readings: [{ shares: { train: 0.1 } }] }
const disputed = (apart: number): CodedFilm => ({
  readings: [
    { coderId: 'ann', shares: { ruin: 0.2 } },
    { coderId: 'ben', shares: { ruin: 0.2 }, from: apart },
  ],
})

const kinds = (...strata: string[]) => strata.map(stratum => ruin(0.1, { stratum }))

const cautions: Caution[] = [
  {
    kind: 'films-outside-periods',
    of: [...two, outside({})],
    en: /^Left out, because they stand in none of the periods: odd\.$/,
    zh: /不属于任何一个时期，因此未计入：《odd》/,
    notOf: [...two, aCodedFilm('odd', 'third', ruin(0.1))],
  },
  {
    kind: 'films-of-other-periods',
    of: [...two, aCodedFilm('odd', 'third', ruin(0.1))],
    en: /because other periods are compared: “third” \(odd\)/,
    zh: /比较的是另外两个时期，因此未计入：“third”（《odd》）/,
    notOf: [...two, outside({})],
  },
  {
    kind: 'films-across-periods',
    of: [...two, outside({ placed: 'across-periods' })],
    en: /because their date does not lie within one period: odd/,
    zh: /日期不在一个时期之内，因此未计入：《odd》/,
    notOf: [...two, outside({ placed: 'without-date' })],
  },
  {
    kind: 'placed-by-date',
    of: [...two, aCodedFilm('odd', 'late', { ...ruin(0.1), placed: 'by-date-among-names' })],
    en: /by their date, while other films were put there by name: odd \(“late”\)/,
    zh: /按日期归入的：《odd》（“late”）/,
    notOf: [...two, aCodedFilm('odd', 'late', ruin(0.1))],
  },
  {
    kind: 'periods-chosen-after-looking',
    of: two,
    asked: { chosenAfterLooking: true },
    en: /^These periods were chosen after looking at results\. .* unless it says that all borders were tried\./,
    zh: /^此分期是查看结果之后选定的。.*除非注明已试遍所有分界/,
    notOf: two,
  },
  {
    kind: 'periods-not-in-order',
    of: two,
    asked: { periodsInOrder: false },
    en: /No years say which of “early” and “late” is the earlier/,
    zh: /没有年份能说明“early”与“late”孰先孰后/,
    notOf: two,
  },
  {
    kind: 'partly-looked-through',
    of: filmsWith([{ readings: [{ shares: { ruin: 0.1 }, lookedThrough: 0.5 }] }], [0.1]),
    en: /Looked through in part only: early 1 \(50\.0 %\)/,
    zh: /只检视了一部分：《early 1》（50\.0%）/,
    notOf: two,
  },
  {
    kind: 'partly-looked-through',
    of: filmsWith(
      [
        {
          readings: [
            { shares: { ruin: 0.1 }, lookedThrough: 0.25 },
            { coderId: 'ann', shares: { train: 0.1 } },
          ],
        },
      ],
      [0.1],
    ),
    en: /Looked through in part only: early 1 \(25\.0 %\)/,
    zh: /《early 1》（25\.0%）/,
    notOf: filmsWith(
      [
        {
          readings: [
            { shares: { train: 0.1 }, lookedThrough: 0.25 },
            { coderId: 'ann', shares: { ruin: 0.1 } },
          ],
        },
      ],
      [0.1],
    ),
  },
  {
    kind: 'not-looked-through',
    of: filmsWith([0.1, unread], [0.1]),
    en: /Not looked through yet, and so in none of these numbers: early 2\.$/,
    zh: /尚未检视，因此不在以下任何数值之中：《early 2》。$/,
    notOf: filmsWith([0.1, forTrains], [0.1]),
    notAsked: { codes: ['ruin', 'train'] },
  },
  {
    kind: 'not-looked-for',
    of: filmsWith([0.1, forTrains], [0.1]),
    asked: { codes: ['ruin', 'train'] },
    en: /Nobody has looked for it in these films, and they are in none of its numbers: early 2\.$/,
    zh: /尚未有人检视过它，因此不在它的任何数值之中：《early 2》。$/,
    notOf: filmsWith([0.1, 0], [0.1]),
  },
  {
    kind: 'looked-through-unequally',
    of: filmsWith([0.1], [{ readings: [{ shares: { ruin: 0.1 }, lookedThrough: 0.03 }] }]),
    en: /The earlier films were looked through to 100\.0 % on average, the later films to 3\.0 %/,
    zh: /前期影片平均检视了 100\.0%，后期影片平均检视了 3\.0%/,
    notOf: filmsWith([0.1], [{ readings: [{ shares: { ruin: 0.1 }, lookedThrough: 0.9 }] }]),
  },
  {
    kind: 'directors-have-several-films',
    of: filmsWith([ruin(0.1, { directorIds: ['Zhao'] }), ruin(0.1, { directorIds: ['Zhao'] })], [0.1]),
    en: /Films of one director are alike: Zhao \(2 films\)\. So directors are moved whole/,
    zh: /Zhao（2 部影片）。因此以导演为整体置换/,
    notOf: two,
  },
  {
    kind: 'directors-in-both-periods',
    of: filmsWith([ruin(0.1, { directorIds: ['Zhao'] })], [ruin(0.1, { directorIds: ['Zhao'] })]),
    en: /Directors with films in both periods, .*: Zhao\./,
    zh: /在两个时期都有影片的导演.*：Zhao。/,
    notOf: filmsWith([ruin(0.1, { directorIds: ['Zhao'] }), ruin(0.1, { directorIds: ['Zhao'] })], [0.1]),
  },
  {
    kind: 'film-in-both-periods',
    of: filmsWith([ruin(0.1, { partOfFilmId: 'long' })], [ruin(0.1, { partOfFilmId: 'long' })]),
    en: /In both periods by their parts, which stay together: long\./,
    zh: /各部分分属两个时期，置换时保持在一起：《long》。/,
    notOf: two,
  },
  {
    kind: 'stratum-and-period-confounded',
    of: filmsWith([ruin(0.1, { stratum: 'documentary' })], [ruin(0.1, { stratum: 'fiction' })]),
    en: /“documentary” is among the earlier films only/,
    zh: /“纪录片”只见于前期影片/,
    notOf: filmsWith([ruin(0.1, { stratum: 'fiction' })], [ruin(0.1, { stratum: 'fiction' })]),
  },
  {
    kind: 'mix-of-strata-differs',
    of: filmsWith(kinds('documentary', 'documentary', 'fiction'), kinds('documentary', 'fiction', 'fiction')),
    en: /^The periods differ in what kinds of film they have: documentary 2 against 1; fiction 1 against 2\./,
    zh: /^两个时期的影片类型构成不同：纪录片 2 对 1 部；剧情片 1 对 2 部。/,
    notOf: filmsWith(kinds('documentary', 'fiction'), kinds('documentary', 'fiction')),
  },
  {
    kind: 'coder-and-period-confounded',
    of: filmsWith([readBy('ann')], [readBy('ben')]),
    en: /^Coder ann looked through films of one period only, the earlier films/,
    zh: /^编码员 ann只检视过一个时期的影片，即前期影片/,
    notOf: filmsWith([readBy('ann'), readBy('ben')], [readBy('ben'), readBy('ann')]),
  },
  {
    kind: 'coders-disagree',
    of: filmsWith([disputed(0.15)], [disputed(0)]),
    en: /agree on 14\.3 % \(early 1\); the rest counts as absent, though a coder saw it/,
    zh: /只有 14\.3% 一致（《early 1》）/,
    notOf: filmsWith([disputed(0)], [disputed(0)]),
  },
  {
    kind: 'coder-alone-turns-it',
    of: filmsWith(
      [
        {
          readings: [
            { coderId: 'ann', shares: { ruin: 0.1 } },
            { coderId: 'ben', shares: { ruin: 0.5 } },
          ],
        },
      ],
      [
        {
          readings: [
            { coderId: 'ann', shares: { ruin: 0.3 } },
            { coderId: 'ben', shares: { ruin: 0.3 } },
          ],
        },
      ],
    ),
    en: /^By Coder ben alone the difference goes the other way\.$/,
    zh: /^只取编码员 ben时，差值方向相反。$/,
    notOf: filmsWith(
      [
        {
          readings: [
            { coderId: 'ann', shares: { ruin: 0.1 } },
            { coderId: 'ben', shares: { ruin: 0.2 } },
          ],
        },
      ],
      [
        {
          readings: [
            { coderId: 'ann', shares: { ruin: 0.3 } },
            { coderId: 'ben', shares: { ruin: 0.3 } },
          ],
        },
      ],
    ),
  },
  {
    kind: 'shot-length-differs',
    of: filmsWith([ruin(0.1)], [ruin(0.1, { shotMs: 8000 })]),
    en: /Shots are 1\.6 times as long in one period \(5\.0 s against 8\.0 s\)/,
    zh: /平均长度是另一时期的 1\.6 倍/,
    notOf: two,
  },
  {
    kind: 'few-shots',
    of: filmsWith([ruin(0.1, { shots: 40 })], [0.1]),
    en: /Fewer than 100 shots looked through: early 1 \(40\)\./,
    zh: /已检视的镜头不足 100 个：《early 1》（40）。/,
    notOf: filmsWith([unread, 0.1], [0.1]),
  },
  {
    kind: 'nothing-can-reach-05',
    of: filmsWith([0.1, 0.2], [0.1, 0.2]),
    en: /So few films can show nothing at \.05: the smallest possible p is \.33\./,
    zh: /影片太少，在 \.05 水平上什么也显示不了/,
    notOf: filmsWith([0.1, 0.2, 0.1, 0.2], [0.1, 0.2, 0.1, 0.2]),
  },
  {
    kind: 'nothing-can-reach-05',
    of: filmsWith(
      [0.1, 0.2, 0.1, 0.2].map((share, index) => ruin(share, { directorIds: [`a${index >> 1}`] })),
      [0.1, 0.2, 0.1, 0.2].map((share, index) => ruin(share, { directorIds: [`b${index >> 1}`] })),
    ),
    en: /So few directors can show nothing at \.05: the smallest possible p is \.33\./,
    zh: /导演太少，在 \.05 水平上什么也显示不了/,
    notOf: filmsWith([0.1, 0.2, 0.1, 0.2], [0.1, 0.2, 0.1, 0.2]),
  },
  {
    kind: 'family-too-large-for-bonferroni',
    of: familyOf(2),
    asked: { codes: ['ruin', 'train 0'] },
    en: /2 symbols are compared, and these films can single out one of 1 at most/,
    zh: /参与比较的符号有 2 个，而这些影片最多只能从 1 个中辨出一个/,
    notOf: familyOf(1),
  },
  {
    kind: 'spread-differs',
    of: filmsWith([0.1, 0.101, 0.1, 0.101], [0, 0.3, 0.05, 0.6]),
    en: /By screen time, the films of one period differ more among themselves than those of the other \(variances × [\d.]+\)/,
    zh: /按出现时长，一个时期的影片彼此差异大于另一时期/,
    notOf: filmsWith([0.1, 0.2, 0.1, 0.2], [0.1, 0.2, 0.1, 0.2]),
  },
  {
    kind: 'one-film-carries',
    of: filmsWith([0.1, 0.1], [0.05, 0.3]),
    en: /^Without late 2 the difference would go the other way, by screen time and by share of shots\.$/,
    zh: /^剔除《late 2》后，按出现时长与镜头比例计的差值方向相反。$/,
    notOf: filmsWith([0.1, 0.3], [0.2, 0.2]),
  },
  {
    kind: 'one-film-carries',
    of: filmsWith([0.05, 0.15, 0.05, 0.1], [0.2, 0.3, 0.2, 0.2]),
    en: /^Without any one of .* p would be above \.05, by screen time and before any correction\.$/,
    zh: /中的任何一部后，按出现时长计、未校正的 p 值高于 \.05。$/,
    notOf: filmsWith([0.01, 0.02, 0.03, 0.02, 0.01, 0.03], [0.31, 0.32, 0.33, 0.32, 0.31, 0.33]),
  },
  {
    kind: 'one-director-carries',
    of: filmsWith(
      [0.1, 0.1],
      [ruin(0.05), ruin(0.3, { directorIds: ['Zhao'] }), ruin(0.3, { directorIds: ['Zhao'] })],
    ),
    en: /Without the films of one director the difference would go the other way: late 2, late 3\./,
    zh: /剔除一位导演的影片后，差值方向相反：《late 2》、《late 3》。/,
    notOf: filmsWith(
      [0.1, 0.1],
      [ruin(0.2), ruin(0.3, { directorIds: ['Zhao'] }), ruin(0.3, { directorIds: ['Zhao'] })],
    ),
  },
  {
    kind: 'counted-by-different-rules',
    of: [...filmsWith([0.1], [0.1]), countedOtherwise()],
    en: /Counted by another rule than the rest: odd\./,
    zh: /与其余影片的计数规则不同：《odd》。/,
    notOf: two,
  },
]

function familyOf(codes: number): QuestionFilm[] {
  const shares = [0.1, 0.2, 0.1, 0.2]
  const film = (share: number): CodedFilm => ({
    readings: [{ shares: { ruin: share, ...(codes > 1 && { 'train 0': share }) } }],
  })
  return filmsWith(shares.map(film), shares.map(film))
}

function countedOtherwise(): QuestionFilm {
  const film = aCodedFilm('odd', 'late', ruin(0.1))
  return { ...film, counts: { ...film.counts, sliceMs: 5000 } }
}

const names = {
  en: { film: (id: string) => id, coder: (id: string) => `Coder ${id}` },
  'zh-Hans': { film: (id: string) => id, coder: (id: string) => `编码员 ${id}` },
}

function said(finding: PrevalenceFinding, kind: Kind, language: 'en' | 'zh-Hans'): string[] {
  return [...finding.warnings, ...finding.symbols[0]!.warnings]
    .filter(warning => warning.kind === kind)
    .map(warning => wordsIn(language).prevalence.warning(warning, names[language], finding))
}

describe.each(cautions)('“$kind” ($en)', ({ kind, of, asked = {}, en, zh, notOf, notAsked = {} }) => {
  test('is said where it is true, in both languages, and once', () => {
    const finding = askAbout(of, asked)
    expect(said(finding, kind, 'en').filter(sentence => en.test(sentence))).toHaveLength(1)
    expect(said(finding, kind, 'zh-Hans').filter(sentence => zh.test(sentence))).toHaveLength(1)
    const all = [...finding.warnings, ...finding.symbols[0]!.warnings].map(warning =>
      wordsIn('en').prevalence.warning(warning, names.en, finding),
    )
    expect(new Set(all).size).toBe(all.length)
  })

  test('is not said of the nearest corpus of which it would be untrue', () => {
    const finding = askAbout(notOf, notAsked)
    expect(said(finding, kind, 'en').filter(sentence => en.test(sentence))).toEqual([])
    expect(said(finding, kind, 'zh-Hans').filter(sentence => zh.test(sentence))).toEqual([])
  })
})

test('every caution has its sentence here', () => {
  const kinds: Record<Kind, true> = {
    'films-outside-periods': true,
    'films-of-other-periods': true,
    'films-across-periods': true,
    'placed-by-date': true,
    'periods-chosen-after-looking': true,
    'periods-not-in-order': true,
    'partly-looked-through': true,
    'not-looked-through': true,
    'not-looked-for': true,
    'looked-through-unequally': true,
    'directors-have-several-films': true,
    'directors-in-both-periods': true,
    'film-in-both-periods': true,
    'stratum-and-period-confounded': true,
    'mix-of-strata-differs': true,
    'coder-and-period-confounded': true,
    'coders-disagree': true,
    'coder-alone-turns-it': true,
    'shot-length-differs': true,
    'few-shots': true,
    'nothing-can-reach-05': true,
    'family-too-large-for-bonferroni': true,
    'spread-differs': true,
    'one-film-carries': true,
    'one-director-carries': true,
    'counted-by-different-rules': true,
  }
  expect(Object.keys(kinds).filter(kind => !cautions.some(caution => caution.kind === kind))).toEqual([])
})

test.each([
  ['means that are equal', [0.1, 0.3], [0.2, 0.2]],
  ['means that differ by rounding alone', [0.1, 0.2, 0.3], [0.3, 0.1, 0.2]],
  ['a symbol in no film', [0, 0, 0], [0, 0, 0]],
])('no film turns a difference that is none: %s', (_, earlier, later) => {
  const finding = askAbout(filmsWith(earlier, later))
  expect(finding.symbols[0]!.screenTimeShare.difference).toBe(0)
  expect(finding.symbols[0]!.warnings.filter(({ kind }) => kind === 'one-film-carries')).toEqual([])
})
