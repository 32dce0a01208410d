/** What a scholar may set; each alone, the others stay. */
export interface ShotParameters {
  /** How different two neighbouring frames must be for a cut, from 0.2 (finds jump cuts, and motion) to 0.6. */
  cutThreshold: number
  /** How likely a dissolve or wipe must be, from 0.2 to 1. */
  gradualThreshold: number
  /** Boundaries closer than this are taken as one, the surest kept. */
  shortestShotFrames: number
}

export const usualParameters: ShotParameters = {
  cutThreshold: 0.3,
  gradualThreshold: 0.66,
  shortestShotFrames: 3,
}
