import { useEffect, useState } from 'react'
import type { EssayAnswer, StandingsAnswer } from '../../server/contracts/index.ts'
import { useServices } from '../use-app.ts'

/** The essays of claims with what each claim stands on, read anew with their standings. */
export function useEssaysOfClaims(standings: StandingsAnswer | null): ReadonlyMap<string, EssayAnswer> {
  const { claims } = useServices()
  const [essays, setEssays] = useState<ReadonlyMap<string, EssayAnswer>>(new Map())
  useEffect(() => {
    if (!standings) return
    let isWanted = true
    const ids = [...new Set(standings.claims.map(({ essayId }) => essayId))]
    void Promise.all(ids.map(id => claims.essay(id))).then(read => {
      if (!isWanted) return
      setEssays(new Map(read.flatMap(one => (one ? [[one.essay.id, one] as const] : []))))
    })
    return () => {
      isWanted = false
    }
  }, [standings, claims])
  return essays
}
