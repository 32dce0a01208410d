import { useEffect, useState } from 'react'
import type { EssayAnswer, StandingsAnswer } from '../../server/contracts/index.ts'
import { useServices } from '../use-app.ts'

/** The essays of claims that are not as they were, with what each stands on, read anew with their standings. */
export function useEssaysOfClaims(standings: StandingsAnswer | null): ReadonlyMap<string, EssayAnswer> {
  const { claims } = useServices()
  const [essays, setEssays] = useState<ReadonlyMap<string, EssayAnswer>>(new Map())
  useEffect(() => {
    if (!standings) return
    let isWanted = true
    const turned = standings.claims.filter(({ standing }) => standing !== 'fresh')
    const ids = [...new Set(turned.map(({ essayId }) => essayId))]
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
