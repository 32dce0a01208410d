import { useMemo } from 'react'
import type { ActRequest } from '../../../server/contracts/index.ts'
import type { NewFinding, NewGathered, NewRecord } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { listTray, shownTray, traySaid } from '../../state/tray.ts'
import { useServices, useStore } from '../../use-app.ts'

export type ToGather = Omit<NewGathered, 'id'>

/** Puts what is chosen on a screen into the tray; the tray itself says how much of it was new. */
export function useGatherer() {
  const store = useStore()
  const { outbox } = useServices()
  return useMemo(() => {
    const count = () => {
      const { tray, outbox: sent } = store.state
      return listTray(shownTray(tray, sent.waiting)).length
    }
    const place = (act: ActRequest, asked: number) => {
      const before = count()
      if (!outbox.placeAndSay(act)) return
      const fresh = count() - before
      store.change('tray', tray => traySaid(tray, { fresh, already: asked - fresh }))
    }
    return {
      gather: (things: readonly ToGather[]) => {
        if (things.length === 0) return
        const named = things.map(thing => ({ id: newIdentifier(), ...thing }))
        place({ kind: 'gather', things: named }, things.length)
      },
      putAway: (ids: string[]) => {
        outbox.placeAndSay({ kind: 'put-away', ids })
      },
      gatherRecord: (record: Omit<NewRecord, 'id'>) =>
        place({ kind: 'gather-record', record: { id: newIdentifier(), ...record } }, 1),
      gatherFinding: (finding: Omit<NewFinding, 'id'>) =>
        place({ kind: 'gather-finding', finding: { id: newIdentifier(), ...finding } }, 1),
    }
  }, [store, outbox])
}

export type Gatherer = ReturnType<typeof useGatherer>
