import { Type } from 'typebox'
import { bounds } from '../../../study/index.ts'
import { Line } from '../bounded.ts'
import { Id } from '../records.ts'
import { NewDialogueLine } from '../subtitles.ts'

/** Acts on subtitles that were brought in. */
export const SubtitleActs = [
  Type.Object({ kind: Type.Literal('remove-subtitles'), partId: Id, trackId: Id }),
  Type.Object({
    kind: Type.Literal('shift-subtitles'),
    partId: Id,
    trackId: Id,
    byMs: Type.Integer({ minimum: -bounds.milliseconds, maximum: bounds.milliseconds }),
  }),
  Type.Object({
    kind: Type.Literal('stretch-subtitles'),
    partId: Id,
    trackId: Id,
    by: Type.Number({ minimum: 0.5, maximum: 2 }),
  }),
  Type.Object({
    kind: Type.Literal('name-subtitle-language'),
    partId: Id,
    trackId: Id,
    language: Line(bounds.name),
  }),
] as const

/** Acts on dialogue that is written down. */
export const DialogueActs = [
  Type.Object({
    kind: Type.Literal('set-dialogue-line'),
    partId: Id,
    line: NewDialogueLine,
    upon: Type.Optional(NewDialogueLine),
  }),
  Type.Object({ kind: Type.Literal('remove-dialogue-line'), partId: Id, lineId: Id }),
] as const
