import { useMemo } from 'react'
import type { Code, CodeSet, Contradiction } from '../../../study/index.ts'
import { shownCodeSets, shownCodes, shownContradictions } from '../../state/codebook.ts'
import { useAppState } from '../../use-app.ts'

/** The codes as they are shown: with what is still on its way to the program. */
export function useCodes(): readonly Code[] {
  const codes = useAppState(state => state.codebook.codes)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownCodes(codes, waiting), [codes, waiting])
}

/** The sets of codes, as they are shown. */
export function useCodeSets(): readonly CodeSet[] {
  const sets = useAppState(state => state.codebook.sets)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownCodeSets(sets, waiting), [sets, waiting])
}

/** The contradictions, as they are shown. */
export function useContradictions(): readonly Contradiction[] {
  const contradictions = useAppState(state => state.codebook.contradictions)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownContradictions(contradictions, waiting), [contradictions, waiting])
}
