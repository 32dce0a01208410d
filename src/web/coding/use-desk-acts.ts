import { useMemo, useRef } from 'react'
import type { Span } from '../../study/index.ts'
import { frameToMs, isInUse, msToFrame, unitFor } from '../../study/index.ts'
import { newIdentifier } from '../services/new-identifier.ts'
import type { PointActs } from '../stage/hands/use-point-acts.ts'
import type { Playback } from '../stage/player/playback.ts'
import type { ShotSteps } from '../stage/player/use-shot-steps.ts'
import { chosenInstead } from '../state/chosen.ts'
import { codeOfKey } from '../state/codebook.ts'
import { isMarkedNow, marksNow } from '../state/coding.ts'
import { lastUsed, withUsed } from '../state/marks/last-codes.ts'
import { laneOf } from '../state/marks/mark-lanes.ts'
import { lookOf } from '../state/marks/track-looks.ts'
import { preferred } from '../state/preferences.ts'
import type { Unit } from '../state/units.ts'
import { lastUnitBefore, nextLeft, passCodesOn, unitIndexAt } from '../state/units.ts'
import { useServices, useStore } from '../use-app.ts'
import type { Desk } from './use-desk.ts'

interface Hands {
  playback: Playback
  steps: ShotSteps
  points: PointActs
  /** Where nothing of a plan's sample is left in this part. */
  goToOtherFilms: () => void
}

