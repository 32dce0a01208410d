import type { StyleName } from '../../study/index.ts'

/** A style that comes with the program: its name, what else it is called, and its file in `src/essay/styles`. */
export interface KnownStyle {
  name: StyleName
  also: readonly string[]
  file: string
}

export const knownStyles: readonly KnownStyle[] = [
  { name: 'chicago-author-date', also: ['chicago'], file: 'chicago-author-date' },
  {
    name: 'chicago-notes-bibliography',
    also: ['chicago-notes', 'chicago-fullnote-bibliography'],
    file: 'chicago-fullnote-bibliography',
  },
  { name: 'chicago-short-notes', also: ['chicago-note-bibliography'], file: 'chicago-note-bibliography' },
  { name: 'mla', also: ['mla-9', 'modern-language-association'], file: 'modern-language-association' },
  {
    name: 'gb-t-7714-author-date',
    also: ['gb-t-7714-2015-author-date', 'china-national-standard-gb-t-7714-2015-author-date'],
    file: 'china-national-standard-gb-t-7714-2015-author-date',
  },
  {
    name: 'gb-t-7714-numeric',
    also: [
      'gb-t-7714',
      'gb-t-7714-2015',
      'gb-t-7714-2015-numeric',
      'china-national-standard-gb-t-7714-2015-numeric',
    ],
    file: 'china-national-standard-gb-t-7714-2015-numeric',
  },
  {
    name: 'gb-t-7714-note',
    also: ['gb-t-7714-2015-note', 'china-national-standard-gb-t-7714-2015-note'],
    file: 'china-national-standard-gb-t-7714-2015-note',
  },
]

export function knownStyle(name: string): KnownStyle | undefined {
  const asked = name.toLowerCase()
  return knownStyles.find(style => style.name === asked || style.also.includes(asked))
}

/** The locales that come with the program. */
export const localesAtHand = ['en-US', 'zh-CN'] as const

export type StyleComplaint =
  | { kind: 'style-not-csl' }
  | { kind: 'style-without-list' }
  | { kind: 'style-leans-on-another'; parent: string }

/** What keeps a text from being a style that a list can be set in. */
export function complaintAboutStyle(csl: string): StyleComplaint | null {
  if (!/<style[\s>][^>]*purl\.org\/net\/xbiblio\/csl/.test(csl)) return { kind: 'style-not-csl' }
  const parent = /<link(?=[^>]*rel="independent-parent")[^>]*href="([^"]*)"/.exec(csl)?.[1]
  if (parent !== undefined) return { kind: 'style-leans-on-another', parent: parent.split('/').at(-1)! }
  return /<bibliography[\s>]/.test(csl) ? null : { kind: 'style-without-list' }
}
