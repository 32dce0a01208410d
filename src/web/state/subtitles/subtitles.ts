import type { SubtitlesAnswer } from '../../../server/contracts/index.ts'
import type { Change, DialogueLine, Subtitle, SubtitleTrack } from '../../../study/index.ts'
import { applyToList } from '../../../study/index.ts'
import type { WaitingAct } from '../outbox.ts'

export interface SubtitlesOfPart {
  tracks: readonly SubtitleTrack[]
  /** In the order of time, here as below. */
  lines: readonly Subtitle[]
  /** What was written down to be quoted. */
  dialogue: readonly DialogueLine[]
}

/** Parts whose subtitles have been read, as the program last said them. */
export type SubtitlesState = Readonly<Record<string, SubtitlesOfPart>>

export const noSubtitles: SubtitlesState = {}

export function subtitlesRead(
  state: SubtitlesState,
  partId: string,
  { tracks, lines, dialogue }: SubtitlesAnswer,
): SubtitlesState {
  return { ...state, [partId]: { tracks, lines: inTime(lines), dialogue: inTime(dialogue) } }
}

/** What an act has done to subtitles and dialogue, here or in another window. Harmless when said twice. */
export function subtitlesChanged(state: SubtitlesState, change: Change): SubtitlesState {
  const own = change.filter(({ kind }) => isOfSubtitles(kind))
  if (own.length === 0) return state
  return Object.fromEntries(
    Object.entries(state).map(([partId, known]) => [partId, withChange(known, own, partId)]),
  )
}

/** What is said in a part, with what is still on its way to the program. */
export function shownSubtitles(
  known: SubtitlesOfPart,
  waiting: readonly WaitingAct[],
  partId: string,
): SubtitlesOfPart {
  return waiting.reduce(
    (shown, { change }) =>
      withChange(
        shown,
        change.filter(({ kind }) => isOfSubtitles(kind)),
        partId,
      ),
    known,
  )
}

function isOfSubtitles(kind: Change[number]['kind']): boolean {
  return kind === 'subtitleTrack' || kind === 'subtitle' || kind === 'dialogueLine'
}

function withChange(known: SubtitlesOfPart, change: Change, partId: string): SubtitlesOfPart {
  const here = change.filter(entry => ((entry.after ?? entry.before) as { partId: string }).partId === partId)
  if (here.length === 0) return known
  return {
    tracks: applyToList('subtitleTrack', known.tracks, here),
    lines: inTime(applyToList('subtitle', known.lines, here)),
    dialogue: inTime(applyToList('dialogueLine', known.dialogue, here)),
  }
}

/** The lines that hold a moment; those of one track stand together, in the order of the tracks. */
export function linesAt(
  { tracks, lines }: Pick<SubtitlesOfPart, 'tracks' | 'lines'>,
  ms: number,
): Subtitle[] {
  const here = lines.filter(({ startMs, endMs }) => startMs <= ms && ms < endMs)
  return tracks.flatMap(({ id }) => here.filter(({ subtitleTrackId }) => subtitleTrackId === id))
}

function inTime<Line extends { startMs: number; endMs: number }>(lines: readonly Line[]): Line[] {
  return [...lines].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)
}
