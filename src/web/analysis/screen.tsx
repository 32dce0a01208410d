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
  /** By its name in the table of questions. */
  question?: string | undefined
  periodisation?: string | undefined
  /** The two periods that are compared, by name. */
  first?: string | undefined
  second?: string | undefined
  /** The number of a version of the codebook; without it the draft. */
  codebook?: string | undefined
  /** Codes declared before looking, by id. */
  focal?: string | undefined
  /** The one symbol that is asked about, by id. */
  symbol?: string | undefined
  /** How much of numbers is shown, where that is not as the study chose. */
  numbers?: string | undefined
  open?: string | undefined
}

const route = createRoute({
  getParentRoute: () => root,
  path: '/analysis',
  validateSearch: (raw: RawSearch): AnalysisSearch => ({
    question: askedName(raw.question),
    periodisation: askedName(raw.periodisation),
    first: askedText(raw.first),
    second: askedText(raw.second),
    codebook: askedText(raw.codebook),
    focal: askedText(raw.focal),
    symbol: askedName(raw.symbol),
    numbers: askedName(raw.numbers),
    open: askedText(raw.open),
  }),
  component: Analysis,
})

function Analysis() {
  const ask = <Name extends 'periodisation' | 'first' | 'second'>(name: Name) => ({
    select: (search: AnalysisSearch) => search[name],
  })
  return (
    <AnalysisScreen
      periodisationId={route.useSearch(ask('periodisation'))}
      first={route.useSearch(ask('first'))}
      second={route.useSearch(ask('second'))}
    />
  )
}

export const analysis = {
  theme: 'reading',
  routes: [route],
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
