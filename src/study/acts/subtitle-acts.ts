import type { NewDialogueLine } from '../subtitles/dialogue-line.ts'
import type { KnownDialogue } from '../subtitles/edit-dialogue.ts'
import { removeDialogueLine, setDialogueLine } from '../subtitles/edit-dialogue.ts'
import type { KnownSubtitles } from '../subtitles/edit-subtitles.ts'
import { nameSubtitleLanguage, removeSubtitles, retimeSubtitles } from '../subtitles/edit-subtitles.ts'
import type { ActFamily, KnownTime } from './act-family.ts'
import { snappedSpan } from './act-family.ts'

export interface KnownSubtitlesOfPart extends KnownSubtitles {
  endMs: number
}

export type SubtitleAct =
  | { kind: 'remove-subtitles'; partId: string; trackId: string }
  | { kind: 'shift-subtitles'; partId: string; trackId: string; byMs: number }
  /** The times of the film by those of the file: 25 / 23.976 where the file is of a copy that runs at 25. */
  | { kind: 'stretch-subtitles'; partId: string; trackId: string; by: number }
  | { kind: 'name-subtitle-language'; partId: string; trackId: string; language: string }

/** Subtitles are taken back by themselves: no undo of marks may reach into a file that was brought in. */
export const subtitleActs: ActFamily<SubtitleAct, KnownSubtitlesOfPart> = {
  area: 'subtitles',
  ground: 'part',
  place: {
    'remove-subtitles': (known, { trackId }) => removeSubtitles(known, trackId),
    'shift-subtitles': (known, { trackId, byMs: shiftMs }) =>
      retimeSubtitles(known, trackId, { stretch: 1, shiftMs, endMs: known.endMs }),
    'stretch-subtitles': (known, { trackId, by: stretch }) =>
      retimeSubtitles(known, trackId, { stretch, shiftMs: 0, endMs: known.endMs }),
    'name-subtitle-language': (known, { trackId, language }) =>
      nameSubtitleLanguage(known, trackId, language),
  },
}

export type DialogueAct =
  /** `upon`: the line that the new one was made from. */
  | { kind: 'set-dialogue-line'; partId: string; line: NewDialogueLine; upon?: NewDialogueLine }
  | { kind: 'remove-dialogue-line'; partId: string; lineId: string }

/** Dialogue is written down at the desk, and taken back there, among the marks. */
export const dialogueActs: ActFamily<DialogueAct, KnownDialogue & KnownTime> = {
  area: 'coding',
  ground: 'part',
  place: {
    'set-dialogue-line': (known, { partId, line, upon }) =>
      setDialogueLine(known, snappedSpan(known, { ...line, partId }), upon && { ...upon, partId }),
    'remove-dialogue-line': (known, { lineId }) => removeDialogueLine(known, lineId),
  },
}
