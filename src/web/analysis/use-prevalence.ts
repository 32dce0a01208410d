import { useEffect, useMemo } from 'react'
import type { Periodisation } from '../../study/index.ts'
import { useAppState, useServices } from '../use-app.ts'

const afterChangeMs = 700

/** The answer to the question for these periods; asked anew when something under it has changed and is kept. */
export function usePrevalence(
  periodisation: Periodisation | null,
  [first, second]: readonly [string, string],
  focalCodeIds: readonly string[],
) {
  const { questions } = useServices()
  const prevalence = useAppState(state => state.prevalence)
  const isKept = useAppState(state => state.outbox.waiting.length === 0)
  const periodisationId = periodisation?.id
  const { isStale } = prevalence
  const ask = useMemo(
    () =>
      periodisationId && isKept
        ? () =>
            void questions.askPrevalence({
              periodisationId,
              periods: [first, second],
              focalCodeIds: [...focalCodeIds],
            })
        : null,
    [questions, periodisationId, first, second, focalCodeIds, isKept],
  )
  useEffect(() => ask?.(), [ask])
  useEffect(() => {
    if (!isStale || !ask) return
    const timer = setTimeout(ask, afterChangeMs)
    return () => clearTimeout(timer)
  }, [ask, isStale])
  return prevalence
}
