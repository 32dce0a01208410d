import { createRoute } from '@tanstack/react-router'
import { turning, within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { RawSearch } from '../state/address.ts'
import { askedName, askedText } from '../state/address.ts'
import { AnalysisScreen } from './AnalysisScreen.tsx'
import { useSavedQuestions } from './use-saved-questions.ts'

/** The question, and below it what is open on the page. */
interface AnalysisSearch {
  periodisation?: string | undefined
  /** The two periods that are compared, by name. */
  first?: string | undefined
  second?: string | undefined
  /** The number of a version of the codebook; without it the draft. */
  codebook?: string | undefined
  /** Codes declared before looking, by id. */
  focal?: string | undefined
  open?: string | undefined
}

const prevalence = createRoute({
  getParentRoute: () => root,
  path: '/analysis',
  validateSearch: ({ periodisation, first, second, codebook, focal, open }: RawSearch): AnalysisSearch => ({
    periodisation: askedName(periodisation),
    first: askedText(first),
    second: askedText(second),
    codebook: askedText(codebook),
    focal: askedText(focal),
    open: askedText(open),
  }),
  component: Prevalence,
})

function Prevalence() {
  const ask = <Name extends 'periodisation' | 'first' | 'second'>(name: Name) => ({
    select: (search: AnalysisSearch) => search[name],
  })
  return (
    <AnalysisScreen
      periodisationId={prevalence.useSearch(ask('periodisation'))}
      first={prevalence.useSearch(ask('first'))}
      second={prevalence.useSearch(ask('second'))}
    />
  )
}

export const analysis = {
  theme: 'reading',
  routes: [prevalence],
  keys: within('analysis', turning),
  rail: {
    name: 'analysis',
    group: 'argue',
    icon: 'analysis',
    chord: 'Alt+5',
    path: '/analysis',
    staysWith: 'search',
    useSaved: useSavedQuestions,
  },
} as const satisfies Screen
