import { createRoute } from '@tanstack/react-router'
import { turning, within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import type { RawSearch } from '../state/address.ts'
import { askedName, askedText } from '../state/address.ts'
import type { AnalysisSearch } from '../state/kept/analysis-search.ts'
import { AnalysisScreen } from './AnalysisScreen.tsx'
import { KeptScreen } from './kept/KeptScreen.tsx'
import { useQuestionAsked } from './use-question-asked.ts'
import { useSavedQuestions } from './use-saved-questions.ts'
import { WayIn } from './way-in/WayIn.tsx'

const route = createRoute({
  getParentRoute: () => root,
  path: '/analysis',
  validateSearch: (raw: RawSearch): AnalysisSearch => ({
    question: askedName(raw.question),
    periodisation: askedName(raw.periodisation),
    first: askedText(raw.first),
    second: askedText(raw.second),
    codebook: askedText(raw.codebook),
    dated: askedName(raw.dated),
    focal: askedText(raw.focal),
    within: askedText(raw.within),
    symbol: askedName(raw.symbol),
    numbers: askedName(raw.numbers),
    open: askedText(raw.open),
  }),
  component: Analysis,
})

const keptRoute = createRoute({
  getParentRoute: () => root,
  path: '/analysis/kept',
  validateSearch: (raw: RawSearch): { open?: string | undefined } => ({ open: askedText(raw['open']) }),
  component: KeptScreen,
})

function Analysis() {
  const question = useQuestionAsked()
  const ask = <Name extends 'periodisation' | 'first' | 'second'>(name: Name) => ({
    select: (search: AnalysisSearch) => search[name],
  })
  const asked = {
    periodisationId: route.useSearch(ask('periodisation')),
    first: route.useSearch(ask('first')),
    second: route.useSearch(ask('second')),
  }
  return question ? <AnalysisScreen question={question} {...asked} /> : <WayIn />
}

export const analysis = {
  theme: 'reading',
  routes: [route, keptRoute],
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
