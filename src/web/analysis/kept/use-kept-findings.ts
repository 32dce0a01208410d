import { useEffect } from 'react'
import type { KeptListed } from '../../state/kept/kept-findings.ts'
import { useAppState, useServices } from '../../use-app.ts'

const afterChangeMs = 500

/** What is kept, asked anew once what was changed is written down; null while the program has not answered. */
export function useKeptFindings(): readonly KeptListed[] | null {
  const { questions } = useServices()
  const { list, isStale } = useAppState(state => state.keptFindings)
  const isKept = useAppState(state => state.outbox.waiting.length === 0)
  useEffect(() => void questions.readKept(), [questions])
  useEffect(() => {
    if (!isStale || !isKept) return
    const timer = setTimeout(() => void questions.readKept(), afterChangeMs)
    return () => clearTimeout(timer)
  }, [isStale, isKept, questions])
  return list
}
