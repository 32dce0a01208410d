/** What a scholar may set; each alone, the others stay. */
export interface ShotParameters {
  /** How plainly a cut must stand out, from 0.2 (finds jump cuts, and motion) to 0.6: 0.3 asks for even odds, each 0.05 more doubles them. */
  cutThreshold: number
  /** How likely a dissolve or wipe must be, from 0.2 to 1. */
  gradualThreshold: number
  /** Boundaries closer than this are taken as one, the surest kept. */
  shortestShotFrames: number
}

export const usualParameters: ShotParameters = {
  cutThreshold: 0.27,
  gradualThreshold: 0.55,
  shortestShotFrames: 3,
}
