import type { Words } from './en/catalogue.ts'
import { english } from './en/catalogue.ts'
import type { Language } from './language.ts'
import { simplifiedChinese } from './zh-hans/catalogue.ts'

const catalogues: Record<Language, Words> = { en: english, 'zh-Hans': simplifiedChinese }

export function wordsIn(language: Language): Words {
  return catalogues[language]
}
