import { readFile } from 'node:fs/promises'
import type { ShotParameters } from '../../media/index.ts'
import { detectFromFeatures } from '../../media/index.ts'
import type {
  Change,
  DetectedBoundary,
  FrameClock,
  MediaFile,
  Part,
  Result,
  ShotList,
} from '../../study/index.ts'
import { accepted, fileWithFrames, reconcileDetection, refused, sameBoundaryMs } from '../../study/index.ts'
import { inMilliseconds } from '../../tasks/index.ts'
import type { OpenStudy } from '../open-study.ts'

type Parameters = Partial<Record<keyof ShotParameters, number | undefined>>
type Refusal = { kind: 'no-such-file' } | { kind: 'features-missing' }

export interface KeptDetection {
  clock: FrameClock
  boundaries: DetectedBoundary[]
}

/** The boundaries that other parameters give, from what one pass over the film left beside it. */
export async function detectKept(
  study: Pick<OpenStudy, 'folder'>,
  place: { part: Part; files: readonly MediaFile[] },
  parameters: Parameters,
): Promise<Result<KeptDetection, Refusal>> {
  const file = fileWithFrames(place)
  if (!file) return refused({ kind: 'no-such-file' })
  const { clock } = file
  const bytes = await readFile(study.folder.featuresPath(file)).catch(() => null)
  const found = bytes && detectFromFeatures(bytes, given(parameters))
  if (!found) return refused({ kind: 'features-missing' })
  return accepted({ clock, boundaries: found.map(boundary => inMilliseconds(clock, boundary)) })
}

/** The change that brings shots in line with a detection from what was kept. */
export function applyKept(
  list: ShotList,
  kept: KeptDetection,
  { partId, makeId }: { partId: string; makeId: () => string },
): Change {
  const { clock, boundaries } = kept
  return reconcileDetection(list, {
    partId,
    endMs: clock.endMs,
    boundaries,
    toleranceMs: sameBoundaryMs(clock),
    makeId,
  })
}

/** Of the boundaries found with lower thresholds those that stand nowhere near a boundary or a hand's decision. */
export function missedBoundaries(list: ShotList, { clock, boundaries }: KeptDetection): DetectedBoundary[] {
  const nearMs = sameBoundaryMs(clock)
  const known = [...list.shots.map(({ startMs }) => startMs), ...list.decisions.map(({ atMs }) => atMs)]
  const isWithinTransition = (atMs: number) =>
    list.shots.some(
      shot =>
        shot.transitionStartMs !== null &&
        shot.transitionStartMs <= atMs + nearMs &&
        atMs - nearMs <= (shot.transitionEndMs ?? shot.startMs),
    )
  return boundaries
    .filter(({ atMs }) => atMs > 0 && atMs < clock.endMs)
    .filter(({ atMs }) => !known.some(ms => Math.abs(ms - atMs) <= nearMs) && !isWithinTransition(atMs))
    .sort((a, b) => b.confidence - a.confidence || a.atMs - b.atMs)
}

function given(parameters: Parameters): Partial<ShotParameters> {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined))
}
