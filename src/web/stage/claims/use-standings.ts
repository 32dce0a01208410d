import { useEffect } from 'react'
import type { StandingsAnswer } from '../../../server/contracts/index.ts'
import { areStandingsStale } from '../../state/essays/standings.ts'
import { useAppState, useServices } from '../../use-app.ts'

/** So short that badges turn at once, and so long that what is typed in one go is asked about once. */
const afterChangeMs = 100

/** How all claims stand, asked anew once a change is written down; null until the program has answered. */
export function useStandings(): StandingsAnswer | null {
  const { claims } = useServices()
  const { answer, heard } = useAppState(state => state.standings)
  const isToBeAsked = useAppState(
    ({ standings, outbox }) => areStandingsStale(standings) && outbox.waiting.length === 0,
  )
  useEffect(() => void claims.readStandings(), [claims])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change says that it is to be asked again.
  useEffect(() => {
    if (!isToBeAsked) return
    const timer = setTimeout(() => void claims.readStandings(), afterChangeMs)
    return () => clearTimeout(timer)
  }, [isToBeAsked, heard, claims])
  return answer
}
