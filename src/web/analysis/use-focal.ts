import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'

/** The codes declared before looking; they stand in the address. */
export function useFocal(): readonly [readonly string[], (chosen: readonly string[]) => void] {
  const navigate = useNavigate({ from: '/analysis' })
  const focal = useSearch({ from: '/analysis', select: search => search.focal })
  const ids = useMemo(() => focal?.split('.') ?? [], [focal])
  const choose = (chosen: readonly string[]) =>
    void navigate({ search: before => ({ ...before, focal: chosen.join('.') || undefined }), replace: true })
  return [ids, choose]
}
