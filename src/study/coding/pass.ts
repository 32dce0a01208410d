/** What is looked at one after the other in a pass, and what a tapped key means. */
export const passUnits = ['shot', 'scene', 'slice'] as const

export interface PassUnit {
  unit: (typeof passUnits)[number]
  /** How long a slice is; null where the unit is none. */
  sliceMs: number | null
}

/** As long as a scholar first takes a slice. */
export const usualSliceMs = 10_000

/** No slice is shorter. */
export const shortestSliceMs = 1000

export const wholeShots: PassUnit = { unit: 'shot', sliceMs: null }

/** What a pass for these codes goes by, where nobody says so: what all of them are put on first, else shots. */
export function unitFor(codes: readonly { unit: string }[]): PassUnit {
  const isAll = (unit: string) => codes.length > 0 && codes.every(code => code.unit === unit)
  if (isAll('scene')) return { unit: 'scene', sliceMs: null }
  return isAll('slice') ? { unit: 'slice', sliceMs: usualSliceMs } : wholeShots
}

/** One coder looking through one film for a set of codes. */
export interface Pass extends PassUnit {
  id: string
  filmId: string
  coderId: string
  codeIds: string[]
  createdAt: string
  /** The plan whose sample it looks through; null where it looks through the whole film. */
  codingPlanId: string | null
  /** Since when its coder says that it is done; null until then. */
  finishedAt: string | null
  /** Its coder chose that what plays by at normal speed or slower is looked through. */
  byPlaying: boolean
  /** Of a round to learn in: never counted. */
  isTraining: boolean
}

/** A pass through the whole film, not finished, unit by unit. */
export const plainPass = {
  codingPlanId: null,
  finishedAt: null,
  byPlaying: false,
  isTraining: false,
  ...wholeShots,
} as const

/** A stretch that a pass has covered: every code of the pass was looked for here. */
export interface LookedThrough {
  id: string
  passId: string
  partId: string
  startMs: number
  endMs: number
}
