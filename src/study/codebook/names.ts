import { nameKey } from '../same-name.ts'

/** What something is called in each language of the interface; one of them may be empty. */
export interface Names {
  en: string
  'zh-Hans': string
}

export const noNames: Names = { en: '', 'zh-Hans': '' }

export function tidyNames(names: Names): Names {
  return { en: names.en.trim(), 'zh-Hans': names['zh-Hans'].trim() }
}

export function namesGiven(names: Names): string[] {
  return [names.en, names['zh-Hans']].filter(name => name !== '')
}

/** The name in a language, else in the other. */
export function nameIn(names: Names, language: string): string {
  const { en, 'zh-Hans': zhHans } = names
  return language.startsWith('zh') ? zhHans || en : en || zhHans
}

/** A name by which both are called, in whichever language; null where a reader can tell them apart. */
export function sharedName(one: Names, other: Names): string | null {
  const keys = new Set(namesGiven(one).map(nameKey))
  return namesGiven(other).find(name => keys.has(nameKey(name))) ?? null
}
