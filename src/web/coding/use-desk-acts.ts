import { useMemo, useRef } from 'react'
import { newIdentifier } from '../services/new-identifier.ts'
import type { ShotSteps } from '../stage/player/use-shot-steps.ts'
import { codeOfKey } from '../state/codebook.ts'
import { isMarkedNow } from '../state/coding.ts'
import type { Unit } from '../state/units.ts'
import { nextLeft, passCodesOn } from '../state/units.ts'
import { useServices, useStore } from '../use-app.ts'
import type { Desk } from './use-desk.ts'

/** What can be done with the shot under the playhead; the same acts for as long as the shots are the same. */
export function useDeskActs(desk: Desk, steps: ShotSteps) {
  const { outbox } = useServices()
  const store = useStore()
  const { filmId } = desk
  const latest = useRef(desk)
  latest.current = desk
  return useMemo(() => {
    const current = () => latest.current.units[steps.currentIndex()]
    const toggle = (codeId: string) => {
      const unit = current()
      const { pass } = latest.current
      if (!unit) return
      const mark = { filmId, codeId, unit: spanOf(unit) }
      if (isMarkedNow(store.state, mark)) outbox.placeAndSay({ kind: 'clear-mark', ...mark })
      else
        outbox.placeAndSay({
          kind: 'set-mark',
          ...mark,
          newMarkId: newIdentifier(),
          passId: pass?.id ?? null,
        })
    }
    const accept = () => {
      const unit = current()
      const { pass } = latest.current
      if (!unit) return
      if (!pass) return outbox.say({ kind: 'no-pass-yet' })
      const act = { filmId, passId: pass.id, unit: spanOf(unit), newId: newIdentifier() }
      if (outbox.placeAndSay({ kind: 'look-through', ...act })) steps.goToNextShot()
    }
    const goToLeft = (direction: 1 | -1) => {
      const index = nextLeft(latest.current.units, steps.currentIndex(), direction)
      if (index < 0) outbox.say({ kind: 'every-unit-looked-through' })
      else steps.goToShot(index)
    }
    return {
      toggle,
      beginPass: () => {
        const { pass, proposed: codeIds } = latest.current
        if (!pass) outbox.placeAndSay({ kind: 'start-pass', passId: newIdentifier(), filmId, codeIds })
      },
      accept,
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
      /** True where the sign was the key of a code. */
      markByKey: (sign: string) => {
        const code = codeOfKey(latest.current.codes, sign)
        if (code) toggle(code.id)
        return code !== undefined
      },
      settle: (markId: string, how: 'free' | 'trim') =>
        outbox.placeAndSay({ kind: 'settle-mark', filmId, markId, how }),
      undo: () => outbox.undo({ area: 'coding', filmId }),
      redo: () => outbox.redo({ area: 'coding', filmId }),
    }
  }, [outbox, store, filmId, steps])
}

export type DeskActs = ReturnType<typeof useDeskActs>

function spanOf({ shot: { id: shotId, partId, startMs, endMs } }: Unit) {
  return { partId, startMs, endMs, shotId }
}
