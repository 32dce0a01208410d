import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Find } from '../services/finder.ts'
import { useShownQueries } from '../stage/finding/use-shown-queries.ts'

/** By the name under which a query was saved; it leads to what the query finds now. */
export function useQueryFinds(): readonly Find[] {
  const saved = useShownQueries()
  const navigate = useNavigate()
  return useMemo(
    () =>
      saved.map(
        ({ id, name }): Find => ({
          ...{ key: id, name },
          run: () => void navigate({ to: '/find', search: { by: 'query', saved: id } }),
        }),
      ),
    [saved, navigate],
  )
}
