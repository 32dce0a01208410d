/** A film, a part of it, a shot or a frame as something that is cited. */
export const citing = {
  open: 'Copy as reference',
  title: 'Cite this film',
  what: 'What is cited',
  whats: { film: 'The film', shot: 'This shot', frame: 'This frame' },
  reference: 'In the list of references',
  inText: 'In the text or in a note',
  copyReference: 'Copy the reference',
  copyNamed: 'Copy how it is named',
  asText: 'as text',
  asHtml: 'as HTML',
  frame: (frame: number) => `frame ${frame}`,
  span: (from: string, to: string) => `${from}–${to}`,
  /** Version, part, time and frame, as they stand behind the year. */
  place: (parts: readonly string[]) => parts.join(', '),
  meaning: 'The style sets it; time and frame are those of the copy in use.',
}

export type CitingWords = typeof citing
