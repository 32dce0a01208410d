import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Shot, TransitionIn } from '../../study/index.ts'
import { frameToMs, msToFrame } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { newIdentifier } from '../services/new-identifier.ts'
import type { Playback } from '../stage/player/playback.ts'
import { frameBetweenNeighbours } from '../stage/timeline/grip-boundary.ts'
import type { PartState } from '../state/parts.ts'
import { useServices } from '../use-app.ts'
import type { ReviewItem, ReviewQueue } from './review-queue.ts'
import { decided, mostLikelyMissed, mostLikelyWrong, passed, queueOf, takenBack } from './review-queue.ts'

export type ReviewOf = 'wrong' | 'missed'

/** What is on screen of the queue: where it lies now, and how it looks to the machine. */
export interface UnderReview {
  item: ReviewItem
  /** Place in the list of the shot that begins there, or that the missed boundary would divide. */
  shotIndex: number
  /** The first frame after the boundary. */
  frame: number
  transitionIn: TransitionIn
  transitionStartMs: number | null
  transitionEndMs: number | null
  confidence: number | null
  /** A boundary that stood and was taken away, or one that a hand has decided since. */
  isSettled: boolean
}

/** The review of a part: a queue, what stands at its head, and what can be done with it. */
export function useReview(part: PartState, playback: Playback) {
  const { outbox, detection } = useServices()
  const { partId, filmId } = part.view
  const shots = part.shownShots
  const [of, setOf] = useState<ReviewOf>('wrong')
  const [queue, setQueue] = useState<ReviewQueue>(() => queueOf(mostLikelyWrong(shots)))
  const [changes, setChanges] = useState<Changes>(unchanged)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const seen = underReview(queue.items[queue.index], { shots, playback, changes })
  const coming = underReview(queue.items[queue.index + 1], { shots, playback, changes: unchanged })
  const go = useCallback((by: (queue: ReviewQueue) => ReviewQueue) => {
    setChanges(unchanged)
    setQueue(by)
  }, [])
  const begin = useCallback(
    async (next: ReviewOf) => {
      setOf(next)
      setRefusal(null)
      if (next === 'wrong') return go(() => queueOf(mostLikelyWrong(shots)))
      const answer = await detection.missed(partId)
      if (!answer.ok) setRefusal(answer.refusal)
      go(() => queueOf(answer.ok ? mostLikelyMissed(answer.value) : []))
    },
    [detection, partId, shots, go],
  )
  useShowing(playback, seen, queue)
  const review = useMemo(() => {
    const atMs = () => frameToMs(playback.clock, seen?.frame ?? 0)
    const standing = seen?.item.kind === 'standing' ? shots[seen.shotIndex] : undefined
    return {
      yes: () => {
        if (!seen || seen.isSettled) return
        if (standing) outbox.placeAndSay({ kind: 'keep-boundary', partId, shotId: standing.id })
        else
          outbox.placeAndSay({
            kind: 'split-shot',
            partId,
            atMs: atMs(),
            newShotId: newIdentifier(),
            seen: look(seen),
          })
        go(decided)
      },
      no: () => {
        if (!seen || seen.isSettled) return
        if (standing) outbox.placeAndSay({ kind: 'merge-with-previous', partId, shotId: standing.id })
        else outbox.placeAndSay({ kind: 'deny-boundary', partId, atMs: atMs() })
        go(decided)
      },
      retype: (transitionIn: TransitionIn) => {
        if (!seen || seen.isSettled) return
        if (!standing) return setChanges(before => ({ ...before, transitionIn }))
        outbox.placeAndSay({ kind: 'retype-boundary', partId, shotId: standing.id, transitionIn })
        go(decided)
      },
      /** Moves the boundary and stays with it: what was moved may be looked at again. */
      nudge: (frames: number) => {
        if (!seen) return
        if (!standing) return setChanges(before => ({ ...before, frames: before.frames + frames }))
        const frame = frameBetweenNeighbours(playback.clock, shots, {
          index: seen.shotIndex,
          frame: seen.frame + frames,
        })
        if (frame !== seen.frame)
          outbox.placeAndSay({
            kind: 'move-boundary',
            partId,
            shotId: standing.id,
            atMs: frameToMs(playback.clock, frame),
          })
      },
      next: () => go(before => passed(before, 1)),
      back: () => go(before => passed(before, -1)),
      undo: () => {
        outbox.undo({ area: 'shots', filmId })
        go(takenBack)
      },
      redo: () => outbox.redo({ area: 'shots', filmId }),
    }
  }, [outbox, partId, filmId, playback, shots, seen, go])
  const goOn = () => (queue.index < queue.items.length ? review.next() : void begin(of))
  return { of, queue, seen, coming, refusal, begin, goOn, ...review }
}

export type Review = ReturnType<typeof useReview>

/** What a scholar has changed about a missed boundary before setting it. */
interface Changes {
  frames: number
  transitionIn: TransitionIn | null
}

const unchanged: Changes = { frames: 0, transitionIn: null }

function underReview(
  item: ReviewItem | undefined,
  { shots, playback, changes }: { shots: readonly Shot[]; playback: Playback; changes: Changes },
): UnderReview | null {
  if (!item) return null
  const { clock } = playback
  if (item.kind === 'standing') {
    const shotIndex = shots.findIndex(shot => shot.id === item.shotId)
    const shot = shots[shotIndex]
    if (!shot) return null
    const isSettled = shotIndex < 1
    return { ...shot, item, shotIndex, frame: msToFrame(clock, shot.startMs), isSettled }
  }
  const { boundary } = item
  const frame = Math.max(1, Math.min(playback.lastFrame, msToFrame(clock, boundary.atMs) + changes.frames))
  const atMs = frameToMs(clock, frame)
  const shotIndex = shots.findIndex(shot => shot.startMs <= atMs && atMs < shot.endMs)
  const isSettled = shots[shotIndex]?.startMs === atMs
  return {
    ...boundary,
    item,
    shotIndex,
    frame,
    isSettled,
    transitionIn: changes.transitionIn ?? boundary.kind,
  }
}

function look({ transitionIn, transitionStartMs, transitionEndMs }: UnderReview) {
  const kind = transitionIn === 'start' ? 'cut' : transitionIn
  return kind === 'cut'
    ? { transitionIn: kind, transitionStartMs: null, transitionEndMs: null }
    : { transitionIn: kind, transitionStartMs, transitionEndMs }
}

/** The picture shows the first frame after the boundary, and follows it when it is moved. */
function useShowing(playback: Playback, seen: UnderReview | null, { index }: ReviewQueue): void {
  const frame = seen?.frame ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next in the queue is shown even at the same frame.
  useEffect(() => {
    if (frame !== null) playback.go(frame)
  }, [playback, frame, index])
}
