import { useEffect, useState } from 'react'
import type { PlanDraftAnswer, PlanDraftRequest } from '../../server/contracts/index.ts'
import { useServices } from '../use-app.ts'

const afterTypingMs = 200

/**
 * What a plan would draw and what its films can show, asked anew when the plan is another; null until it is known.
 * `isCurrent`: of the plan as it is now, not as it was before the last change.
 */
export function useDraftAnswer(wanted: PlanDraftRequest): {
  answer: PlanDraftAnswer | null
  isCurrent: boolean
} {
  const { coding } = useServices()
  const [answer, setAnswer] = useState<{ of: string; value: PlanDraftAnswer } | null>(null)
  const asked = JSON.stringify(wanted)
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(() => {
      void coding.draftPlan(JSON.parse(asked) as PlanDraftRequest).then(found => {
        if (isWanted && found.ok) setAnswer({ of: asked, value: found.value })
      })
    }, afterTypingMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [coding, asked])
  return { answer: answer?.value ?? null, isCurrent: answer?.of === asked }
}
