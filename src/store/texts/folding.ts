import type { NameReading, ReadSigns, SearchedText, SimplifySign } from '../../study/index.ts'
import { foldText, keysOfSounds, keysOfText, readingNames, soundsOfText } from '../../study/index.ts'

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

/** `names`: how names are read in this study. */
export async function foldedForm(
  { text }: Pick<SearchedText, 'text'>,
  names: readonly NameReading[],
): Promise<FoldedForm> {
  const { folded } = foldText(text, await signsFor(text))
  return { folded, ...(await soundedForm(folded, names)) }
}

/** What of a folded text comes from how it is read. */
export async function soundedForm(
  folded: string,
  names: readonly NameReading[],
): Promise<Pick<FoldedForm, 'sounds' | 'keys'>> {
  const simplified = await Promise.all(names.map(simplifiedName))
  const sounds = soundsOfText(folded, readingNames(simplified, await readingsFor(folded)))
  return { sounds, keys: [...keysOfText(folded), ...keysOfSounds(sounds)].join(' ') }
}

/** A name as it stands in folded texts. */
export async function simplifiedName({ signs, reading }: NameReading): Promise<NameReading> {
  const simplify = await signsFor(signs)
  return { signs: [...signs].map(simplify).join(''), reading }
}

/** A text with its hanzi as syllables with tone marks, to be offered to somebody who corrects it. */
export async function offeredPinyin(text: string, names: readonly NameReading[]): Promise<string> {
  const { pinyin, convert } = await import('pinyin-pro')
  const simplify = await signsFor(text)
  const simplified = await Promise.all(names.map(simplifiedName))
  const read = readingNames(simplified, run => pinyin(run, { toneType: 'num', type: 'array', v: true }))
  return text.replace(/\p{Script=Han}+/gu, (run, at: number) => {
    const said = read([...run].map(simplify).join(''))
      .map(one => convert(one.replace('v', 'ü'), { format: 'numToSymbol' }))
      .join(' ')
    const before = at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!) ? ' ' : ''
    const after = /[\p{L}\p{N}]/u.test(text[at + run.length] ?? '') ? ' ' : ''
    return before + said + after
  })
}
