import { useEffect } from 'react'
import type { StandingsAnswer } from '../../../server/contracts/index.ts'
import { areStandingsStale } from '../../state/essays/standings.ts'
import { useAppState, useServices } from '../../use-app.ts'

/** So short that badges turn at once, and so long that what is typed in one go is asked about once. */
const afterChangeMs = 100

/**
 * How the claims of an essay stand, or of all where none is named; asked anew once a change is written down, and null
 * until the program has answered.
 */
export function useStandings(essayId: string | null = null): StandingsAnswer | null {
  const { claims } = useServices()
  const { answer, essayId: answered, heard } = useAppState(state => state.standings)
  const isToBeAsked = useAppState(
    ({ standings, outbox }) => areStandingsStale(standings) && outbox.waiting.length === 0,
  )
  useEffect(() => void claims.readStandings(essayId), [essayId, claims])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change says that it is to be asked again.
  useEffect(() => {
    if (!isToBeAsked) return
    const timer = setTimeout(() => void claims.readStandings(essayId), afterChangeMs)
    return () => clearTimeout(timer)
  }, [isToBeAsked, heard, essayId, claims])
  // How all stand says how one does.
  return answered === null || answered === essayId ? answer : null
}
