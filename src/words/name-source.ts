import type { CslDate, CslItem, CslName } from '../study/index.ts'
import { bilingualOf, namesOf, nameVariables, textOf } from '../study/index.ts'
import type { Language } from './language.ts'
import { wordsIn } from './words-in.ts'

const roles = ['author', 'director', 'editor', ...nameVariables] as const

/**
 * A source as it is named in a line, by author and year: Chen 2008, or 陈晓云 2008 in Chinese where the hanzi are known.
 * With a locator it names the page too: Chen 2008, 45. Not a citation in a style: those the program sets.
 */
export function nameSource(item: CslItem, language: Language, locator = ''): string {
  const { quotes: words } = wordsIn(language)
  const role = roles.find(one => namesOf(item, one).length > 0)
  const names = role === undefined ? [] : namesOf(item, role)
  const hanzi = role === undefined ? [] : (bilingualOf(item)[role] ?? [])
  const said = names.map((name, at) => nameOf(name, language === 'zh-Hans' ? hanzi[at] : null))
  const by = said.length === 0 ? titleOf(item, language) : words.named(said)
  return words.inLine({ by, year: yearOf(item) ?? words.undated, locator })
}

function nameOf({ family = '', given = '', literal }: CslName, hanzi: string | null | undefined): string {
  if (hanzi) return hanzi
  if (literal !== undefined) return literal
  // In hanzi a family name alone says too little.
  return /\p{Script=Han}/u.test(family) ? `${family}${given}` : family || given
}

function titleOf(item: CslItem, language: Language): string {
  const hanzi = language === 'zh-Hans' ? bilingualOf(item).title?.hanzi : null
  return hanzi || textOf(item, 'title-short') || textOf(item, 'title') || item.id
}

function yearOf(item: CslItem): string | null {
  const issued = item['issued'] as CslDate | undefined
  const year = issued?.['date-parts']?.[0]?.[0]
  if (year !== undefined) return String(year)
  return /\d{4}/.exec(`${issued?.raw ?? ''}${issued?.literal ?? ''}`)?.[0] ?? null
}
