import { useMemo } from 'react'
import type { MemoFrame, MemoSaid, NewMemoFrame } from '../../../study/index.ts'
import { emptyMemo, isSame, saidOfMemo } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { shownReadings } from '../../state/readings.ts'
import { useServices, useStore } from '../../use-app.ts'

/** Changes of the notebook. Each is made upon what stands now, or upon what the hand saw where it began earlier. */
export function useMemoActs() {
  const { outbox } = useServices()
  const store = useStore()
  return useMemo(
    () => ({
      /** Gives its id; null where it could not be made. */
      make: (said: Partial<MemoSaid>, at: readonly Omit<NewMemoFrame, 'id'>[]): string | null => {
        const id = newIdentifier()
        const frames = at.map(frame => ({ ...frame, id: newIdentifier() }))
        return outbox.placeAndSay({ kind: 'set-memo', memo: { ...emptyMemo, ...said, id }, frames })
          ? id
          : null
      },
      /** True where it is kept, or nothing was to be changed. */
      change: (memoId: string, to: Partial<MemoSaid>, begunUpon: Partial<MemoSaid> = {}) => {
        const { readings, outbox: sent, study } = store.state
        const { memos } = shownReadings(readings, sent.waiting, study?.homeCoderId ?? null)
        const standing = memos.find(({ id }) => id === memoId)
        if (!standing) return true
        const upon = { ...saidOfMemo(standing), ...begunUpon }
        const memo = { ...upon, ...to }
        return isSame(memo, upon) || outbox.placeAndSay({ kind: 'set-memo', memo, upon, frames: [] })
      },
      remove: (memoId: string) => outbox.placeAndSay({ kind: 'remove-memo', memoId }),
      addFrame: (memoId: string, frame: Omit<NewMemoFrame, 'id'>) =>
        outbox.placeAndSay({ kind: 'add-memo-frame', memoId, frame: { ...frame, id: newIdentifier() } }),
      takeFrame: ({ id: frameId }: MemoFrame) => outbox.placeAndSay({ kind: 'take-memo-frame', frameId }),
    }),
    [outbox, store],
  )
}
