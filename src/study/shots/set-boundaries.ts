import type { Change } from '../change.ts'
import { made, removed } from '../change.ts'
import type { SeenTransition, ShotList } from './correct-shots.ts'
import type { ShotWithoutId } from './reconcile-detection.ts'
import { bringInLine } from './reconcile-detection.ts'
import type { BoundaryDecision } from './shot.ts'

export interface WantedBoundary extends SeenTransition {
  atMs: number
}

/**
 * Sets all boundaries of a part at once, as a list that somebody made says them: each is a hand's, and where one
 * stood that the list has not, a hand has taken it away.
 */
export function setBoundaries(
  list: ShotList,
  act: {
    partId: string
    endMs: number
    boundaries: readonly WantedBoundary[]
    toleranceMs: number
    makeId: () => string
  },
): Change {
  return [...bringInLine(list, wantedShots(act), act), ...newDecisions(list, act)]
}

type Act = Parameters<typeof setBoundaries>[1]

function wantedShots({ partId, endMs, boundaries }: Act): ShotWithoutId[] {
  const starts = [
    {
      ...{ atMs: 0, transitionIn: 'start' as const, transitionStartMs: null, transitionEndMs: null },
      origin: 'machine' as const,
    },
    ...boundaries.map(boundary => ({ ...boundary, origin: 'hand' as const })),
  ]
  return starts.map(({ atMs, ...look }, index) => ({
    ...look,
    partId,
    startMs: atMs,
    endMs: starts[index + 1]?.atMs ?? endMs,
    confidence: null,
  }))
}

/** Older decisions give way where the list says otherwise; those about other places stay. */
function newDecisions(list: ShotList, { partId, boundaries, makeId }: Act): Change {
  const wanted = new Set(boundaries.map(({ atMs }) => atMs))
  const goneMs = list.shots
    .slice(1)
    .map(({ startMs }) => startMs)
    .filter(ms => !wanted.has(ms))
  const decisions = [
    ...[...wanted].map(atMs => ({ atMs, decision: 'boundary' as const })),
    ...goneMs.map(atMs => ({ atMs, decision: 'no-boundary' as const })),
  ]
  const older = new Map(list.decisions.map(decision => [decision.atMs, decision]))
  const contrary = list.decisions.filter(({ atMs, decision }) => decision === 'boundary' && !wanted.has(atMs))
  const replaced = new Set<BoundaryDecision>(contrary)
  const fresh = decisions.flatMap(({ atMs, decision }) => {
    const standing = older.get(atMs)
    if (standing?.decision === decision) return []
    if (standing) replaced.add(standing)
    return [made('boundaryDecision', { id: makeId(), partId, atMs, decision })]
  })
  return [...[...replaced].map(decision => removed('boundaryDecision', decision)), ...fresh]
}
