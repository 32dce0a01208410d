import type { FileSummary, FilmCard } from '../../../server/contracts/index.ts'
import type { Code, Link, LinkEnd } from '../../../study/index.ts'
import { codeName, endsOf } from '../../../study/index.ts'
import type { Language, Words } from '../../../words/index.ts'
import { clockTime } from '../../../words/index.ts'
import type { LinkRecords } from '../../state/links/link-records.ts'
import type { NamedPlace, PartOfPlaces } from '../readings/name-places.ts'
import { namePlace } from '../readings/name-places.ts'
import type { SaidKind } from './say-link.ts'
import { sayKind } from './say-link.ts'

/** The film in which an end lies, and where it lies there, if the copy in use has a place for it. */
export interface ShownEnd {
  film: FilmCard['film']
  filmId: string
  partId: string
  title: string
  place: (NamedPlace & { id: string; fileId: string | null; code: Code | null }) | null
  file: FileSummary | undefined
}

/** A link as it is seen: both films are there. */
export interface ShownLink {
  link: Link
  id: string
  from: ShownEnd
  to: ShownEnd
  kind: SaidKind
}

export interface Ground {
  cards: readonly FilmCard[]
  parts: Readonly<Record<string, PartOfPlaces | undefined>>
  codes: readonly Code[]
  /** The code of a mark that is an end. */
  codeIdOf: (markId: string) => string | undefined
  titleOf: (film: FilmCard['film']) => string
  words: Words
  language: Language
}

/** A link whose other film is away is not shown; it is there again when that comes back. */
export function showLinks({ links, linkEnds, linkKinds }: LinkRecords, ground: Ground): ShownLink[] {
  const cardOf = new Map(ground.cards.flatMap(card => card.parts.map(part => [part.id, card] as const)))
  return links.flatMap((link): ShownLink[] => {
    const ends = endsOf(linkEnds, link)
    const shown = (partId: string, end: LinkEnd | null) => {
      const card = cardOf.get(partId)
      return card ? showEnd({ card, partId, end }, ground) : null
    }
    const [from, to] = [shown(link.fromPartId, ends.from), shown(link.toPartId, ends.to)]
    if (!from || !to) return []
    const { words, language } = ground
    return [{ link, id: link.id, from, to, kind: sayKind(link, linkKinds, { links: words.links, language }) }]
  })
}

/** One end of a link, or what quotes something: its film, and where it lies there. */
export function showEnd(
  { card, partId, end }: { card: FilmCard; partId: string; end: Omit<LinkEnd, 'linkId'> | null },
  { parts, codes, codeIdOf, titleOf, words, language }: Ground,
): ShownEnd {
  const part = parts[partId]
  const codeId = end?.attachedTo ? codeIdOf(end.attachedTo) : undefined
  const code = codes.find(({ id }) => id === codeId) ?? null
  const named = end && namePlace({ ...end, attachedTo: null }, part, words.readings)
  return {
    ...{ film: card.film, filmId: card.film.id, partId, title: titleOf(card.film) },
    file: card.files.find(file => file.partId === partId && file.inUse),
    place: end &&
      named && {
        ...{ ...named, ...sayPlace(named, code, { words, language }) },
        ...{ id: end.id, fileId: part?.fileId ?? null, code },
      },
  }
}

/** By the code of the mark that it is; a span of its own by its times alone. */
export function sayPlace(
  { startMs, endMs }: { startMs: number; endMs: number },
  code: Code | null,
  { words, language }: { words: Words; language: Language },
): { name: string; said: string } {
  const at = (ms: number) => clockTime(Math.floor(ms / 1000))
  const name = code ? codeName(code, language) : words.readings.span
  return { name, said: words.readings.place({ name, from: at(startMs), to: at(endMs) }) }
}

/** What stands under a still, for those who do not see it. */
export function sayEnd({ title, place }: ShownEnd, { links: words }: Words): string {
  return place ? words.placeOf({ title, place: place.said }) : title
}
