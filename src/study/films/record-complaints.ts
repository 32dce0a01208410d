import { bounds, complaintAboutLine, isMilliseconds, wellFormed } from '../bounds.ts'
import type { Film, Part, Person, PersonName, Title } from './film.ts'
import { nameScripts } from './film.ts'

/** Something in a film's record that no act and no import of this program writes, with what it says. */
export interface RecordComplaint {
  field: 'title' | 'person' | 'date' | 'length' | 'record'
  value: string
}

/** What is wrong with a film's record as it stands in the database, where an older program or another hand wrote it. */
export function complaintsAboutFilm({
  film,
  parts,
}: {
  film: Film
  parts: readonly Part[]
}): RecordComplaint[] {
  const found: RecordComplaint[] = []
  const complain = (field: RecordComplaint['field'], value: unknown) =>
    found.push({ field, value: shown(value) })
  if (listOf(film.titles).length === 0) complain('title', film.titles)
  for (const title of listOf(film.titles))
    if (!isTitle(title) || complaintAboutLine(title.text, bounds.title))
      complain('title', textIn(title, 'text'))
  for (const person of listOf(film.people))
    if (
      !isPerson(person) ||
      complaintAboutLine(person.name, bounds.name) ||
      complaintAboutLine(person.role, bounds.role)
    )
      complain('person', textIn(person, 'name'))
  for (const date of [film.releaseDate, film.storyDate, film.shootingDate])
    if (date !== null && (typeof date !== 'string' || complaintAboutLine(date, bounds.date)))
      complain('date', date)
  for (const { durationMs } of parts)
    if (durationMs !== null && !isMilliseconds(durationMs)) complain('length', durationMs)
  return found
}

/** The film with what can be shown of it: what is no title and no person at all is left out. */
export function showableFilm(film: Film): Film {
  return {
    ...film,
    titles: listOf(film.titles).filter(isTitle),
    people: listOf(film.people).filter(isPerson).map(showablePerson),
    releaseDate: textOrNull(film.releaseDate),
    storyDate: textOrNull(film.storyDate),
    shootingDate: textOrNull(film.shootingDate),
  }
}

/** A further name that another hand wrote otherwise is left out; the person stays. */
function showablePerson({ names, ...person }: Person): Person {
  const shownNames = listOf(names).filter(
    (name): name is PersonName =>
      hasTexts(name, ['script', 'text']) &&
      nameScripts.some(script => script === (name as PersonName).script),
  )
  return { ...person, ...(shownNames.length > 0 && { names: shownNames }) }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function isTitle(value: unknown): value is Title {
  return hasTexts(value, ['language', 'kind', 'text'])
}

function isPerson(value: unknown): value is Person {
  return hasTexts(value, ['name', 'role'])
}

function hasTexts(value: unknown, fields: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false
  return fields.every(field => typeof (value as Record<string, unknown>)[field] === 'string')
}

function textIn(value: unknown, field: string): unknown {
  return hasTexts(value, [field]) ? (value as Record<string, unknown>)[field] : value
}

function textOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value)
}

/** As a line, so that it can be said. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const plain = wellFormed(text).replace(/[\p{Cc}\u2028\u2029]/gu, '␣')
  return plain.length > 80 ? `${[...plain].slice(0, 80).join('')}…` : plain
}
