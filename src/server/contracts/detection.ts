import { Type } from 'typebox'
import { Milliseconds } from './bounded.ts'
import { Id } from './records.ts'

const Moment = Type.Union([Milliseconds, Type.Null()])

/** What a scholar may set of detection; each alone, the others stay as usual. */
export const DetectionParameters = Type.Object({
  cutThreshold: Type.Optional(Type.Number({ minimum: 0.05, maximum: 1 })),
  gradualThreshold: Type.Optional(Type.Number({ minimum: 0.05, maximum: 1 })),
  shortestShotFrames: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
})

/** What detection with these parameters would give, without decoding and without changing anything. */
export const DetectionTrial = Type.Object({
  parameters: Type.Required(DetectionParameters),
  shotsNow: Type.Integer(),
  shotsThen: Type.Integer(),
  /** Boundaries that would come, and machine boundaries that would go. */
  coming: Type.Integer(),
  going: Type.Integer(),
  /** Set by a hand: they stay whatever is chosen. */
  byHand: Type.Integer(),
})

export const MissedBoundary = Type.Object({
  atMs: Milliseconds,
  kind: Type.Enum(['cut', 'dissolve', 'fade', 'wipe']),
  transitionStartMs: Moment,
  transitionEndMs: Moment,
  confidence: Type.Number(),
})

/** What detection saw and held to be no boundary, the likeliest first; nothing that a hand has decided about. */
export const MissedAnswer = Type.Object({ missed: Type.Array(MissedBoundary) })

/** Detects anew with these parameters from what was kept of the film; what a hand decided stands. */
export const DetectAgain = Type.Object({
  kind: Type.Literal('detect-again'),
  partId: Id,
  parameters: DetectionParameters,
})
