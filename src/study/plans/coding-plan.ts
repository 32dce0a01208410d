/** What of each film is coded. `every`: each k-th from a random start. */
export type PlanHow =
  | { kind: 'whole' }
  | { kind: 'slices'; every: number; sliceMs: number }
  | { kind: 'shots'; every: number }
  | { kind: 'scenes'; count: number }
  /** So much from the beginning, and so much to the end. */
  | { kind: 'ends'; lengthMs: number }
  /** One stretch of this length in each part, from a random start. */
  | { kind: 'parts'; lengthMs: number }

/** Who of several coders looks through what. */
export type PlanSharing =
  /** Each of them the whole sample. */
  | { kind: 'everyone' }
  /** Each film has one coder; of what is looked through there, one stretch in `again` by as many as `readers`. */
  | { kind: 'dealt'; again: number; readers: number }

export const planKinds = ['whole', 'slices', 'shots', 'scenes', 'ends', 'parts'] as const

/** What will be looked for, where, and by whom, settled before anybody looks. */
export interface CodingPlan {
  id: string
  name: string
  codeIds: string[]
  coderIds: string[]
  how: PlanHow
  sharing: PlanSharing
  /** By which the sample was drawn; the same seed draws the same again. */
  seed: number
  /** A round to learn in: what is looked through in it is never counted. */
  isTraining: boolean
  createdAt: string
}

/** A stretch that was drawn: it stays what it is, whatever becomes of the shots. */
export interface PlannedSpan {
  id: string
  codingPlanId: string
  partId: string
  startMs: number
  endMs: number
  /** Who looks through it; null where every coder of the plan does. */
  coderId: string | null
  /** Of the reliability sample: another coder has it, too, and two readings of it can be compared. */
  forReliability: boolean
}

/** What of these is for one coder. */
export function spansOfCoder<Some extends Pick<PlannedSpan, 'coderId'>>(
  spans: readonly Some[],
  coderId: string | null,
): readonly Some[] {
  return spans.filter(span => span.coderId === null || span.coderId === coderId)
}

/** Whether something that was read says how a sample is drawn. */
export function isPlanHow(value: unknown): value is PlanHow {
  return planKinds.some(kind => kind === (value as { kind?: unknown } | null)?.kind)
}

/** Whether something that was read says how coders share a plan. */
export function isPlanSharing(value: unknown): value is PlanSharing {
  const kind = (value as { kind?: unknown } | null)?.kind
  return kind === 'everyone' || kind === 'dealt'
}

/** Whether what was drawn is looked through piece by piece, or shot by shot inside it. */
export function drawsUnits({ kind }: PlanHow): boolean {
  return kind === 'slices' || kind === 'shots'
}
