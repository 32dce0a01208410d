import type { AnyRoute } from '@tanstack/react-router'
import { createRootRoute } from '@tanstack/react-router'
import type { Words } from '../../../words/index.ts'
import type { IconName } from '../../controls/Icon.tsx'
import type { Binding } from '../../services/keyboard-map.ts'
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
}

export interface PlaceInRail {
  name: keyof Words['navigation']['screens']
  icon: IconName
  chord: string
  path: `/${string}`
  /** The address of one part, for a screen that stays with the part that is open. */
  ofPart: `/${string}/$partId` | null
}
