import type { CslItem } from './csl-item.ts'
import { bilingualOf, bilingualTexts, namesOf, nameVariables, textOf } from './csl-item.ts'

const han = /\p{Script=Han}/u

/** By what a source stands in a list: its first name as it is read, else its title. `read` reads hanzi. */
export function readingOf(item: CslItem, read: (hanzi: string) => string): string {
  const role = ['author', 'director', 'editor', ...nameVariables].find(one => namesOf(item, one).length > 0)
  const { family = '', given = '', literal = '' } = (role && namesOf(item, role)[0]) || {}
  const name = literal || (han.test(family) ? `${family}${given}` : [family, given].filter(Boolean).join(' '))
  const text = name || bilingualOf(item).title?.romanized || textOf(item, 'title')
  return han.test(text) ? read(text) : text
}

/** All that of a source may be looked for, as it is written and as its hanzi are read. */
export function soundsOf(item: CslItem, read: (hanzi: string) => string): string {
  return writtenOf(item)
    .filter(text => han.test(text))
    .map(text => read(text).replace(/\s+/g, ''))
    .join(' ')
}

/** Every text of a source in every form that it has, and every name. */
export function writtenOf(item: CslItem): string[] {
  const bilingual = bilingualOf(item)
  const forms = Object.values(bilingual).flatMap(form =>
    Array.isArray(form) ? form : Object.values((form as object | undefined) ?? {}),
  )
  const names = nameVariables.flatMap(role =>
    namesOf(item, role).map(
      ({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(' '),
    ),
  )
  const texts = Object.values(bilingualTexts).map(variable => textOf(item, variable))
  return [...texts, ...names, ...forms, item.id].filter(text => typeof text === 'string' && text !== '')
}
