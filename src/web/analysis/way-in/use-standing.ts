import { useAppState, useFilms } from '../../use-app.ts'
import { useQuestion } from '../use-question.ts'
import type { Standing } from './needs.ts'
import { standingOf } from './needs.ts'

/** What these films have for questions to be asked; null until it is reckoned. */
export function useStanding(): Standing | null {
  const asked = useQuestion('appearance', {})
  const cards = useFilms().cards
  const book = useAppState(state => state.codebook)
  const periodisations = useAppState(state => state.periodisations.list)
  const appearance = asked?.answer?.finding
  if (!appearance) return null
  const { codes, contradictions, aspects } = book
  return standingOf({ cards, codes, contradictions, aspects, periodisations, appearance })
}