/** What can be done with the unit under the playhead; the same acts for as long as the shots are the same. */
export function useDeskActs(desk: Desk, { playback, steps, points, goToOtherFilms }: Hands) {
  const { outbox } = useServices()
  const store = useStore()
  const { filmId } = desk
  const latest = useRef(desk)
  latest.current = desk
  return useMemo(() => {
    const current = () => latest.current.units[unitIndexAt(latest.current.units, playback.ms)]
    const passId = () => latest.current.pass?.id ?? null
    /** Outside a sample a mark is an example. */
    const passIdAt = (ms: number) =>
      latest.current.plan && unitIndexAt(latest.current.units, ms) < 0 ? null : passId()
    const isLocked = (codeId: string) => lookOf(store.state.preferences.tracks, codeId).isLocked
    const noteUse = (codeId: string) =>
      store.change('preferences', before =>
        preferred(before, { lastCodes: withUsed(before.lastCodes, codeId) }),
      )
    const goToUnit = (index: number) => {
      const unit = latest.current.units[index]
      if (unit) playback.go(msToFrame(playback.clock, unit.place.startMs))
    }
    const markSpan = (codeId: string, { startMs, endMs }: Span) => {
      const { partId } = latest.current
      const mark = { filmId, partId, codeId, passId: passIdAt(startMs), newMarkId: newIdentifier() }
      if (outbox.placeAndSay({ kind: 'mark-span', ...mark, startMs, endMs })) noteUse(codeId)
    }
    const toggleSpan = (codeId: string, span: Span) => {
      const { partId } = latest.current
      const standing = laneOf(marksNow(store.state, filmId), partId, codeId).find(
        ({ startMs, endMs }) => startMs === span.startMs && endMs === span.endMs,
      )
      if (!standing) markSpan(codeId, span)
      else outbox.placeAndSay({ kind: 'remove-mark', filmId, markId: standing.id })
    }
    const toggleUnit = (codeId: string, unit: Unit | undefined) => {
      if (!unit) return
      const mark = { filmId, codeId, unit: spanOf(unit) }
      if (!isMarkedNow(store.state, mark)) {
        const inPass = passIdAt(unit.place.startMs)
        const act = { kind: 'set-mark', ...mark, newMarkId: newIdentifier(), passId: inPass } as const
        if (outbox.placeAndSay(act)) noteUse(codeId)
        return
      }
      const refusal = outbox.place({ kind: 'clear-mark', ...mark })
      if (refusal) outbox.say(refusal)
      // What keeps the code here is shown, so that the hand can go on with it.
      if (refusal?.kind === 'mark-reaches-beyond') chooseMark(refusal.markId)
    }
    const chooseMark = (id: string) =>
      store.change('chosen', before => chosenInstead(before, { kind: 'mark', id }))
    /** On what lies between in and out points, where both are set, else on the unit. */
    const toggle = (codeId: string, frame?: number) => {
      if (isLocked(codeId)) return outbox.say({ kind: 'track-locked' })
      const range = points.range()
      if (range) return toggleSpan(codeId, range)
      const ms = frame === undefined ? playback.ms : frameToMs(playback.clock, frame)
      const { units, shotUnits, plan, pass } = latest.current
      const unit = units[unitIndexAt(units, ms)]
      if (!unit && !plan && pass?.unit === 'scene') return outbox.say({ kind: 'no-scene-to-mark' })
      toggleUnit(codeId, unit ?? shotUnits[unitIndexAt(shotUnits, ms)])
    }
    /** The codes of the set that is on, of which one holds at a time. */
    const runningIds = () => {
      const { runningSetId } = store.state.preferences
      const set = latest.current.sets.find(({ id }) => id === runningSetId)
      return latest.current.codes.flatMap(code =>
        isInUse(code) && set?.codeIds.includes(code.id) ? [code.id] : [],
      )
    }
    const switchTo = (switchTo: string | null) => {
      const { partId } = latest.current
      const codeIds = runningIds()
      if (codeIds.length === 0) return outbox.say({ kind: 'no-running-codes' })
      if (switchTo !== null && isLocked(switchTo)) return outbox.say({ kind: 'track-locked' })
      const at = { filmId, partId, atMs: playback.ms, passId: passIdAt(playback.ms) }
      const act = { kind: 'switch-code', ...at, codeIds, switchTo, newMarkId: newIdentifier() } as const
      if (outbox.placeAndSay(act) && switchTo !== null) noteUse(switchTo)
    }
    const accept = () => {
      const unit = current()
      const { pass } = latest.current
      if (!pass) return outbox.say({ kind: 'no-pass-yet' })
      if (!unit) return goToLeft(1)
      if (!lookThrough(unit)) return
      if (latest.current.plan || pass.unit !== 'shot') goToLeft(1, true)
      else steps.goToNextShot()
    }
    const lookThrough = (unit: Unit) => {
      const { pass } = latest.current
      const act = { filmId, passId: pass?.id ?? '', unit: spanOf(unit), newId: newIdentifier() }
      return outbox.placeAndSay({ kind: 'look-through', ...act })
    }
    const goToLeft = (direction: 1 | -1, isHereDone = false) => {
      const { units, plan } = latest.current
      const from = lastUnitBefore(units, playback.ms)
      const index = nextLeft(units, Math.max(from, direction > 0 ? -1 : 0), direction)
      const isHere = index === from && unitIndexAt(units, playback.ms) === index
      if (index >= 0 && !isHere) return goToUnit(index)
      if (index >= 0 && !(plan && isHereDone)) return
      if (plan) goToOtherFilms()
      else outbox.say({ kind: 'every-unit-looked-through' })
    }
    const toggleOrSwitch = (codeId: string) =>
      runningIds().includes(codeId) ? switchTo(codeId) : toggle(codeId)
    return {
      toggle: toggleOrSwitch,
      toggleLast: () => {
        const { codes } = latest.current
        const codeId = lastUsed(store.state.preferences.lastCodes, id =>
          codes.some(code => code.id === id && isInUse(code)),
        )
        if (codeId === null) outbox.say({ kind: 'nothing-marked-yet' })
        else toggleOrSwitch(codeId)
      },
      isRunning: (codeId: string) => runningIds().includes(codeId),
      switchTo,
      tap: toggle,
      hold: (codeId: string, span: Span) =>
        isLocked(codeId) ? outbox.say({ kind: 'track-locked' }) : markSpan(codeId, span),
      beginPass: () => {
        const { pass, proposed: codeIds, codes } = latest.current
        const by = unitFor(codes.filter(({ id }) => codeIds.includes(id)))
        if (!pass) outbox.placeAndSay({ kind: 'start-pass', passId: newIdentifier(), filmId, codeIds, by })
      },
      accept,
      lookThrough,
      finish: () => {
        const { pass } = latest.current
        if (!pass) return outbox.say({ kind: 'no-pass-yet' })
        const finished = pass.finishedAt === null
        outbox.placeAndSay({ kind: 'finish-pass', filmId, passId: pass.id, finished })
      },
      noneHere: () => {
        const unit = current()
        const { pass } = latest.current
        const count = unit && pass ? passCodesOn(unit, pass).length : 0
        if (count === 0) return accept()
        outbox.say({ kind: 'unit-is-marked', count })
      },
      lookAgain: () => {
        const unit = current()
        const { pass } = latest.current
        if (unit && pass)
          outbox.placeAndSay({ kind: 'look-again', filmId, passId: pass.id, unit: spanOf(unit) })
      },
      goToNextLeft: () => goToLeft(1),
      goToPreviousLeft: () => goToLeft(-1),
      codeOfSign: (sign: string) => codeOfKey(latest.current.codes, sign)?.id ?? null,
      settle: (markId: string, how: 'free' | 'trim') =>
        outbox.placeAndSay({ kind: 'settle-mark', filmId, markId, how }),
      undo: () => outbox.undo({ area: 'coding', filmId }),
      redo: () => outbox.redo({ area: 'coding', filmId }),
    }
  }, [outbox, store, filmId, playback, steps, points, goToOtherFilms])
}

export type DeskActs = ReturnType<typeof useDeskActs>

function spanOf({ place: { id: shotId, partId, startMs, endMs } }: Unit) {
  return { partId, startMs, endMs, shotId }
}
