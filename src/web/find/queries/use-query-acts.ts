import { useMemo } from 'react'
import type { NewSavedQuery, Query, SavedQuery } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useServices } from '../../use-app.ts'

/** What is done to saved queries; each act says why where it cannot be done. */
export function useQueryActs() {
  const { outbox } = useServices()
  return useMemo(() => {
    const give = ({ id, name, query }: SavedQuery, to: Partial<NewSavedQuery>) =>
      outbox.placeAndSay({
        kind: 'save-query',
        saved: { id, name, query, ...to },
        upon: { id, name, query },
      })
    return {
      /** Gives the id under which it is saved, or null. */
      save: (name: string, query: Query): string | null => {
        const id = newIdentifier()
        return outbox.placeAndSay({ kind: 'save-query', saved: { id, name, query } }) ? id : null
      },
      rename: (saved: SavedQuery, name: string) => give(saved, { name }),
      change: (saved: SavedQuery, query: Query) => give(saved, { query }),
      remove: (savedQueryId: string) => outbox.placeAndSay({ kind: 'remove-query', savedQueryId }),
    }
  }, [outbox])
}
