import { describe, expect, test } from 'vitest'
import { writeFinding } from '../../src/exchange/index.ts'
import type { PrevalenceFinding } from '../../src/findings/index.ts'
import type { CorpusStatement } from '../../src/study/index.ts'
import { unsaidCorpus } from '../../src/study/index.ts'
import type { Language } from '../../src/words/index.ts'
import { sayCorpus, sayFinding, wordsIn } from '../../src/words/index.ts'
import { askAbout, filmsWith } from '../films/coded-films.ts'

const low = [0.01, 0.02, 0.03, 0.02]
const high = [0.31, 0.32, 0.33, 0.32]

const whole: CorpusStatement = {
  reach: 'whole',
  of: { en: 'every feature shot in the town', 'zh-Hans': '在该城拍摄的全部故事片' },
  chosen: { en: 'From the town’s film register.\nNone was left out.', 'zh-Hans': '' },
  missing: { en: '', 'zh-Hans': '' },
}

function sentencesOf(finding: PrevalenceFinding, language: Language) {
  const { plain, technical } = wordsIn(language).prevalence
  const names = { film: (id: string) => id, coder: (id: string) => id }
  const [symbol] = finding.symbols
  return [plain(symbol!, 'ruin', finding), technical(symbol!, 'ruin', finding, names)].join(' ')
}

const finding = askAbout(filmsWith(low, high))

const nobody = { films: [], codes: [], coders: [], contradictions: [], aspects: [], choiceLists: [] }

describe('where the films are all there are', () => {
  test('sentences say “in these films”, and the interval is called a model', () => {
    const en = sentencesOf({ ...finding, corpus: whole }, 'en')
    expect(en).toMatch(/^In these films “ruin” is on screen longer/)
    expect(en).toMatch(
      /In these films “ruin” is on screen for .*Welch on films; a model, since these films are all/,
    )
    const zh = sentencesOf({ ...finding, corpus: whole }, 'zh-Hans')
    expect(zh).toMatch(/^在这些影片中，“ruin”/)
    expect(zh).toMatch(/就这些影片而言，.*区间仅为模型/)
  })

  test.each([['sample' as const], ['unsaid' as const]])(
    'and not where they are a sample, or nobody says: %s',
    reach => {
      for (const language of ['en', 'zh-Hans'] as const)
        expect(sentencesOf({ ...finding, corpus: { ...whole, reach } }, language)).toBe(
          sentencesOf(finding, language),
        )
    },
  )
})

describe('the corpus statement in a paragraph', () => {
  test('says what is said, in the other language where one is missing, and what nobody has said', () => {
    expect(sayCorpus('en', whole)).toBe(
      'These films are all there are of this: every feature shot in the town. What is said holds of these films, and an interval is a model of how they might have come out otherwise. How they were chosen: From the town’s film register. None was left out. Whether anything was sought and not found nobody has said yet.',
    )
    expect(sayCorpus('zh-Hans', whole)).toContain(
      '选定方式：From the town’s film register. None was left out.',
    )
    expect(sayCorpus('zh-Hans', whole)).toContain('在该城拍摄的全部故事片。结论只就这些影片而言')
    for (const language of ['en', 'zh-Hans'] as const)
      expect(sayCorpus(language, unsaidCorpus)).toBe(wordsIn(language).corpusStatement.unsaid)
  })

  test('stands under the sentences of a finding', () => {
    const named = nobody
    for (const language of ['en', 'zh-Hans'] as const)
      expect(sayFinding(language, { ...finding, corpus: whole }, named)).toMatch(
        new RegExp(`\n\n.*${sayCorpus(language, whole).slice(0, 12)}.*\n$`),
      )
  })
})

test('every line of a table says of which films it speaks, in the language that there is', () => {
  const [head, ...lines] = [...writeFinding({ ...finding, corpus: whole }, nobody)]
  expect(head).toMatch(/,corpusReach,corpusOf,corpusChosen,corpusMissing\r\n$/)
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines)
    expect(line).toMatch(
      /,whole,every feature shot in the town,From the town’s film register. None was left out.,\r\n$/,
    )
})
