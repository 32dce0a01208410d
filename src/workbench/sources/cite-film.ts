import type { FilmPlace } from '../../essay/index.ts'
import { citeInText, filmItem, sayFilmPlace, saysPlace, setReferences } from '../../essay/index.ts'
import type { Film, Part, Result, Version } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { Language, Refusal } from '../../words/index.ts'
import { readStyle } from './read-style.ts'

export interface CitedFilm {
  html: string
  text: string
  /** As it is named in a text, or in a note. */
  named: { html: string; text: string }
}

interface WholeFilm {
  film: Film
  versions: readonly Version[]
  parts: readonly Part[]
}

/** A film in a style, as it stands in a list, and as a place in it is named: by version, part, time and frame. */
export async function citeFilm(
  stylesFolder: string,
  whole: WholeFilm,
  { place, style, language }: { place: FilmPlace; style: string; language: Language },
): Promise<Result<CitedFilm, Refusal>> {
  const read = await readStyle(stylesFolder, style)
  if (!read.ok) return read
  const items = [filmItem(whole.film)]
  const locator = sayFilmPlace(whole, place, language)
  const [set] = setReferences(items, read.value)
  const { id } = items[0]!
  const inText = (place: object) => citeInText(items, read.value, [[{ id, ...place }]])[0]!
  // A style may know of pages alone, or leave out every place: then it stands behind, as GB/T 7714 has pages.
  const labels = ['timestamp', 'page'] as const
  const [named = behind(inText({}), locator)] =
    locator === ''
      ? []
      : labels.map(label => inText({ locator, label })).filter(({ text }) => saysPlace(text, locator))
  return accepted({ html: set?.html ?? '', text: set?.text ?? '', named })
}

function behind(named: { html: string; text: string }, locator: string): { html: string; text: string } {
  if (locator === '') return named
  const escaped = locator.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`)
  return { html: `${named.html}<sup>${escaped}</sup>`, text: `${named.text} ${locator}` }
}
