import type { CodeKind } from '../../study/index.ts'
import { codeKinds, plainMeaning } from '../../study/index.ts'
import type { Words } from '../../words/index.ts'
import type { CodeDraft } from '../stage/codes/code-draft.ts'

type Example = Pick<CodeDraft, 'names' | 'pinyin' | 'colour' | 'unit' | 'judgement'>

const examples: { readonly [Kind in CodeKind]: Example } = {
  symbol: {
    names: { en: 'Staircase', 'zh-Hans': '楼梯' },
    pinyin: 'lóutī',
    colour: '#e69f00',
    unit: 'shot',
    judgement: 'interpretive',
  },
  space: {
    names: { en: 'Railway station', 'zh-Hans': '火车站' },
    pinyin: 'huǒchēzhàn',
    colour: '#56b4e9',
    unit: 'scene',
    judgement: 'manifest',
  },
  subject: {
    names: { en: 'Child', 'zh-Hans': '孩子' },
    pinyin: 'háizi',
    colour: '#009e73',
    unit: 'shot',
    judgement: 'manifest',
  },
  technique: {
    names: { en: 'Long take', 'zh-Hans': '长镜头' },
    pinyin: 'cháng jìngtóu',
    colour: '#cc79a7',
    unit: 'shot',
    judgement: 'manifest',
  },
}

/** One code of each kind, said as fully as a codebook should, in the words of the interface. */
export function workedExamples(words: Words['codebook']): CodeDraft[] {
  return codeKinds.map(kind => ({
    ...plainMeaning,
    ...examples[kind],
    ...words.examples.codes[kind],
    kind,
    key: null,
  }))
}
