import { useEffect } from 'react'
import type { KeptListed } from '../../state/kept/kept-findings.ts'
import { areKeptFindingsStale } from '../../state/kept/kept-findings.ts'
import { useAppState, useServices } from '../../use-app.ts'

const afterChangeMs = 500

/** What is kept, asked anew once what was changed is written down; null while the program has not answered. */
export function useKeptFindings(): readonly KeptListed[] | null {
  const { questions } = useServices()
  const { list, heard } = useAppState(state => state.keptFindings)
  const isStale = useAppState(state => areKeptFindingsStale(state.keptFindings))
  const isKept = useAppState(state => state.outbox.waiting.length === 0)
  useEffect(() => void questions.readKept(), [questions])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change says that it is to be asked again.
  useEffect(() => {
    if (!isStale || !isKept) return
    const timer = setTimeout(() => void questions.readKept(), afterChangeMs)
    return () => clearTimeout(timer)
  }, [isStale, heard, isKept, questions])
  return list
}
