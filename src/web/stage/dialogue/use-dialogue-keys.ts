import { useMemo } from 'react'
import { dialogueOfCues, frameToMs } from '../../../study/index.ts'
import { linesAt } from '../../state/subtitles/subtitles.ts'
import { useServices, useStore } from '../../use-app.ts'
import type { PointActs } from '../hands/use-point-acts.ts'
import type { Playback } from '../player/playback.ts'
import { showReading } from '../readings/ask-for-reading.ts'
import { msShown } from '../regions/drawn-regions.ts'
import { originalFieldId } from './DialogueView.tsx'
import { dialogueNow, useDialogueActs } from './use-dialogue-acts.ts'

/** One key begins a line at the frame on screen and, pressed again, ends it there to be written; another takes the subtitle over. */
export function useDialogueKeys(
  partId: string,
  { playback, points }: { playback: Playback; points: PointActs },
) {
  const store = useStore()
  const { outbox } = useServices()
  const acts = useDialogueActs(partId)
  return useMemo(() => {
    const show = (id: string | null) => {
      if (id !== null) showReading(store, { kind: 'dialogue', id }, originalFieldId)
    }
    return {
      /** A line begins at the in point and ends at the frame on screen, or at the out point that is set already. */
      write: () => {
        const { inMs, outMs } = points.now()
        const endMs = outMs ?? frameToMs(playback.clock, playback.frame + 1)
        if (inMs === null || endMs <= inMs) return points.set({ inMs: playback.ms, outMs: null })
        const id = acts.make({ startMs: inMs, endMs })
        if (id !== null) points.clear()
        show(id)
      },
      /** A subtitle that was taken over already is shown as it stands. */
      takeSubtitle: () => {
        const known = store.state.subtitles[partId]
        const standing = known ? linesAt(known, msShown(playback)) : []
        const [first] = standing
        if (!known || !first) return outbox.say({ kind: 'no-subtitle-here' })
        const languages = new Map(known.tracks.map(({ id, language }) => [id, language]))
        const cues = standing.map(({ subtitleTrackId, text }) => ({
          language: languages.get(subtitleTrackId) ?? '',
          text,
        }))
        const said = dialogueOfCues(cues)
        const { startMs, endMs } = first
        const twin = dialogueNow(store, partId).find(
          one => one.startMs < endMs && startMs < one.endMs && one.original === said.original,
        )
        show(twin?.id ?? acts.make({ startMs, endMs }, said))
      },
    }
  }, [store, outbox, acts, points, playback, partId])
}

export type DialogueKeys = ReturnType<typeof useDialogueKeys>
