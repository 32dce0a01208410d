import type { Excerpt, Film, Source } from '../../study/index.ts'
import { bilingualOf, textOf } from '../../study/index.ts'
import { plainText } from '../state/plain-text.ts'

/** How it is known that a source speaks of a film. */
export type SpeaksBy = 'excerpt' | 'source'

export interface SpeaksOfFilm {
  source: Source
  /** The passage in whose words the title stands; null where it stands in the title of the source. */
  excerpt: Excerpt | null
  by: SpeaksBy
}

/** Titles of fewer signs stand in too many texts: one word of Latin letters, or one sign in hanzi. */
const fewestHanzi = 3
const fewestLetters = 8

/**
 * Sources in whose title a title of the film stands, in whichever script, and excerpts in whose words it does. Spaces,
 * signs and case are passed over; a Latin title is looked for as whole words. Short titles are not looked for, since
 * they stand where they mean something else.
 */
export function speaksOfFilm(
  film: Pick<Film, 'titles'>,
  { sources, excerpts }: { sources: readonly Source[]; excerpts: readonly Excerpt[] },
): SpeaksOfFilm[] {
  const titles = [...new Set(film.titles.map(({ text }) => lookedFor(text)))].filter(isTelling)
  if (titles.length === 0) return []
  const stands = (text: string) => {
    const within = ` ${lookedFor(text)} `
    const packed = within.replaceAll(' ', '')
    return titles.some(title =>
      hasHan(title) ? packed.includes(title.replaceAll(' ', '')) : within.includes(` ${title} `),
    )
  }
  return sources.flatMap(source => {
    const { item } = source
    const forms = Object.values(bilingualOf(item).title ?? {})
    const inTitle = [textOf(item, 'title'), ...forms].some(text => stands(text ?? ''))
    const passages = excerpts.filter(
      ({ sourceId, quotation, translation }) =>
        sourceId === source.id && (stands(quotation) || stands(translation)),
    )
    return [
      ...(inTitle ? [{ source, excerpt: null, by: 'source' as const }] : []),
      ...passages.map(excerpt => ({ source, excerpt, by: 'excerpt' as const })),
    ]
  })
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** Words with a space between; everything else is no part of a title. */
function lookedFor(text: string): string {
  return plainText(text)
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}

function isTelling(title: string): boolean {
  const signs = [...title.replaceAll(' ', '')].length
  if (hasHan(title)) return signs >= fewestHanzi
  return signs >= fewestLetters && title.includes(' ')
}
