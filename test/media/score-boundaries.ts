import type { FilmTruth, TrueTransition } from './shared-films.ts'

export interface Detection {
  frame: number
  /** `unknown` for detectors that do not tell. */
  kind: string
  confidence?: number
  transitionStartFrame?: number
  transitionEndFrame?: number
}

export interface Score {
  cuts: number
  cutsFound: number
  cutsFalse: number
  graduals: number
  gradualsFound: number
  gradualsTyped: number
  gradualDetections: number
  gradualsFalse: number
  /** How far off the start and end of each found gradual transition lie, in frames. */
  endErrors: number[]
  byKind: Record<string, { all: number; found: number }>
  falseOn: Record<string, number>
  missed: { type: string; frame: number }[]
  falseFrames: { frame: number; kind: string; confidence: number | undefined }[]
}

const tolerance = 2

/**
 * A cut is found within two frames, one to one; a gradual transition by any detection inside it; every other
 * detection is false, but for those in an opening or closing fade.
 */
export function scoreBoundaries(truth: FilmTruth, detections: readonly Detection[]): Score {
  const spent = new Set<Detection>()
  const score = emptyScore()
  for (const cut of truth.transitions.filter(({ type }) => type === 'cut')) {
    const found = nearestTo(cut.frame, detections, spent)
    if (found) spent.add(found)
    score.cuts++
    count(score.byKind, kindOf(truth, cut), found !== null)
    if (found) score.cutsFound++
    else score.missed.push({ type: 'cut', frame: cut.frame })
  }
  for (const gradual of truth.transitions.filter(({ type }) => type !== 'cut'))
    scoreGradual(score, gradual, { detections, spent })
  for (const detection of detections) {
    const typed = isGradual(detection)
    if (typed && !isIgnored(truth, detection)) score.gradualDetections++
    if (!spent.has(detection) && !isIgnored(truth, detection)) countFalse(score, truth, detection)
    else if (typed && spent.has(detection) && !liesInGradual(truth, detection)) score.gradualsFalse++
  }
  return score
}

function scoreGradual(
  score: Score,
  gradual: TrueTransition,
  seen: { detections: readonly Detection[]; spent: Set<Detection> },
): void {
  const inside = seen.detections.filter(detection => !seen.spent.has(detection) && within(gradual, detection))
  for (const detection of inside) seen.spent.add(detection)
  score.graduals++
  count(score.byKind, gradual.type, inside.length > 0)
  if (inside.length === 0) {
    score.missed.push({ type: gradual.type, frame: gradual.frame })
    return
  }
  score.gradualsFound++
  const typed = inside.find(({ kind }) => kind === gradual.type)
  if (!typed) return
  score.gradualsTyped++
  if (typed.transitionStartFrame === undefined || typed.transitionEndFrame === undefined) return
  score.endErrors.push(Math.abs(typed.transitionStartFrame - gradual.start!))
  score.endErrors.push(Math.abs(typed.transitionEndFrame - gradual.end!))
}

function countFalse(score: Score, truth: FilmTruth, detection: Detection): void {
  if (isGradual(detection)) score.gradualsFalse++
  else score.cutsFalse++
  score.falseFrames.push({
    frame: detection.frame,
    kind: detection.kind,
    confidence: detection.confidence,
  })
  for (const negative of truth.negatives)
    if (detection.frame >= negative.start - 1 && detection.frame <= negative.end + 1) {
      const name = negative.kind.split(/[\s,]/)[0]!
      score.falseOn[name] = (score.falseOn[name] ?? 0) + 1
      return
    }
}

function nearestTo(frame: number, detections: readonly Detection[], spent: Set<Detection>): Detection | null {
  const near = detections.filter(
    detection => !spent.has(detection) && Math.abs(detection.frame - frame) <= tolerance,
  )
  near.sort((a, b) => Math.abs(a.frame - frame) - Math.abs(b.frame - frame))
  return near[0] ?? null
}

function kindOf(truth: FilmTruth, cut: TrueTransition): string {
  if (cut.note?.startsWith('jump')) return 'jump'
  if (cut.note?.includes('burst')) return 'burst'
  if (truth.name.includes('oldprint')) return 'oldprint'
  return 'plain'
}

function count(kinds: Score['byKind'], kind: string, found: boolean): void {
  kinds[kind] ??= { all: 0, found: 0 }
  kinds[kind].all++
  if (found) kinds[kind].found++
}

function isGradual({ kind }: Detection): boolean {
  return kind === 'dissolve' || kind === 'fade' || kind === 'wipe'
}

function within(span: { start?: number; end?: number }, { frame }: Detection): boolean {
  return frame >= span.start! - tolerance && frame <= span.end! + tolerance
}

function liesInGradual(truth: FilmTruth, detection: Detection): boolean {
  return truth.transitions.some(gradual => gradual.type !== 'cut' && within(gradual, detection))
}

function isIgnored(truth: FilmTruth, detection: Detection): boolean {
  return [truth.opening, truth.ending].some(span => span !== undefined && within(span, detection))
}

function emptyScore(): Score {
  return {
    ...{ cuts: 0, cutsFound: 0, cutsFalse: 0, graduals: 0, gradualsFound: 0, gradualsTyped: 0 },
    ...{ gradualDetections: 0, gradualsFalse: 0, endErrors: [], byKind: {}, falseOn: {} },
    ...{ missed: [], falseFrames: [] },
  }
}

/** Several films as one. */
export function sumScores(scores: readonly Score[]): Score {
  const sum = emptyScore()
  for (const score of scores) {
    for (const key of Object.keys(sum) as (keyof Score)[]) {
      const value = score[key]
      if (typeof value === 'number') (sum[key] as number) += value
    }
    sum.endErrors.push(...score.endErrors)
    for (const [kind, { all, found }] of Object.entries(score.byKind)) {
      sum.byKind[kind] ??= { all: 0, found: 0 }
      sum.byKind[kind].all += all
      sum.byKind[kind].found += found
    }
    for (const [kind, number] of Object.entries(score.falseOn))
      sum.falseOn[kind] = (sum.falseOn[kind] ?? 0) + number
  }
  return sum
}

/** The figures that are quoted. */
export function figuresOf(score: Score) {
  const share = (part: number, whole: number) =>
    whole === 0 ? null : Math.round((1000 * part) / whole) / 1000
  const precision = share(score.cutsFound, score.cutsFound + score.cutsFalse)
  const recall = share(score.cutsFound, score.cuts)
  const errors = [...score.endErrors].sort((a, b) => a - b)
  return {
    cut: {
      ...{ precision, recall, all: score.cuts, found: score.cutsFound, false: score.cutsFalse },
      f1: share(2 * score.cutsFound, 2 * score.cutsFound + score.cutsFalse + score.cuts - score.cutsFound),
    },
    gradual: {
      ...{ all: score.graduals, found: score.gradualsFound, false: score.gradualsFalse },
      recall: share(score.gradualsFound, score.graduals),
      precision: share(score.gradualDetections - score.gradualsFalse, score.gradualDetections),
      typeAccuracy: share(score.gradualsTyped, score.gradualsFound),
      endErrorFrames: {
        median: errors[Math.floor(errors.length / 2)] ?? null,
        ninetieth: errors[Math.floor(errors.length * 0.9)] ?? null,
      },
    },
    byKind: score.byKind,
    falseOnNegatives: score.falseOn,
  }
}
