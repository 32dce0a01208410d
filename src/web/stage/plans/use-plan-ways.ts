import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { CodingPlan } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useServices } from '../../use-app.ts'

interface FilmOfPlan {
  filmId: string
  passId: string | null
  nextPartId: string
}

/** To the desk of a film of the plan, in the pass that was begun for it; where there is none, one is begun. */
export function useGoOnWithPlan(): (plan: CodingPlan, film: FilmOfPlan) => Promise<void> {
  const { coding, outbox } = useServices()
  const navigate = useNavigate()
  return useCallback(
    async (plan, { filmId, passId, nextPartId: partId }) => {
      let pass = passId
      if (pass === null) {
        await coding.readFilm(filmId)
        pass = newIdentifier()
        const { codeIds, id: codingPlanId } = plan
        const isBegun = outbox.placeAndSay({
          kind: 'start-pass',
          passId: pass,
          filmId,
          codeIds,
          codingPlanId,
        })
        if (!isBegun) return
      }
      await navigate({ to: '/coding/$partId', params: { partId }, search: { pass } })
    },
    [coding, outbox, navigate],
  )
}
