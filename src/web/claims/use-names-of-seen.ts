import { useMemo } from 'react'
import type { NamesOfSeen } from '../../essay/index.ts'
import { useAspects, useChoiceLists, useCodes, useContradictions } from '../stage/codes/use-codes.ts'
import { useAppState, useFilms } from '../use-app.ts'

/** What evidence names by id, as the study has it now. */
export function useNamesOfSeen(): NamesOfSeen {
  const { cards } = useFilms()
  const codes = useCodes()
  const contradictions = useContradictions()
  const aspects = useAspects()
  const choiceLists = useChoiceLists()
  const coders = useAppState(state => state.codebook.coders)
  return useMemo(
    () => ({
      ...{ codes, contradictions, aspects, choiceLists, coders },
      films: cards.map(({ film }) => film),
    }),
    [cards, codes, contradictions, aspects, choiceLists, coders],
  )
}
