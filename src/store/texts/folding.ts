import type { ReadSigns, SearchedText, SimplifySign } from '../../study/index.ts'
import { foldText, keysOfSounds, keysOfText, soundsOfText } from '../../study/index.ts'

/** By which rules texts are kept; where these change, what a study keeps is made anew as it is opened. */
export const foldingRules = '1 opencc-js 1.4.2, pinyin-pro 3.29.4'

/** A text as it is looked for. */
export interface FoldedForm {
  folded: string
  sounds: string
  keys: string
}

let signs: Promise<SimplifySign> | null = null
let readings: Promise<ReadSigns> | null = null

/** Simplified hanzi for traditional ones, sign by sign, so that a part of a text is folded as in the whole of it. */
export async function signsFor(text: string): Promise<SimplifySign> {
  if (!/\p{Script=Han}/u.test(text)) return sign => sign
  signs ??= import('opencc-js/t2cn').then(({ Converter }) => {
    const convert = Converter({ from: 't', to: 'cn' })
    const known = new Map<string, string>()
    return sign => {
      const kept = known.get(sign)
      if (kept !== undefined) return kept
      const simplified = convert(sign)
      const one = [...simplified].length === 1 ? simplified : sign
      known.set(sign, one)
      return one
    }
  })
  return signs
}

/** The tables are loaded with the first hanzi that are kept. */
async function readingsFor(text: string): Promise<ReadSigns> {
  if (!/\p{Script=Han}/u.test(text)) return () => []
  readings ??= import('pinyin-pro').then(
    ({ pinyin }) =>
      run =>
        pinyin(run, { toneType: 'num', type: 'array', v: true }),
  )
  return readings
}

export async function foldedForm({ text }: Pick<SearchedText, 'text'>): Promise<FoldedForm> {
  const { folded } = foldText(text, await signsFor(text))
  const sounds = soundsOfText(folded, await readingsFor(folded))
  return { folded, sounds, keys: [...keysOfText(folded), ...keysOfSounds(sounds)].join(' ') }
}

/** A text with its hanzi as syllables with tone marks, to be offered to somebody who corrects it. */
export async function offeredPinyin(text: string): Promise<string> {
  const { pinyin } = await import('pinyin-pro')
  return text
    .split('\n')
    .map(row => pinyin(row, { toneType: 'symbol', nonZh: 'consecutive' }))
    .join('\n')
}
