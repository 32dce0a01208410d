import type { Fact, Source } from '../../../study/index.ts'
import type { Language, Words } from '../../../words/index.ts'
import { nameSource, sayDate } from '../../../words/index.ts'

export type FactOf = Pick<Fact, 'about' | 'aboutId' | 'field'>

export const datesOfFilm = ['releaseDate', 'storyDate', 'shootingDate'] as const
export type DateOfFilm = (typeof datesOfFilm)[number]

export function isDateField(field: string): field is DateOfFilm {
  return datesOfFilm.some(date => date === field)
}

/** A field that the program knows has a name in both languages; any other has the scholar's word. */
export function fieldName(field: string, { facts }: Words): string {
  return (facts.fields as Record<string, string>)[field] ?? field
}

/** The field that somebody means who writes its name. */
export function fieldNamed(name: string, { facts }: Words): string {
  const written = name.trim()
  return Object.entries(facts.fields).find(([, known]) => known === written)?.[0] ?? written
}

/** A date in words, one of the program’s own kinds of film by its name, and anything else as it was written. */
export function sayValue(
  { field, value }: Pick<Fact, 'field' | 'value'>,
  { language, words }: { language: Language; words: Words },
): string {
  if (field === 'filmKind') return (words.describe.kindNames as Record<string, string>)[value] ?? value
  return isDateField(field) ? sayDate(value, language) : value
}

/** Who says it, and where in it: the one place that knows how a source is named. */
export function saySource(
  { says, locator, citedId }: Pick<Fact, 'says' | 'locator' | 'citedId'>,
  { sources, words: { facts, quotes }, language }: SaidWith,
): string {
  const source = citedId === null ? undefined : sources.find(({ id }) => id === citedId)
  if (source) return nameSource(source.item, language, locator)
  return quotes.and([says || facts.saysNobody, locator].filter(Boolean))
}

export interface SaidWith {
  /** Those of the study's list, by which a fact can be said. */
  sources: readonly Source[]
  words: Words
  language: Language
}
