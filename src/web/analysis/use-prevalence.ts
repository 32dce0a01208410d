import { useEffect } from 'react'
import type { Periodisation } from '../../study/index.ts'
import { useAppState, useServices } from '../use-app.ts'

const afterChangeMs = 700

/** The answer to the question for these periods; asked anew when something under it has changed and is kept. */
export function usePrevalence(periodisation: Periodisation | null, focalCodeIds: readonly string[]) {
  const { questions } = useServices()
  const prevalence = useAppState(state => state.prevalence)
  const isKept = useAppState(state => state.outbox.waiting.length === 0)
  const periodisationId = periodisation?.id
  const { isStale } = prevalence
  useEffect(() => {
    if (periodisationId && isKept)
      void questions.askPrevalence({ periodisationId, focalCodeIds: [...focalCodeIds] })
  }, [questions, periodisationId, focalCodeIds, isKept])
  useEffect(() => {
    if (!isStale || !isKept || !periodisationId) return
    const timer = setTimeout(
      () => void questions.askPrevalence({ periodisationId, focalCodeIds: [...focalCodeIds] }),
      afterChangeMs,
    )
    return () => clearTimeout(timer)
  }, [questions, periodisationId, focalCodeIds, isStale, isKept])
  return prevalence
}
