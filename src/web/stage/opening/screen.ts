import type { AnyRoute } from '@tanstack/react-router'
import { createRootRoute } from '@tanstack/react-router'
import type { Words } from '../../../words/index.ts'
import type { IconName } from '../../controls/Icon.tsx'
import type { Binding } from '../../services/keyboard-map.ts'
import type { Services } from '../../services/services.ts'
import type { Theme } from '../../state/preferences.ts'

/** What every address hangs on. The router says what stands around it. */
export const root = createRootRoute()

/** All that the program knows of a screen. Its names are asked of the words. */
export interface Screen {
  /** Dark for looking at pictures, light for reading. */
  theme: Theme
  routes: readonly AnyRoute[]
  /** The keys heard on it; of groups that lie over each other the last is asked first. */
  keys: readonly Binding[]
  /** Null where another screen leads to it. */
  rail: PlaceInRail | null
  /** As the program starts at an address: what is fetched for it before anything is known. */
  expect?: (address: string, services: Pick<Services, 'coding'>) => void
  /** Nothing stands around it: no rail, no tray, no notices. */
  isAlone?: true
  /** What it is to the desk, where it is a way of looking at the film that is open. */
  mode?: DeskMode
}

/** One of the ways in which the desk shows a film. All keep the film and the moment. */
export interface DeskMode {
  name: keyof Words['navigation']['modes']
  chord: string
  /** The address of one part. */
  path: `/${string}/$partId` | `/${string}/$partId/${string}`
}

export interface PlaceInRail {
  name: keyof Words['navigation']['screens']
  /** Null at the foot, for what is no part of the work. */
  group: RailGroup | null
  icon: IconName
  chord: string
  path: `/${string}`
  /** What coming back to it brings back: the film that is open, or what its address said last. */
  staysWith: 'film' | 'search' | null
  /** What the study keeps for this screen, to be gone to at once; a hook. */
  useSaved?: () => readonly SavedItem[]
}

/** The kinds of work, in their order; one appears with its first screen. */
export type RailGroup = keyof Words['navigation']['groups']

export interface SavedItem {
  id: string
  name: string
  /** As the router's `linkOptions` gives it, which knows whether it leads somewhere. */
  way: { to: string; params?: object; search?: object }
  isOpen: boolean
}
