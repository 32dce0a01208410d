import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Find } from '../services/finder.ts'
import { useShownQueries } from '../stage/finding/use-shown-queries.ts'
import { useGatherer } from '../stage/gathering/use-gatherer.ts'

/** By the name under which a query was saved; it leads to what the query finds now. */
export function useQueryFinds(): readonly Find[] {
  const saved = useShownQueries()
  const navigate = useNavigate()
  const { gatherRecord } = useGatherer()
  return useMemo(
    () =>
      saved.map(
        ({ id, name }): Find => ({
          ...{ key: id, name },
          gather: () => gatherRecord({ what: 'query', recordId: id, said: { en: name, 'zh-Hans': name } }),
          run: () => void navigate({ to: '/find', search: { by: 'query', saved: id } }),
        }),
      ),
    [saved, navigate, gatherRecord],
  )
}
