import { useMemo } from 'react'
import type { Contradiction, ContradictionSaid } from '../../../study/index.ts'
import { isSame } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useServices } from '../../use-app.ts'
import { saidOf } from './contradiction-draft.ts'

/** What can be done with contradictions; acts on one that is there give the refusal, or null. */
export function useContradictionActs() {
  const { outbox } = useServices()
  return useMemo(
    () => ({
      /** Gives the new contradiction, or the refusal. */
      make: (said: ContradictionSaid) => {
        const contradictionId = newIdentifier()
        const contradiction = { ...said, id: contradictionId }
        return { contradictionId, refusal: outbox.place({ kind: 'set-contradiction', contradiction }) }
      },
      change: (begunUpon: Contradiction, said: ContradictionSaid) => {
        const upon = saidOf(begunUpon)
        const contradiction = { ...said, id: upon.id }
        return isSame(contradiction, upon)
          ? null
          : outbox.place({ kind: 'set-contradiction', contradiction, upon })
      },
      retire: (contradictionId: string, retired: boolean) =>
        outbox.place({ kind: 'retire-contradiction', contradictionId, retired }),
    }),
    [outbox],
  )
}
