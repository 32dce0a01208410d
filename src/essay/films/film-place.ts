import type { Part, Version } from '../../study/index.ts'
import type { Language } from '../../words/index.ts'
import { wordsIn } from '../../words/index.ts'
import type { Citation } from '../references/cite.ts'
import { citeInText } from '../references/cite.ts'
import type { StyleText } from '../references/engine.ts'

/** Where in a film: a part, a stretch or a moment of it, a frame; nothing of it for the film as a whole. */
export interface FilmPlace {
  partId?: string | undefined
  startMs?: number | undefined
  endMs?: number | undefined
  /** Which shot of its part it is, from 1. */
  shot?: number | undefined
  frame?: number | undefined
}

/** A place as it is cited, in the language of whoever reads: a version and a part are named where the film has several. */
export function sayFilmPlace(
  { versions, parts }: { versions: readonly Version[]; parts: readonly Part[] },
  { partId, startMs, endMs, shot, frame }: FilmPlace,
  language: Language,
): string {
  const { citing, corpus, publication } = wordsIn(language)
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
      shot === undefined ? '' : publication.shotNumber(shot),
      time,
      frame === undefined ? '' : citing.frame(frame),
    ].filter(Boolean),
  )
}

/** By which label a style prints a place of a film; null where it prints none, and the place stands behind. */
export function labelOfPlaces(style: StyleText): NonNullable<Citation['label']> | null {
  const tried = [{ id: 'tried', type: 'motion_picture', title: 'Tried' }]
  const labels = ['timestamp', 'page'] as const
  return (
    labels.find(label => {
      const [named] = citeInText(tried, style, [[{ id: 'tried', locator: '07:13:29', label }]])
      return saysPlace(named!.text, '07:13:29')
    }) ?? null
  )
}

/** Whatever signs a style has put between: every word and number of the place stands there. */
export function saysPlace(text: string, locator: string): boolean {
  return (locator.match(/[\p{L}\d]+/gu) ?? []).every(word => text.includes(word))
}

/** `hh:mm:ss` of the second that a moment lies in. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(value => String(value).padStart(2, '0'))
    .join(':')
}
