import { useEffect, useMemo, useRef, useState } from 'react'
import type { QuestionName } from '../../findings/index.ts'
import type { QuestionRequest } from '../../server/contracts/index.ts'
import type { AskedQuestion } from '../state/questions.ts'
import { questionKey } from '../state/questions.ts'
import { useAppState, useServices } from '../use-app.ts'

const afterChangeMs = 700

/** A question with how it is put now. */
export type PutQuestion<Name extends QuestionName> = Pick<
  AskedQuestion<Name>,
  'answer' | 'refusal' | 'isAsking'
> & { name: Name; wanted: QuestionRequest<Name> }

const notAnswered = { answer: null, refusal: null, isAsking: true }

/**
 * A question as it is put now; asked anew when something under its answer has changed and is kept. Until it is answered
 * the answer that was shown before stays. Nothing is asked while `wanted` is null.
 */
export function useQuestion<Name extends QuestionName>(
  name: Name,
  wanted: QuestionRequest<Name> | null,
): PutQuestion<Name> | null {
  const { questions } = useServices()
  const key = wanted && questionKey(name, wanted)
  const asked = useAppState(state => (key === null ? null : (state.questions[key] ?? null)))
  const isKept = useAppState(state => state.outbox.waiting.length === 0)
  const put = useRef(wanted)
  useEffect(() => {
    put.current = wanted
  })
  const ask = useMemo(
    () => (key !== null && isKept ? () => void questions.ask(name, put.current!) : null),
    [questions, name, key, isKept],
  )
  useEffect(() => ask?.(), [ask])
  const isStale = asked?.isStale ?? false
  useEffect(() => {
    if (!isStale || !ask) return
    const timer = setTimeout(ask, afterChangeMs)
    return () => clearTimeout(timer)
  }, [ask, isStale])
  const shown = useLastAnswered(asked as AskedQuestion<Name> | null)
  return wanted && { ...(shown ?? notAnswered), name, wanted }
}

/** What was answered last, while nothing has come of what is asked now. */
function useLastAnswered<Some extends AskedQuestion>(asked: Some | null): Some | null {
  const [last, setLast] = useState<Some | null>(null)
  const isAnswered = Boolean(asked?.answer || asked?.refusal)
  if (isAnswered && asked !== last) setLast(asked)
  return isAnswered || !last ? asked : { ...last, isAsking: true }
}
