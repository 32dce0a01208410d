/** What is said of a line of dialogue; any of it may be empty but where it stands. */
export interface DialogueSaid {
  /** As it is spoken, or as it is burned into the picture. */
  original: string
  /** How it is read: offered by the program, corrected by hand. */
  pinyin: string
  /** The scholar's own. */
  translation: string
  /** Somebody of the film, or whoever speaks, by any name. */
  speaker: string
  /** In which dialect it is spoken, and what is to be known of that. */
  dialect: string
  /** Why it goes out in no way; null where it may. */
  withheld: string | null
}

/** A line that is spoken in a film, written down to be quoted. */
export interface DialogueLine extends DialogueSaid {
  id: string
  partId: string
  startMs: number
  endMs: number
}

/** A line as an act says it: its part is the act's. */
export type NewDialogueLine = Omit<DialogueLine, 'partId'>

export const emptyDialogue: DialogueSaid = {
  ...{ original: '', pinyin: '', translation: '', speaker: '', dialect: '', withheld: null },
}

/** A subtitle as it stands at a moment, with the language of its file. */
export interface StandingCue {
  language: string
  text: string
}

const hanzi = /\p{Script=Han}/u

/**
 * What subtitles that stand together give of a line: the rows in hanzi as the original and all others as its
 * translation; where none is in hanzi, or all are, the first file's rows as the original and the other files' as the
 * translation. A file in Japanese is not in hanzi.
 */
export function dialogueOfCues(cues: readonly StandingCue[]): Pick<DialogueSaid, 'original' | 'translation'> {
  const rows = cues.flatMap(({ language, text }, file) =>
    text
      .split('\n')
      .map(row => row.trim())
      .filter(Boolean)
      .map(row => ({ row, file, isChinese: hanzi.test(row) && !/^ja\b/i.test(language) })),
  )
  const isMixed = rows.some(({ isChinese }) => isChinese) && rows.some(({ isChinese }) => !isChinese)
  const isOriginal = (one: (typeof rows)[number]) => (isMixed ? one.isChinese : one.file === 0)
  const said = (wanted: boolean) =>
    rows
      .filter(one => isOriginal(one) === wanted)
      .map(({ row }) => row)
      .join('\n')
  return { original: said(true), translation: said(false) }
}
