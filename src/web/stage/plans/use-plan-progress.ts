import { useEffect, useState } from 'react'
import type { PlanProgressAnswer } from '../../../server/contracts/index.ts'
import { useAppState, useServices } from '../../use-app.ts'

/** How far one has come with a plan, asked anew when what is coded has changed. */
export function usePlanProgress(planId: string | null): PlanProgressAnswer | null {
  const { coding: reader } = useServices()
  const [answer, setAnswer] = useState<PlanProgressAnswer | null>(null)
  const coding = useAppState(state => state.coding)
  const plans = useAppState(state => state.plans)
  const isSettled = useAppState(state => state.outbox.waiting.length === 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: coding and plans say when, not what.
  useEffect(() => {
    if (!isSettled || planId === null) return
    let isWanted = true
    void reader.planProgress(planId).then(found => {
      if (isWanted && found) setAnswer(found)
    })
    return () => {
      isWanted = false
    }
  }, [reader, planId, coding, plans, isSettled])
  return planId === null ? null : answer
}
