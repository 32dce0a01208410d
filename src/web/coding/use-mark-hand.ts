import { useEffect, useMemo, useRef } from 'react'
import type { Mark, Shot, Span } from '../../study/index.ts'
import { newIdentifier } from '../services/new-identifier.ts'
import { MarkDraft } from '../stage/hands/mark-draft.ts'
import type { MarkHand } from '../stage/hands/mark-hand.ts'
import {
  edgeByFrames,
  edgeBySeconds,
  edgeToCut,
  edgeToFrame,
  frameOfEdge,
  framesOf,
} from '../stage/hands/move-span.ts'
import type { PointActs } from '../stage/hands/use-point-acts.ts'
import { askForCode } from '../stage/inspector/ask-for-code.ts'
import type { Playback } from '../stage/player/playback.ts'
import type { Edge } from '../state/chosen.ts'
import { chosenInstead, shotAtPlayhead } from '../state/chosen.ts'
import { lookOf } from '../state/marks/track-looks.ts'
import { useServices, useStore } from '../use-app.ts'
import { copiesTo } from './copies-to.ts'
import type { Desk } from './use-desk.ts'

const edgesInTurn = [null, 'start', 'end', 'whole'] as const

/** The mark that is chosen, in hand: its edges moved by keys or pointer, copied, removed, given another code. */
export function useMarkHand(desk: Desk, playback: Playback, points: PointActs) {
  const { outbox } = useServices()
  const store = useStore()
  const latest = useRef(desk)
  latest.current = desk
  const { filmId, partId } = desk
  const hand = useMemo(() => {
    const { clock } = playback
    const draft = new MarkDraft()
    const marks = () => latest.current.coding.marks.filter(mark => mark.partId === partId)
    const isLocked = (mark: Mark) => lookOf(store.state.preferences.tracks, mark.codeId).isLocked
    const mayChange = (mark: Mark | null): mark is Mark => {
      if (!mark) return false
      if (isLocked(mark)) outbox.say({ kind: 'track-locked' })
      return !isLocked(mark)
    }
    const choose = (mark: Mark, edge?: Edge) =>
      store.change('chosen', before => chosenInstead(before, { kind: 'mark', id: mark.id, edge }))
    const leave = () => store.change('chosen', before => chosenInstead(before, shotAtPlayhead))
    let found: { among: readonly Mark[]; id: string; mark: Mark | null } | null = null
    /** Asked as often as the pointer moves: looked for once. */
    const chosen = (): Mark | null => {
      const { chosen: now } = store.state
      if (now.kind !== 'mark') return null
      const among = latest.current.coding.marks
      if (found?.among !== among || found.id !== now.id) {
        const mark = among.find(({ id }) => id === now.id)
        found = { among, id: now.id, mark: mark?.partId === partId ? mark : null }
      }
      return found.mark
    }
    const edge = () => (store.state.chosen.kind === 'mark' && store.state.chosen.edge) || null
    const show = (span: Span, of: Edge) => {
      const frame = frameOfEdge(clock, span, of)
      if (frame !== playback.frame) playback.go(frame)
    }
    const move = (of: Edge, moved: (clock: Playback['clock'], span: Span, edge: Edge) => Span) => {
      const mark = chosen()
      if (!mark || isLocked(mark)) return
      const span = moved(clock, draft.spanOf(mark), of)
      draft.set({ markId: mark.id, span })
      show(span, of)
    }
    const keep = () => {
      const { now } = draft
      const mark = chosen()
      draft.set(null)
      if (!now || mark?.id !== now.markId) return
      const upon = { startMs: mark.startMs, endMs: mark.endMs }
      outbox.placeAndSay({ kind: 'move-mark', filmId, partId, markId: mark.id, ...now.span, upon })
    }
    const take = (of: Edge) => {
      const mark = chosen()
      if (!mayChange(mark)) return
      choose(mark, of)
      show(mark, of)
    }
    const chooseHere = () => {
      const { ms } = playback
      const here = marks()
        .filter(({ startMs, endMs }) => startMs <= ms && ms < endMs)
        .sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1))
      const next = here[(here.findIndex(({ id }) => id === chosen()?.id) + 1) % Math.max(1, here.length)]
      if (next) choose(next)
    }
    return {
      draft,
      chosen,
      take,
      bring: (of: Edge, frame: number) => move(of, (c, span) => edgeToFrame(c, span, of, frame)),
      keep,
      drop: () => draft.set(null),
      isEdgeTaken: () => edge() !== null && chosen() !== null,
      byFrames: (frames: number) => move(edge()!, (c, span, of) => edgeByFrames(c, span, of, frames)),
      bySeconds: (seconds: number) => move(edge()!, (c, span, of) => edgeBySeconds(c, span, of, seconds)),
      toCut: (direction: 1 | -1) => {
        const shots: readonly Shot[] = latest.current.shots
        move(edge()!, (c, span, of) => edgeToCut(c, span, of, { shots, direction }))
      },
      chooseHere,
      chooseById: (markId: string) => {
        const mark = marks().find(({ id }) => id === markId)
        if (mark) choose(mark)
      },
      turnEdge: () => {
        if (!chosen()) chooseHere()
        const mark = chosen()
        if (!mark) return
        const next = edgesInTurn[(edgesInTurn.indexOf(edge()) + 1) % edgesInTurn.length]
        if (next) take(next)
        else choose(mark)
      },
      leave: () => {
        draft.set(null)
        const mark = chosen()
        if (mark && edge()) choose(mark)
        // A reading is written while the film goes on: what lets go of a mark leaves it open.
        else if (mark) leave()
        return mark !== null
      },
      remove: () => {
        const mark = chosen()
        if (mayChange(mark)) outbox.placeAndSay({ kind: 'remove-mark', filmId, markId: mark.id })
      },
      askForCode: () => {
        if (!chosen()) chooseHere()
        if (mayChange(chosen())) askForCode(store)
      },
      copy: () => {
        const mark = chosen()
        const range = mark ?? points.range()
        const some = mark
          ? [mark]
          : marks().filter(({ startMs, endMs }) => range && startMs >= range.startMs && endMs <= range.endMs)
        if (!range || some.length === 0) return outbox.say({ kind: 'no-marks-to-copy' })
        const by = playback.frame - framesOf(clock, range).from
        const copies = copiesTo(clock, some, { by, makeId: newIdentifier })
        if (!copies.ok) return outbox.say(copies.refusal)
        const passId = latest.current.pass?.id ?? null
        outbox.placeAndSay({ kind: 'copy-marks', filmId, partId, passId, copies: copies.value })
      },
    } satisfies MarkHand & Record<string, unknown>
  }, [outbox, store, filmId, partId, playback, points])
  // What the arrows have moved is kept once they are let go of, wherever that is.
  useEffect(() => {
    const letGo = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key.startsWith('Arrow')) hand.keep()
    }
    window.addEventListener('keyup', letGo)
    window.addEventListener('blur', letGo)
    return () => {
      window.removeEventListener('keyup', letGo)
      window.removeEventListener('blur', letGo)
      hand.keep()
    }
  }, [hand])
  return hand
}

export type DeskHand = ReturnType<typeof useMarkHand>
