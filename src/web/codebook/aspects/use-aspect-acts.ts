import { useMemo } from 'react'
import type { Aspect, AspectSaid } from '../../../study/index.ts'
import { isSame } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useServices } from '../../use-app.ts'
import { saidOf } from './aspect-draft.ts'

/** What can be done with aspects; acts on one that is there give the refusal, or null. */
export function useAspectActs() {
  const { outbox } = useServices()
  return useMemo(
    () => ({
      /** Gives the new aspect, or the refusal. */
      make: (said: AspectSaid) => {
        const aspectId = newIdentifier()
        return { aspectId, refusal: outbox.place({ kind: 'set-aspect', aspect: { ...said, id: aspectId } }) }
      },
      change: (begunUpon: Aspect, said: AspectSaid) => {
        const upon = saidOf(begunUpon)
        const aspect = { ...said, id: upon.id }
        return isSame(aspect, upon) ? null : outbox.place({ kind: 'set-aspect', aspect, upon })
      },
      retire: (aspectId: string, retired: boolean) =>
        outbox.place({ kind: 'retire-aspect', aspectId, retired }),
      /** Asks the marks of these codes for it, or no longer. */
      ask: (aspectId: string, codeIds: string[], asked: boolean) =>
        outbox.place({ kind: 'ask-for-aspect', aspectId, codeIds, asked }),
    }),
    [outbox],
  )
}
