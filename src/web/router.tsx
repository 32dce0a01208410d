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
  validateSearch: ({ film }: Record<string, unknown>): { film?: string } =>
    typeof film === 'string' ? { film } : {},
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
  validateSearch: ({ frame }: Record<string, unknown>): { frame?: number } =>
    Number.isInteger(frame) && (frame as number) >= 0 ? { frame: frame as number } : {},
  component: ShotsOfPart,
  errorComponent: ScreenFailure,
})

function ShotsOfPart() {
  const { partId } = shotsOfPart.useParams()
  const { frame } = shotsOfPart.useSearch()
  return <ShotsScreen key={partId} partId={partId} firstFrame={frame ?? 0} />
}

const sheetOfPart = createRoute({
  getParentRoute: () => root,
  path: '/shots/$partId/sheet',
  validateSearch: ({ from, to }: Record<string, unknown>): { from?: number; to?: number } => ({
    ...(Number.isInteger(from) && (from as number) > 0 && { from: from as number }),
    ...(Number.isInteger(to) && (to as number) > 0 && { to: to as number }),
  }),
  component: SheetOfPart,
  errorComponent: ScreenFailure,
})

function SheetOfPart() {
  const { partId } = sheetOfPart.useParams()
  const { from, to } = sheetOfPart.useSearch()
  return <SheetScreen key={partId} partId={partId} from={from} to={to} />
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
  validateSearch: ({ frame, pass }: Record<string, unknown>): { frame?: number; pass?: string } => ({
    ...(Number.isInteger(frame) && (frame as number) >= 0 && { frame: frame as number }),
    ...(typeof pass === 'string' && { pass }),
  }),
  component: CodingOfPart,
  errorComponent: ScreenFailure,
})

function CodingOfPart() {
  const { partId } = codingOfPart.useParams()
  const { frame, pass } = codingOfPart.useSearch()
  return <CodingScreen key={partId} partId={partId} firstFrame={frame ?? 0} passId={pass} />
}

const analysis = createRoute({
  getParentRoute: () => root,
  path: '/analysis',
  validateSearch: ({ periodisation }: Record<string, unknown>): { periodisation?: string } =>
    typeof periodisation === 'string' ? { periodisation } : {},
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
