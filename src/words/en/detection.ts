import { amounts, several } from './amounts.ts'

interface Outcome {
  shotsNow: number
  shotsThen: number
  coming: number
  going: number
}

/** Another sensitivity of shot detection. */
export const detection = {
  open: 'Sensitivity…',
  title: 'Sensitivity of detection',
  meaning:
    'Answered at once from what was kept of the film. To the right more is found, and more that is none.',
  cuts: 'Cuts',
  graduals: 'Dissolves and wipes',
  shortest: 'Shortest shot',
  frames: ({ frames, ms }: { frames: number; ms: number }) =>
    `${several(frames, 'frame', 'frames')}, ${amounts.seconds(ms)}`,
  asking: 'Asking…',
  outcome: ({ shotsNow, shotsThen, coming, going }: Outcome) =>
    coming + going === 0
      ? `${several(shotsNow, 'shot', 'shots')}, as now.`
      : `${several(shotsThen, 'shot', 'shots')} instead of ${amounts.count(shotsNow)}: ${several(coming, 'boundary', 'boundaries')} come, ${amounts.count(going)} go.`,
  kept: (byHand: number) =>
    byHand === 0
      ? 'What you set or take away by hand stays whatever you choose here.'
      : `${several(byHand, 'boundary', 'boundaries')} set by hand stay whatever you choose here.`,
  apply: 'Apply',
}

export type DetectionWords = typeof detection
