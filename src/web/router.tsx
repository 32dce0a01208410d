import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { AnalysisScreen } from './analysis/AnalysisScreen.tsx'
import { CodebookScreen } from './codebook/CodebookScreen.tsx'
import { ChooseFilmToCode } from './coding/ChooseFilmToCode.tsx'
import { CodingScreen } from './coding/CodingScreen.tsx'
import { CorpusScreen } from './corpus/CorpusScreen.tsx'
import { Frame } from './frame/Frame.tsx'
import { NoSuchPage } from './frame/NoSuchPage.tsx'
import { ScreenFailure } from './frame/ScreenFailure.tsx'
import { SheetScreen } from './sheet/SheetScreen.tsx'
import { ChooseFilm } from './shots/ChooseFilm.tsx'
import { ShotsScreen } from './shots/ShotsScreen.tsx'
import {
  searchOfAnalysis,
  searchOfCoding,
  searchOfCorpus,
  searchOfSheet,
  searchOfShots,
} from './state/address.ts'

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NoSuchPage,
  errorComponent: ScreenFailure,
})

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/corpus', replace: true })
  },
})

const corpus = createRoute({
  getParentRoute: () => root,
  path: '/corpus',
  validateSearch: searchOfCorpus,
  component: CorpusScreen,
  errorComponent: ScreenFailure,
})

const shots = createRoute({
  getParentRoute: () => root,
  path: '/shots',
  component: ChooseFilm,
  errorComponent: ScreenFailure,
})

const shotsOfPart = createRoute({
  getParentRoute: () => root,
  path: '/shots/$partId',
  validateSearch: searchOfShots,
  component: ShotsOfPart,
  errorComponent: ScreenFailure,
})

function ShotsOfPart() {
  const { partId } = shotsOfPart.useParams()
  const { frame } = shotsOfPart.useSearch()
  return <ShotsScreen key={partId} partId={partId} firstFrame={typeof frame === 'number' ? frame : 0} />
}

const sheetOfPart = createRoute({
  getParentRoute: () => root,
  path: '/shots/$partId/sheet',
  validateSearch: searchOfSheet,
  component: SheetOfPart,
  errorComponent: ScreenFailure,
})

function SheetOfPart() {
  const { partId } = sheetOfPart.useParams()
  return <SheetScreen key={partId} partId={partId} />
}

const codebook = createRoute({
  getParentRoute: () => root,
  path: '/codebook',
  component: CodebookScreen,
  errorComponent: ScreenFailure,
})

const coding = createRoute({
  getParentRoute: () => root,
  path: '/coding',
  component: ChooseFilmToCode,
  errorComponent: ScreenFailure,
})

const codingOfPart = createRoute({
  getParentRoute: () => root,
  path: '/coding/$partId',
  validateSearch: searchOfCoding,
  component: CodingOfPart,
  errorComponent: ScreenFailure,
})

function CodingOfPart() {
  const { partId } = codingOfPart.useParams()
  const { frame, pass } = codingOfPart.useSearch()
  return (
    <CodingScreen
      key={partId}
      partId={partId}
      firstFrame={typeof frame === 'number' ? frame : 0}
      passId={pass}
    />
  )
}

const analysis = createRoute({
  getParentRoute: () => root,
  path: '/analysis',
  validateSearch: searchOfAnalysis,
  component: Analysis,
  errorComponent: ScreenFailure,
})

function Analysis() {
  return <AnalysisScreen periodisationId={analysis.useSearch().periodisation} />
}

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    corpus,
    shots,
    shotsOfPart,
    sheetOfPart,
    codebook,
    coding,
    codingOfPart,
    analysis,
  ]),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
