/** Lines of dialogue as an essay quotes them. */
export const quoted = {
  by: ({ speaker, dialect }: { speaker: string; dialect: string }) =>
    speaker === '' || dialect === '' ? speaker || dialect : `${speaker} (${dialect})`,
  at: ({ film, part, time }: { film: string; part: string; time: string }) =>
    [film, part, time].filter(Boolean).join(', '),
  between: ', ',
  none: 'A line of dialogue that is withheld, or not in the study any more.',
  withPinyin: 'With pinyin',
}

export type QuotedWords = typeof quoted
