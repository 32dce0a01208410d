import { namesGiven } from '../../../study/index.ts'
import type { ShownEnd, ShownLink } from '../../stage/links/shown-links.ts'
import { plainText } from '../../state/plain-text.ts'

/** What of the links is shown, as the address says it. */
export interface NarrowedLinks {
  /** A way, or the id of a kind of one's own. */
  kind?: string | undefined
  /** At either end. */
  film?: string | undefined
  words?: string | undefined
  /** The one that was led to. */
  link?: string | undefined
  /** The one that is seen large. */
  pair?: string | undefined
}

/** As the address names it. */
export function kindOf({ link: { way, linkKindId } }: Pick<ShownLink, 'link'>): string {
  return linkKindId ?? way
}

/**
 * Those that are asked for, in the order of their first films and as they lie in them. Every word that was typed is in
 * what is written, in the kind, in the code of an end or in a title of its film.
 */
export function selectLinks(
  links: readonly ShownLink[],
  { kind, film, words = '' }: NarrowedLinks,
  { filmOrder, simplify = as => as }: { filmOrder: readonly string[]; simplify?: (text: string) => string },
): ShownLink[] {
  const plain = (text: string) => plainText(simplify(text))
  const wanted = plain(words.trim()).split(/\s+/).filter(Boolean)
  const isAsked = (shown: ShownLink) => {
    if (kind && kindOf(shown) !== kind) return false
    if (film && shown.from.filmId !== film && shown.to.filmId !== film) return false
    if (wanted.length === 0) return true
    const { link, from, to, kind: said } = shown
    const text = plain([link.says, said.forth, said.back, ...namesOf(from), ...namesOf(to)].join(' '))
    return wanted.every(word => text.includes(word))
  }
  const placeOf = ({ from }: ShownLink) => filmOrder.indexOf(from.filmId)
  return links
    .filter(isAsked)
    .sort(
      (a, b) =>
        placeOf(a) - placeOf(b) ||
        (a.from.place?.startMs ?? 0) - (b.from.place?.startMs ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
}

function namesOf({ film, place }: ShownEnd): string[] {
  const code = place?.code
  return [...film.titles.map(({ text }) => text), ...(code ? [...namesGiven(code.names), code.pinyin] : [])]
}
