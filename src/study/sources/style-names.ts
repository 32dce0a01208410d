/** The citation styles that come with the program. */
export const styleNames = [
  ...(['chicago-author-date', 'chicago-notes-bibliography', 'chicago-short-notes', 'mla'] as const),
  ...(['gb-t-7714-author-date', 'gb-t-7714-numeric', 'gb-t-7714-note'] as const),
] as const

export type StyleName = (typeof styleNames)[number]
