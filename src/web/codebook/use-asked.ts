import { useEffect, useState } from 'react'
import { useAppState } from '../use-app.ts'

/** What the program says of the codebook and of what is marked by it, asked anew when either has changed. */
export function useAsked<Answer>(ask: () => Promise<Answer | null>): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const codebook = useAppState(state => state.codebook)
  const coding = useAppState(state => state.coding)
  const isSettled = useAppState(state => state.outbox.waiting.length === 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: codebook and coding say when, not what.
  useEffect(() => {
    if (!isSettled) return
    let isWanted = true
    void ask().then(found => {
      if (isWanted && found) setAnswer(found)
    })
    return () => {
      isWanted = false
    }
  }, [ask, codebook, coding, isSettled])
  return answer
}
