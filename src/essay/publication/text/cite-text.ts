import type { CslItem } from '../../../study/index.ts'
import { filmItem } from '../../films/film-item.ts'
import { labelOfPlaces } from '../../films/film-place.ts'
import type { Citation, SetReference } from '../../references/cite.ts'
import { citeInText, setReferences } from '../../references/cite.ts'
import type { Block } from '../../text/text.ts'
import type { Publication } from '../publication.ts'
import type { Site } from '../site.ts'
import type { Cite, CitedPlace } from './cited.ts'
import { citedPlaces } from './cited.ts'
import { filmLocator } from './film-locator.ts'
import { plateItem } from './plate-item.ts'

/** A place of citation as the style sets it. */
export interface SetPlace extends CitedPlace {
  html: string
  text: string
}

/** Whether a style names references in notes. */
export function isNoteStyle({ style }: Publication): boolean {
  return /<style[^>]*\sclass="note"/.test(style.csl)
}

/** Every place of citation of a text, set in one go, so that a style knows what stood before. */
export function citeText(site: Site, blocks: readonly Block[]): SetPlace[] {
  const { publication } = site
  const items = citedItems(publication)
  const known = new Set(items.map(({ id }) => id))
  const places = citedPlaces(blocks)
  const label = places.some(({ cites }) => cites.some(({ what }) => what === 'cite-film'))
    ? labelOfPlaces(publication.style)
    : null
  const read = places.map(({ cites }) => cites.map(one => citationOf(site, one, label)))
  const settable = read.map(place => place.filter(({ citation }) => known.has(citation.id)))
  const asked = settable.filter(place => place.length > 0)
  const set = citeInText(
    items,
    publication.style,
    asked.map(place => place.map(({ citation }) => citation)),
  )
  let next = 0
  return places.map((place, index) => {
    const cited = settable[index]!
    if (cited.length === 0) return { ...place, html: '[?]', text: '[?]' }
    const { html, text } = set[next++]!
    const behind = cited.map(one => one.behind).filter(Boolean)
    const said = behind.length === 0 ? '' : ` (${behind.join('; ')})`
    return { ...place, html: html + escapedSigns(said), text: text + said }
  })
}

/** Whatever is cited in any text, as the list of references has it. */
export function setList(publication: Publication): SetReference[] {
  return setReferences(citedItems(publication), publication.style)
}

/** Sources, films and plates that the texts cite, each once. */
export function citedItems(publication: Publication): CslItem[] {
  const { texts, sources, films, plates } = publication
  const ids = new Set(
    texts.flatMap(({ blocks }) => citedPlaces(blocks).flatMap(({ cites }) => cites.map(idOf))),
  )
  return [
    ...sources.filter(({ id }) => ids.has(id)).map(({ id, item }) => ({ ...item, id })),
    ...films.filter(({ film }) => ids.has(film.id)).map(({ film }) => filmItem(film)),
    ...plates.filter(({ plate }) => ids.has(plate.id)).map(({ plate }) => plateItem(plate, publication)),
  ]
}

function idOf(cite: Cite): string {
  switch (cite.what) {
    case 'cite':
      return cite.sourceId
    case 'cite-film':
      return cite.filmId
    case 'cite-plate':
      return cite.plateId
  }
}

const labels = ['page', 'chapter', 'timestamp', 'section', 'figure'] as const

/** `behind`: a place that the style does not print. */
function citationOf(
  site: Site,
  cite: Cite,
  label: Citation['label'] | null,
): { citation: Citation; behind: string } {
  if (cite.what === 'cite') {
    const own = labels.find(one => one === cite.locatorKind) ?? 'page'
    const { locator } = cite
    return { citation: { id: cite.sourceId, ...(locator !== '' && { locator, label: own }) }, behind: '' }
  }
  if (cite.what === 'cite-plate') return { citation: { id: cite.plateId }, behind: '' }
  const locator = filmLocator(site, cite)
  if (locator === '') return { citation: { id: cite.filmId }, behind: '' }
  return label
    ? { citation: { id: cite.filmId, locator, label }, behind: '' }
    : { citation: { id: cite.filmId }, behind: locator }
}

function escapedSigns(text: string): string {
  return text.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`)
}
