import { useMemo } from 'react'
import type {
  Aspect,
  ChoiceList,
  Code,
  CodebookStep,
  CodeExample,
  CodeGroup,
  CodeSet,
  Contradiction,
} from '../../../study/index.ts'
import {
  shownAspects,
  shownChoiceLists,
  shownCodeGroups,
  shownCodeSets,
  shownCodes,
  shownContradictions,
  shownExamples,
  shownSteps,
} from '../../state/codebook.ts'
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

/** The aspects, as they are shown. */
export function useAspects(): readonly Aspect[] {
  const aspects = useAppState(state => state.codebook.aspects)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownAspects(aspects, waiting), [aspects, waiting])
}

/** The lists of attitudes and treatments that the scholar has edited, as they are shown. */
export function useChoiceLists(): readonly ChoiceList[] {
  const lists = useAppState(state => state.codebook.choiceLists)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownChoiceLists(lists, waiting), [lists, waiting])
}

/** Oppositions and commutation sets, as they are shown. */
export function useCodeGroups(): readonly CodeGroup[] {
  const groups = useAppState(state => state.codebook.groups)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownCodeGroups(groups, waiting), [groups, waiting])
}

/** How codes go over into others, planned and taken, as it is shown. */
export function useSteps(): readonly CodebookStep[] {
  const steps = useAppState(state => state.codebook.steps)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownSteps(steps, waiting), [steps, waiting])
}

/** The frames beside definitions, as they are shown. */
export function useExamples(): readonly CodeExample[] {
  const examples = useAppState(state => state.codebook.examples)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownExamples(examples, waiting), [examples, waiting])
}
