import { useMemo } from 'react'
import type { AskedOfFinding, GatheredFinding } from '../../study/index.ts'
import { isSame } from '../../study/index.ts'
import { newIdentifier } from '../services/new-identifier.ts'
import { useServices, useStore } from '../use-app.ts'

/** Keeps a finding that was gathered, so that an essay can stand on it; resolves to its id, or null where it is refused. */
export function useKeepFinding(): (finding: GatheredFinding) => Promise<string | null> {
  const { outbox, questions } = useServices()
  const store = useStore()
  return useMemo(
    () =>
      async ({ asked }) => {
        const wanted = questionOf(asked)
        const kept = store.state.keptFindings.list?.find(
          one => one.question === wanted.question && isSame(one.asked, wanted.asked),
        )
        if (kept) return kept.id
        const findingId = newIdentifier()
        const refusal = await outbox.send({ kind: 'keep-finding', findingId, ...wanted })
        if (refusal) outbox.say(refusal)
        else await questions.readKept()
        return refusal ? null : findingId
      },
    [outbox, questions, store],
  )
}

/** As it is put; findings of prevalence that were gathered long ago say it in words of their own. */
function questionOf(asked: AskedOfFinding): { question: string; asked: Record<string, unknown> } {
  if (!('codeId' in asked)) return { question: asked.question, asked: { ...asked.asked } }
  const { question, periodisationId, first, second, focalCodeIds, codebookVersion } = asked
  return {
    question,
    asked: {
      ...{ periodisationId, periods: [first, second], focalCodeIds },
      ...(codebookVersion !== undefined && { codebookVersion }),
    },
  }
}
