import { useCallback, useRef } from 'react'
import type { DialogueLine } from '../../../study/index.ts'
import { shownSubtitles } from '../../state/subtitles/subtitles.ts'
import { useAppState, useServices } from '../../use-app.ts'

/** Lines of dialogue of any part, as they stand; null until they are read. Each part is asked for once it is looked for. */
export function useDialogueLines(): (partId: string, lineId: string) => DialogueLine | null {
  const { coding } = useServices()
  const known = useAppState(state => state.subtitles)
  const waiting = useAppState(state => state.outbox.waiting)
  const asked = useRef(new Set<string>())
  return useCallback(
    (partId, lineId) => {
      const ofPart = known[partId]
      if (!ofPart && !asked.current.has(partId)) {
        asked.current.add(partId)
        void coding.readSubtitles(partId)
      }
      const lines = ofPart ? shownSubtitles(ofPart, waiting, partId).dialogue : []
      return lines.find(({ id }) => id === lineId) ?? null
    },
    [coding, known, waiting],
  )
}
