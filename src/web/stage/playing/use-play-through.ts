import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { msToFrame } from '../../../study/index.ts'
import type { FoundSpan } from '../../state/playing/play-through.ts'
import { playThroughBegun, playThroughStepped, spanInTurn } from '../../state/playing/play-through.ts'
import { useAppState, useStore } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'

/** Begins to play stretches one after another, each at the desk of its film. */
export function useBeginPlayThrough(): (name: string, spans: readonly FoundSpan[]) => void {
  const store = useStore()
  const navigate = useNavigate()
  return useCallback(
    (name, spans) => {
      store.change('playThrough', () => playThroughBegun(name, spans))
      const [first] = spans
      if (first) void navigate({ to: '/coding/$partId', params: { partId: first.partId }, search: {} })
    },
    [store, navigate],
  )
}

/** Whether stretches are played through, and what keys do to that. */
export function usePlayThroughActs() {
  const store = useStore()
  const isOn = useAppState(state => state.playThrough !== null)
  return useMemo(() => {
    const step = (by: 1 | -1) => {
      store.change('playThrough', state => playThroughStepped(state, by))
    }
    const end = () => store.change('playThrough', () => null)
    return { isOn, next: () => step(1), previous: () => step(-1), end }
  }, [store, isOn])
}

export type PlayThroughActs = ReturnType<typeof usePlayThroughActs>

/**
 * Plays the stretch whose turn it is, where it lies in this part, and goes on to the next at its end. Who stops the film
 * or goes elsewhere meanwhile is not pulled back: the next key goes on.
 */
export function usePlayingThrough(partId: string, playback: Playback, { next }: PlayThroughActs): void {
  const span = useAppState(state => spanInTurn(state.playThrough))
  const isOn = span !== null
  useWayToTurn(partId, playback, span)
  useEffect(() => {
    if (span?.partId !== partId) return
    const { clock } = playback
    const [first, last] = [msToFrame(clock, span.startMs), msToFrame(clock, span.endMs - 1)]
    // A picture of where the film stood before may still come after the way to the first frame is done.
    let hasBegun = false
    // Looped, it would go round in what lies between in and out points, and never come to its own end.
    const letLoop = playback.holdLoop()
    playback.go(first)
    playback.toggle()
    const unsubscribe = playback.subscribe(() => {
      const { frame, isSeeking, rate } = playback
      if (rate <= 0 || isSeeking) return
      hasBegun ||= first <= frame && frame <= last
      if (hasBegun && frame >= last) next()
    })
    return () => {
      unsubscribe()
      letLoop()
    }
  }, [span, partId, playback, next])
  useEffect(() => {
    if (!isOn) return
    return () => playback.pause()
  }, [isOn, playback])
}

/**
 * To the film of the stretch whose turn has come while this part was open. The film stands first: what it writes into
 * its address while it plays would take the place of the address that is gone to.
 */
function useWayToTurn(partId: string, playback: Playback, span: FoundSpan | null): void {
  const navigate = useNavigate()
  const known = useRef(span)
  useEffect(() => {
    if (span === known.current) return
    known.current = span
    if (!span || span.partId === partId) return
    playback.pause()
    const timer = setTimeout(
      () => void navigate({ to: '/coding/$partId', params: { partId: span.partId }, search: {} }),
    )
    return () => clearTimeout(timer)
  }, [span, partId, playback, navigate])
}
