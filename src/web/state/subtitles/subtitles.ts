import type { SubtitlesAnswer } from '../../../server/contracts/index.ts'
import type { Change, Subtitle, SubtitleTrack } from '../../../study/index.ts'
import { applyToList } from '../../../study/index.ts'

export interface SubtitlesOfPart {
  tracks: readonly SubtitleTrack[]
  /** In the order of time. */
  lines: readonly Subtitle[]
}

/** Parts whose subtitles have been read, as the program last said them. */
export type SubtitlesState = Readonly<Record<string, SubtitlesOfPart>>

export const noSubtitles: SubtitlesState = {}

export function subtitlesRead(
  state: SubtitlesState,
  partId: string,
  { tracks, lines }: SubtitlesAnswer,
): SubtitlesState {
  return { ...state, [partId]: { tracks, lines: inTime(lines) } }
}

/** What an act has done to subtitles, here or in another window. Harmless when said twice. */
export function subtitlesChanged(state: SubtitlesState, change: Change): SubtitlesState {
  const own = change.filter(({ kind }) => kind === 'subtitleTrack' || kind === 'subtitle')
  if (own.length === 0) return state
  const after = Object.entries(state).map(([partId, { tracks, lines }]) => {
    const here = own.filter(entry => ((entry.after ?? entry.before) as { partId: string }).partId === partId)
    return [
      partId,
      here.length === 0
        ? state[partId]!
        : {
            tracks: applyToList('subtitleTrack', tracks, here),
            lines: inTime(applyToList('subtitle', lines, here)),
          },
    ] as const
  })
  return Object.fromEntries(after)
}

/** The lines that hold a moment; those of one track stand together, in the order of the tracks. */
export function linesAt({ tracks, lines }: SubtitlesOfPart, ms: number): Subtitle[] {
  const here = lines.filter(({ startMs, endMs }) => startMs <= ms && ms < endMs)
  return tracks.flatMap(({ id }) => here.filter(({ subtitleTrackId }) => subtitleTrackId === id))
}

function inTime(lines: readonly Subtitle[]): Subtitle[] {
  return [...lines].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)
}
