import type { CslName } from '../../study/index.ts'
import { syllablesIn } from '../../study/index.ts'

/**
 * Whether a name is written family name first and without a comma. Who says so is believed. In a Chinese reference a
 * foreigner's name has a point between its hanzi, or a family name that is no pinyin: it is turned as others are. Where
 * hanzi stand for it without a point (Benjamin 本雅明), only its length tells: a Chinese family name in another
 * romanisation is short.
 */
export function ownOrder(name: CslName, hanzi: string | null | undefined, isChineseItem: boolean): boolean {
  if (name['static-ordering'] !== undefined) return name['static-ordering']
  const family = name.family ?? ''
  if (hanzi)
    return !/[·•・‧]/u.test(hanzi) && (syllablesIn(family) !== null || family.length <= longestRomanised)
  const syllables = isChineseItem ? syllablesIn(family) : null
  return syllables !== null && syllables.length <= longestFamilyName
}

const longestFamilyName = 2
/** Letters, as in Hsiung or Kwong; a foreigner of a shorter name needs who says so. */
const longestRomanised = 6
