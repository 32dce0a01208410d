import type { CslName } from '../../study/index.ts'
import { syllablesIn } from '../../study/index.ts'

/**
 * Whether a name is written family name first and without a comma. Who says so is believed. In a Chinese reference a
 * foreigner's name has a point between its hanzi, or a family name that is no pinyin: it is turned as others are.
 */
export function ownOrder(name: CslName, hanzi: string | null | undefined, isChineseItem: boolean): boolean {
  if (name['static-ordering'] !== undefined) return name['static-ordering']
  if (hanzi) return !/[·•・‧]/u.test(hanzi)
  const syllables = isChineseItem ? syllablesIn(name.family ?? '') : null
  return syllables !== null && syllables.length <= longestFamilyName
}

const longestFamilyName = 2
