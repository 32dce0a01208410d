import { useEffect, useMemo } from 'react'
import type { SourcesState } from '../../state/sources/sources.ts'
import { shownSources } from '../../state/sources/sources.ts'
import { useAppState, useServices } from '../../use-app.ts'

const afterChangeMs = 300

/** The sources as they are shown, with what is still on its way to the program; and which places quote which excerpt. */
export function useSources(): Pick<SourcesState, 'sources' | 'excerpts' | 'quotings'> {
  const sources = useAppState(state => state.sources.sources)
  const excerpts = useAppState(state => state.sources.excerpts)
  const quotings = useAppState(state => state.sources.quotings)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(
    () => shownSources({ sources, excerpts, quotings }, waiting),
    [sources, excerpts, quotings, waiting],
  )
}

/** Asks anew how sources are read and where quotations lie, once what has changed is kept. */
export function useFreshSources(): void {
  const { coding } = useServices()
  const isStale = useAppState(state => state.sources.isStale && state.outbox.waiting.length === 0)
  useEffect(() => {
    if (!isStale) return
    const timer = setTimeout(() => void coding.readSources(), afterChangeMs)
    return () => clearTimeout(timer)
  }, [isStale, coding])
}
