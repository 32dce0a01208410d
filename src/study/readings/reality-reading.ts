/** By what a stretch of film records reality. */
export const recordings = ['location', 'demolition', 'non-actors', 'archive'] as const
export type Recording = (typeof recordings)[number]

/** By what it questions reality. */
export const questionings = [
  ...(['irony', 'sound-against-picture', 'estrangement', 'slogan-against-picture'] as const),
] as const
export type Questioning = (typeof questionings)[number]

export interface RealitySaid {
  records: Recording[]
  recordsReason: string
  questions: Questioning[]
  questionsReason: string
}

/** What a scene, or any stretch, does to reality, as one coder reads it: it records it, questions it, or both. */
export interface RealityReading extends RealitySaid {
  id: string
  filmId: string
  partId: string
  coderId: string
  startMs: number
  endMs: number
  /** The scene or the shot that it was; null for a stretch of its own. */
  attachedTo: string | null
}

export const nothingSaidOfReality: RealitySaid = {
  ...{ records: [], recordsReason: '', questions: [], questionsReason: '' },
}
