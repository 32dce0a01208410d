import type { ForeignNote, Identifier, Left } from '../../study/index.ts'

export const foreignForms = [
  'advene',
  'elan',
  'web-annotation',
  'mediapkg',
  'sheet',
  'refi-qda',
  'chapters',
] as const
export type ForeignForm = (typeof foreignForms)[number]

/** Times are whole milliseconds as they were written; whether they fit the film is found later. */
export interface ForeignAnnotation {
  startMs: number
  endMs: number
  /** Place in the coders of the film; -1 where nobody is named. */
  coder: number
  /** Its content, word for word. */
  content: string
  /** Of a table: the row that it is part of, with which it is counted, and what its row says of every mark of it. */
  row?: number
  memo?: string
  aspects?: readonly { name: string; value: string }[]
}

/**
 * What a track is taken for. `shots`: its spans are the shots; `machine-shots`: a program's, beside a hand's. `values`:
 * choices from its vocabulary; `tags`: words that somebody put on, of which nobody says what else was looked for; `text`: whatever somebody wrote; `measured`: numbers over a span, made by a program.
 */
export type TrackUse = 'shots' | 'machine-shots' | 'values' | 'tags' | 'text' | 'measured'

export interface ForeignTrack {
  /** What it is called in its file: an annotation type, a tier. */
  key: string
  /** What people call it. */
  name: string
  definition: string
  /** `#rrggbb`, or null where none is said. */
  colour: string | null
  /** What it stands under: the key of another track, or the name of a level; '' where under nothing. */
  under: string
  use: TrackUse
  /** What can be chosen, in order; empty for text and numbers. */
  vocabulary: { value: string; definition: string }[]
  /** Whether one annotation lists several values. */
  isList: boolean
  annotations: ForeignAnnotation[]
}

/** One film as a file of another program annotates it. */
export interface ForeignFilm {
  form: ForeignForm
  title: string
  /** EDTF, where the file's name says it. */
  releaseDate: string | null
  /** As the file says; null where it says nothing. */
  durationMs: number | null
  /** By what the same film is known again. */
  identifiers: Identifier[]
  /** Names of the media files that it was made on. */
  mediaNames: string[]
  coders: string[]
  /** The first and last moment at which somebody annotated, as instants; null where none is said. */
  firstAt: string | null
  tracks: ForeignTrack[]
  left: Left[]
  notes: ForeignNote[]
  /** What a file of the same form is built around when the film goes out again; null where nothing is to be kept. */
  frame: unknown
  /** Of a table: what its rows are called where they are counted, the part that somebody chose, and who found its shots. */
  of?: { rows: string; partId: string | null; shotsBy: 'hand' | 'machine' }
}

export type ForeignRefusal =
  | { kind: 'xml-broken'; line: number; said: string }
  | { kind: 'xml-encoding' }
  | { kind: 'json-broken'; said: string }
  | { kind: 'annotation-broken'; number: number; said: string }
  | { kind: 'mediapkg-broken'; said: string }
  | { kind: 'xml-too-deep'; most: number }
  | { kind: 'foreign-too-large'; what: 'bytes' | 'text' | 'tracks' | 'annotations' | 'values'; most: number }
  | { kind: 'no-foreign-form' }
  | { kind: 'package-without-content' }
  | { kind: 'chapters-broken' }

/** What one file may hold: more is refused before it fills the memory. */
export const foreignBounds = {
  bytes: 4_000_000_000,
  /** Signs of one annotation: the numbers of a whole film are one text. */
  text: 32_000_000,
  tracks: 2000,
  annotations: 12_000_000,
  /** Values of one vocabulary. */
  values: 2000,
  depth: 64,
} as const
