import { analysis } from './analysis/screen.tsx'
import { atlas } from './atlas/screen.tsx'
import { claims } from './claims/screen.tsx'
import { codebook } from './codebook/screen.tsx'
import { coding } from './coding/screen.tsx'
import { corpus } from './corpus/screen.ts'
import { desk } from './desk/screen.tsx'
import { essay } from './essay/screen.tsx'
import { film } from './film/screen.tsx'
import { find } from './find/screen.tsx'
import { plan } from './plan/screen.tsx'
import { reading } from './reading/screen.tsx'
import { secondScreen } from './second-screen/screen.tsx'
import type { Binding } from './services/keyboard-map.ts'
import { turning, within } from './services/keyboard-map.ts'
import { settings } from './settings/screen.ts'
import { sheet } from './sheet/screen.tsx'
import { shots } from './shots/screen.tsx'
import { sources } from './sources/screen.tsx'
import type { PlaceInRail as Place, RailGroup, Screen } from './stage/opening/screen.ts'
import type { Theme } from './state/preferences.ts'
import { studies } from './studies/screen.ts'

/** Every screen, those of the rail in its order. A screen appears here with the work that fills it. */
const screens = [
  corpus,
  film,
  desk,
  shots,
  coding,
  sheet,
  codebook,
  plan,
  reading,
  find,
  analysis,
  atlas,
  sources,
  essay,
  settings,
  studies,
  claims,
  secondScreen,
] as const satisfies readonly Screen[]

type ListedScreen = (typeof screens)[number]

export const routes = screens.flatMap<ListedScreen['routes'][number]>(screen => screen.routes)

export type PlaceInRail = NonNullable<ListedScreen['rail']> & Place

export const rail = screens.flatMap<PlaceInRail>(screen => screen.rail ?? [])

/** The groups that have a screen, in their order. */
export const groupsOfRail: readonly RailGroup[] = [
  ...new Set(rail.flatMap<RailGroup>(({ group }: Place) => group ?? [])),
]

/** Under which name of the rail a route stands: what shows a film stands under what stays with the film. */
export function nameInRail(routeId: string | undefined): PlaceInRail['name'] | undefined {
  const screen = screens.find(({ routes }: Screen) => routes.some(route => route.id === routeId))
  if (!screen) return undefined
  const isOfFilm = 'mode' in screen
  return (screen.rail ?? rail.find(({ staysWith }: Place) => isOfFilm && staysWith === 'film'))?.name
}

/** The ways in which the desk shows a film. */
export const modes = screens.flatMap(({ mode }: Screen) => mode ?? [])

/** The part that an address names, where it is that of a mode of the desk. */
export function partInAddress(address: string): string | null {
  const named = modes.map(({ path }) => new RegExp(`^${path.replace('$partId', '([^/]+)')}$`).exec(address))
  return named.find(found => found !== null)?.[1] ?? null
}

/** Begins to fetch what the screen at an address will ask for. */
export function expectScreen(address: string, services: Parameters<NonNullable<Screen['expect']>>[1]): void {
  for (const { expect } of screens as readonly Screen[]) expect?.(address, services)
}

export const bindings: readonly Binding[] = [
  { act: 'find', group: 'everywhere', chords: ['Control+k'], inFields: true },
  { act: 'list-keys', group: 'everywhere', chords: ['?'] },
  { act: 'list-notices', group: 'everywhere', chords: ['Alt+n'] },
  { act: 'fold-rail', group: 'everywhere', chords: ['Control+b'] },
  { act: 'second-screen', group: 'everywhere', chords: ['Alt+p'] },
  { act: 'go-to-tray', group: 'everywhere', chords: ['Control+j'], inFields: true },
  ...[...rail, ...modes].map(
    ({ name, chord }): Binding => ({ act: `go-to-${name}`, group: 'everywhere', chords: [chord] }),
  ),
  ...screens.flatMap<Binding>(screen => screen.keys),
  // In the tray its keys go before those of the screen beside it.
  ...within('tray', turning),
]

/** Whether nothing stands around what a route shows. */
export function standsAlone(routeId: string | undefined): boolean {
  return screens.some(({ routes, isAlone }: Screen) => isAlone && routes.some(route => route.id === routeId))
}

export function themeOfRoute(routeId: string | undefined): Theme {
  const holds = ({ routes }: Screen) => routes.some(route => route.id === routeId)
  return screens.find(holds)?.theme ?? 'reading'
}
