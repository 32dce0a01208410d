/** Why an annotation of another program becomes nothing here. */
export const leftReasons = [
  'ends-before-it-begins',
  'without-length',
  'before-the-beginning',
  'past-the-end',
  'without-time',
  'without-parent',
  'text-too-long',
  'values-not-read',
  'uneven-samples',
  'machine-shots',
  'shots-overlap',
  'shots-stand',
  'time-not-read',
  'end-not-said',
  'no-such-shot',
  'nothing-in-row',
  'here-already',
  'taken-before',
] as const
export type LeftReason = (typeof leftReasons)[number]

/** Annotations of one track that become nothing here. Each annotation of a file is counted once: taken, or left. */
export interface Left {
  /** The track: an annotation type, a tier. */
  what: string
  count: number
  why: LeftReason
}

/** What else does not come along, or comes otherwise than it stood: no annotation is counted in it. */
export const noteReasons = [
  'relations-not-taken',
  'references-not-taken',
  'linked-files-not-read',
  'vocabulary-elsewhere',
  'cut-at-the-end',
  'film-grows',
  'signs-replaced',
  'date-mistyped',
  'date-not-read',
  'dates-of-annotations',
  'time-shared-out',
  'several-media',
  'media-offset',
  'length-of-what-is-annotated',
  'several-targets',
  'regions-not-taken',
  'pages-elsewhere',
  'names-in-one-language',
  'maker-not-said',
  'lists-as-text',
  'cells-not-taken',
  'aspects-without-mark',
  'codes-here-already',
  'codes-named-apart',
  'sets-here-already',
  'descriptions-of-sets',
  'sets-of-nothing',
  'cut-short',
] as const
export type NoteReason = (typeof noteReasons)[number]

export interface ForeignNote {
  what: string
  count: number
  why: NoteReason
}
