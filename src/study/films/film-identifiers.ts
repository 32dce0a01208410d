import type { Identifier } from '../world/place.ts'

/** The lists that films are looked up in: how each writes its identifiers, and at which address it has the film. */
export const filmLists = {
  wikidata: { name: 'Wikidata', form: /Q[1-9]\d*/i, address: 'https://www.wikidata.org/wiki/' },
  imdb: { name: 'IMDb', form: /tt\d{7,}/i, address: 'https://www.imdb.com/title/' },
  douban: { name: 'Douban', form: /\d{5,}/, address: 'https://movie.douban.com/subject/' },
} as const

export type FilmList = keyof typeof filmLists

export const filmListNames = Object.keys(filmLists) as FilmList[]

/** The identifier in what somebody pasted, be it an address of that list; null where it holds none. */
export function identifierIn(list: FilmList, text: string): string | null {
  const { form, address } = filmLists[list]
  const written = text.trim()
  const isAddress = /^https?:\/\/|^www\.|\//i.test(written)
  if (isAddress && !written.toLowerCase().includes(new URL(address).host.replace(/^www\./, ''))) return null
  const found = written.match(
    new RegExp(isAddress ? `(?<=/)${form.source}(?=$|[/?#])` : `^${form.source}$`, form.flags),
  )
  if (!found) return null
  return list === 'wikidata' ? found[0].toUpperCase() : found[0].toLowerCase()
}

/** Where the list has the film; of a list that the program does not know, nobody can say. */
export function addressOf({ scheme, value }: Identifier): string | null {
  return isFilmList(scheme) ? `${filmLists[scheme].address}${value}` : null
}

export function isFilmList(scheme: string): scheme is FilmList {
  return Object.hasOwn(filmLists, scheme)
}

/** Without what is empty; of each list and value one, and null where none is left. */
export function tidyIdentifiers(identifiers: readonly Identifier[] | null): Identifier[] | null {
  const tidy = (identifiers ?? [])
    .map(({ scheme, value }) => ({ scheme: scheme.trim(), value: value.trim() }))
    .filter(({ scheme, value }) => scheme !== '' && value !== '')
  const first = tidy.filter(
    (one, at) => tidy.findIndex(other => other.scheme === one.scheme && other.value === one.value) === at,
  )
  return first.length === 0 ? null : first
}

export function isIdentifiers(value: unknown): value is Identifier[] {
  const isText = (one: unknown, field: string) =>
    typeof (one as Record<string, unknown> | null)?.[field] === 'string'
  return Array.isArray(value) && value.every(one => isText(one, 'scheme') && isText(one, 'value'))
}
