import { useMemo } from 'react'
import type { DialogueLine, NewDialogueLine } from '../../../study/index.ts'
import { emptyDialogue, isSame } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import type { Store } from '../../state/store.ts'
import { shownSubtitles } from '../../state/subtitles/subtitles.ts'
import { useServices, useStore } from '../../use-app.ts'

type Said = Partial<Omit<NewDialogueLine, 'id'>>

/** Changes of the dialogue of a part. Each is made upon what stands now, or upon what the hand saw where it began earlier. */
export function useDialogueActs(partId: string) {
  const { outbox } = useServices()
  const store = useStore()
  return useMemo(
    () => ({
      /** Gives its id; null where it could not be made. */
      make: (span: { startMs: number; endMs: number }, said: Said = {}): string | null => {
        const id = newIdentifier()
        const line = { ...emptyDialogue, ...said, ...span, id }
        return outbox.placeAndSay({ kind: 'set-dialogue-line', partId, line }) ? id : null
      },
      /** True where it is kept, or nothing was to be changed. */
      change: (lineId: string, to: Said, begunUpon: Said = {}): boolean => {
        const standing = dialogueNow(store, partId).find(({ id }) => id === lineId)
        if (!standing) return true
        const { partId: _, ...now } = standing
        const upon = { ...now, ...begunUpon }
        const line = { ...upon, ...to }
        return isSame(line, upon) || outbox.placeAndSay({ kind: 'set-dialogue-line', partId, line, upon })
      },
      remove: (lineId: string) => outbox.placeAndSay({ kind: 'remove-dialogue-line', partId, lineId }),
    }),
    [outbox, store, partId],
  )
}

/** The dialogue of a part as it is shown; none where it has not been read. */
export function dialogueNow(store: Store, partId: string): readonly DialogueLine[] {
  const { subtitles, outbox } = store.state
  const known = subtitles[partId]
  return known ? shownSubtitles(known, outbox.waiting, partId).dialogue : []
}
