import { citeInText, filmItem, setReferences } from '../../essay/index.ts'
import type { Film, Part, Result, Version } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { Language, Refusal } from '../../words/index.ts'
import { wordsIn } from '../../words/index.ts'
import { readStyle } from './read-style.ts'

/** Where in a film: a part, a stretch or a moment of it, a frame; nothing of it for the film as a whole. */
export interface CitedPlace {
  partId?: string | undefined
  startMs?: number | undefined
  endMs?: number | undefined
  frame?: number | undefined
}

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
  { place, style, language }: { place: CitedPlace; style: string; language: Language },
): Promise<Result<CitedFilm, Refusal>> {
  const read = await readStyle(stylesFolder, style)
  if (!read.ok) return read
  const items = [filmItem(whole.film)]
  const locator = sayPlace(whole, place, language)
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

/** Whatever signs a style has put between: every word and number of the place stands there. */
function saysPlace(text: string, locator: string): boolean {
  return (locator.match(/[\p{L}\d]+/gu) ?? []).every(word => text.includes(word))
}

/** A version and a part are named where the film has several. */
function sayPlace(
  { versions, parts }: WholeFilm,
  { partId, startMs, endMs, frame }: CitedPlace,
  language: Language,
): string {
  const { citing, corpus } = wordsIn(language)
  const part = parts.find(({ id }) => id === partId)
  const version = versions.find(({ id }) => id === part?.versionId)
  const time =
    startMs === undefined
      ? ''
      : endMs === undefined
        ? clock(startMs)
        : citing.span(clock(startMs), clock(endMs))
  return citing.place(
    [
      versions.length > 1 ? (version?.name ?? '') : '',
      part && parts.length > 1 ? corpus.partName(part) : '',
      time,
      frame === undefined ? '' : citing.frame(frame),
    ].filter(Boolean),
  )
}

/** `hh:mm:ss` of the second that a moment lies in. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(value => String(value).padStart(2, '0'))
    .join(':')
}
