import type { CompanionUnit } from '../../findings/index.ts'
import type { AppearancesAnswer } from '../../server/contracts/index.ts'
import type { Change } from '../../study/index.ts'

export type Appearance = AppearancesAnswer['appearances'][number]

/** The shots in which a code is present in a film, by film and code. */
export type AppearancesState = Readonly<Record<string, readonly Appearance[]>>

export const noAppearances: AppearancesState = {}

/** Only where another code stands with it, and what counts as that. */
export interface Beside {
  codeId: string
  unit: CompanionUnit
}

/** Where a code is in a film: under a version of the codebook, and beside another code, where either is said. */
export interface AppearancesAsked {
  filmId: string
  codeId: string
  version: number | null
  beside: Beside | null
}

export function appearanceKey(
  filmId: string,
  codeId: string,
  version: number | null = null,
  beside: Beside | null = null,
): string {
  const under = version === null ? '' : ` ${version}`
  return `${filmId} ${codeId}${under}${beside ? ` ${beside.unit} ${beside.codeId}` : ''}`
}

export function appearancesRead(
  state: AppearancesState,
  key: string,
  list: readonly Appearance[],
): AppearancesState {
  return { ...state, [key]: list }
}

/** A stretch of a film in which one or several codes are. */
export interface Place extends Appearance {
  codeIds: readonly string[]
}

/** How firmly a place is counted, the firmest first. */
const firmness: readonly Appearance['counted'][] = [
  ...(['shot', 'time-only', 'disputed', 'not-looked-through', 'example'] as const),
]

/**
 * Where any of several codes is, each stretch once with all that are in it, in the order of the film: by how it is
 * counted at its firmest.
 */
export function joinPlaces(
  byCode: readonly { codeId: string; list: readonly Appearance[] }[],
): readonly Place[] {
  const places = new Map<string, Place>()
  const partIds: string[] = []
  for (const { codeId, list } of byCode)
    for (const found of list) {
      if (!partIds.includes(found.partId)) partIds.push(found.partId)
      const key = `${found.partId} ${found.shotId ?? `${found.startMs} ${found.endMs}`}`
      const known = places.get(key)
      const codeIds = [...(known?.codeIds ?? []), codeId]
      const isFirmer = !known || firmness.indexOf(found.counted) < firmness.indexOf(known.counted)
      const regions = [...(known?.regions ?? []), ...found.regions]
      places.set(key, { ...(isFirmer ? found : known), codeIds, regions })
    }
  return [...places.values()].sort(
    (a, b) => partIds.indexOf(a.partId) - partIds.indexOf(b.partId) || a.startMs - b.startMs,
  )
}

/** Whatever an act touches is asked for again when it is next shown. */
export function appearancesTouched(state: AppearancesState, change: Change): AppearancesState {
  const touches = change.some(
    entry =>
      entry.kind === 'mark' ||
      entry.kind === 'regionKey' ||
      entry.kind === 'shot' ||
      entry.kind === 'scene' ||
      entry.kind === 'film',
  )
  return touches && Object.keys(state).length > 0 ? noAppearances : state
}

/** What the counts count of a film first, so that a still shows what the number counts. */
export function countedFirst(list: readonly Appearance[]): Appearance[] {
  const counted = list.filter(({ counted: how }) => how === 'shot')
  if (counted.length > 0) return counted
  const inTime = list.filter(({ counted: how }) => how === 'time-only')
  return inTime.length > 0 ? inTime : list.filter(({ counted: how }) => how === 'disputed')
}

/** One that a still shows: its file is there. */
export type AppearanceInPicture = Appearance & { fileId: string; frame: number; atMs: number }

export function hasFrame(appearance: Appearance): appearance is AppearanceInPicture {
  return appearance.fileId !== null && appearance.frame !== null && appearance.atMs !== null
}

/** So many of a list, spread evenly over it, so that they stand for the film from beginning to end. */
export function spreadOver<Thing>(list: readonly Thing[], most: number): Thing[] {
  if (list.length <= most) return [...list]
  return Array.from({ length: most }, (_, index) => list[Math.floor(((index + 0.5) * list.length) / most)]!)
}
