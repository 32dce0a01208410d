import { useEffect } from 'react'
import type { StandingsAnswer } from '../../server/contracts/index.ts'
import { useAppState, useServices } from '../use-app.ts'

/** How all claims stand, asked anew once a change is written down; null until the program has answered. */
export function useStandings(): StandingsAnswer | null {
  const { claims } = useServices()
  const { answer, isStale } = useAppState(state => state.standings)
  const isWritten = useAppState(state => state.outbox.waiting.length === 0)
  useEffect(() => void claims.readStandings(), [claims])
  useEffect(() => {
    if (isStale && isWritten) void claims.readStandings()
  }, [isStale, isWritten, claims])
  return answer
}
