import { useMemo } from 'react'
import { newIdentifier } from '../services/new-identifier.ts'
import type { ShotSteps } from '../stage/player/use-shot-steps.ts'
import { codeOfKey } from '../state/codebook.ts'
import { isMarkedNow } from '../state/coding.ts'
import type { Unit } from '../state/units.ts'
import { nextLeft, passCodesOn } from '../state/units.ts'
import { useServices, useStore } from '../use-app.ts'
import type { Desk } from './use-desk.ts'

/** What can be done with the shot under the playhead. */
export function useDeskActs(desk: Desk, steps: ShotSteps) {
  const { outbox } = useServices()
  const store = useStore()
  return useMemo(() => {
    const { filmId, pass, codes, units, proposed } = desk
    const current = () => units[steps.currentIndex()]
    const toggle = (codeId: string) => {
      const unit = current()
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
      if (!unit) return
      if (!pass) return outbox.say({ kind: 'no-pass-yet' })
      const act = { filmId, passId: pass.id, unit: spanOf(unit), newId: newIdentifier() }
      if (outbox.placeAndSay({ kind: 'look-through', ...act })) steps.goToNextShot()
    }
    const goToLeft = (direction: 1 | -1) => {
      const index = nextLeft(units, steps.currentIndex(), direction)
      if (index < 0) outbox.say({ kind: 'every-unit-looked-through' })
      else steps.goToShot(index)
    }
    return {
      toggle,
      beginPass: () => {
        if (pass) return
        outbox.placeAndSay({ kind: 'start-pass', passId: newIdentifier(), filmId, codeIds: proposed })
      },
      accept,
      noneHere: () => {
        const unit = current()
        const count = unit && pass ? passCodesOn(unit, pass).length : 0
        if (count === 0) return accept()
        outbox.say({ kind: 'unit-is-marked', count })
      },
      lookAgain: () => {
        const unit = current()
        if (unit && pass)
          outbox.placeAndSay({ kind: 'look-again', filmId, passId: pass.id, unit: spanOf(unit) })
      },
      goToNextLeft: () => goToLeft(1),
      goToPreviousLeft: () => goToLeft(-1),
      /** True where the sign was the key of a code. */
      markByKey: (sign: string) => {
        const code = codeOfKey(codes, sign)
        if (code) toggle(code.id)
        return code !== undefined
      },
      settle: (markId: string, how: 'free' | 'trim') =>
        outbox.placeAndSay({ kind: 'settle-mark', filmId, markId, how }),
      undo: () => outbox.undo({ area: 'coding', filmId }),
      redo: () => outbox.redo({ area: 'coding', filmId }),
    }
  }, [outbox, store, desk, steps])
}

export type DeskActs = ReturnType<typeof useDeskActs>

function spanOf({ shot: { id: shotId, partId, startMs, endMs } }: Unit) {
  return { partId, startMs, endMs, shotId }
}
