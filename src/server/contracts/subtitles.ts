import { Type } from 'typebox'
import { bounds } from '../../study/index.ts'
import { Line, Milliseconds, Nullable, Writing } from './bounded.ts'
import { Id } from './records.ts'

export const SubtitleTrack = Type.Object({
  id: Id,
  partId: Id,
  fileName: Line(bounds.fileName),
  language: Line(bounds.name),
  encoding: Line(bounds.name),
  stretch: Type.Number({ exclusiveMinimum: 0, maximum: 1000 }),
  shiftMs: Type.Integer({ minimum: -bounds.milliseconds, maximum: bounds.milliseconds }),
})

export const Subtitle = Type.Object({
  id: Id,
  subtitleTrackId: Id,
  partId: Id,
  startMs: Milliseconds,
  endMs: Milliseconds,
  text: Writing,
})

/** A line of dialogue as acts say it; its part is theirs. */
export const NewDialogueLine = Type.Object({
  id: Id,
  startMs: Milliseconds,
  endMs: Milliseconds,
  original: Writing,
  pinyin: Writing,
  translation: Writing,
  speaker: Line(bounds.name),
  dialect: Writing,
  withheld: Nullable(Line(bounds.name)),
})

export const DialogueLine = Type.Object({ ...NewDialogueLine.properties, partId: Id })

/** What is said in a part: subtitles that were brought in, and dialogue that was written down. */
export const SubtitlesAnswer = Type.Object({
  tracks: Type.Array(SubtitleTrack),
  lines: Type.Array(Subtitle),
  dialogue: Type.Array(DialogueLine),
})

/** The names are those that a scholar chooses from; they are the reader's own. */
export const SubtitleEncoding = Type.Enum([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'windows-1252',
])

/** A file of subtitles, or a track inside the film's own, and how it is to be read. */
export const SubtitleRequest = Type.Object({
  source: Type.Union([
    Type.Object({
      kind: Type.Literal('file'),
      fileName: Type.String({ maxLength: 4096 }),
      /** Its bytes in base64: in which encoding they are is the question. */
      bytes: Type.String(),
    }),
    Type.Object({ kind: Type.Literal('inside'), streamIndex: Type.Integer({ minimum: 0, maximum: 10_000 }) }),
  ]),
  /** Null where it is to be guessed; a track inside a film says its own. */
  encoding: Nullable(SubtitleEncoding),
  stretch: Type.Number({ minimum: 0.5, maximum: 2 }),
  shiftMs: Type.Integer({ minimum: -bounds.milliseconds, maximum: bounds.milliseconds }),
  /** Given where the lines are to be kept. */
  language: Type.Optional(Line(bounds.name)),
  /** Given where each of the two languages of a line is to be a track of its own: the lower one’s. */
  secondLanguage: Type.Optional(Line(bounds.name)),
})

/** A track of subtitles inside the file of a part; `codec`: its form as FFmpeg calls it. */
export const TrackInside = Type.Object({
  streamIndex: Type.Integer(),
  codec: Type.String(),
  language: Nullable(Type.String()),
  title: Nullable(Type.String()),
  /** False where it holds pictures of words. */
  isWords: Type.Boolean(),
})

export const TracksInsideAnswer = Type.Object({ tracks: Type.Array(TrackInside) })

/** What a file holds, as it would be or has been brought in. */
export const SubtitleReport = Type.Object({
  form: Type.Enum(['srt', 'webvtt', 'ass']),
  encoding: SubtitleEncoding,
  isGuessed: Type.Boolean(),
  /** By its writing or its name; null where neither tells. */
  language: Nullable(Type.String()),
  count: Type.Integer(),
  /** Where each line says the same in two languages: both, the upper one first; else nothing. */
  split: Type.Array(Type.Object({ language: Nullable(Type.String()), count: Type.Integer() })),
  first: Type.Array(Type.Object({ startMs: Milliseconds, endMs: Milliseconds, text: Type.String() })),
  /** `{ kind, … }`; the words room says it. */
  misfits: Type.Array(Type.Object({ kind: Type.String() }, { additionalProperties: true })),
})
