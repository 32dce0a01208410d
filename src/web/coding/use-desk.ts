import { useMemo } from 'react'
import type { Change } from '../../study/index.ts'
import { applyToList, marksToDecide, proposedCodes } from '../../study/index.ts'
import { useCodeSets, useCodes } from '../stage/codes/use-codes.ts'
import { passAtWork, shownCoding } from '../state/coding.ts'
import type { WaitingAct } from '../state/outbox.ts'
import type { PartState } from '../state/parts.ts'
import { unitsOf } from '../state/units.ts'
import { useAppState } from '../use-app.ts'

/** Everything that the desk shows of one part: codes, the pass at work, units, marks to decide. */
export function useDesk(part: PartState, passId: string | undefined) {
  const { filmId, partId } = part.view
  const shots = part.shownShots
  const codes = useCodes()
  const kept = useAppState(state => state.coding[filmId])!
  const waiting = useAppState(state => state.outbox.waiting)
  const coderId = useAppState(state => state.study?.homeCoderId ?? null)
  const coding = useMemo(
    () => shownCoding(kept, waiting, { filmId, coderId }),
    [kept, waiting, filmId, coderId],
  )
  const pass = useMemo(() => passAtWork(coding.passes, passId), [coding.passes, passId])
  const sets = useCodeSets()
  const newest = useAppState(state => state.codebook.newestPasses)
  const begunHere = usePassesBegun(waiting)
  const proposed = useMemo(
    () => proposedCodes({ codes, sets, passes: applyToList('pass', newest, begunHere) }),
    [codes, sets, newest, begunHere],
  )
  const units = useMemo(() => unitsOf(shots, coding, pass, partId), [shots, coding, pass, partId])
  const toDecide = useMemo(() => {
    const here = coding.marks.filter(mark => mark.partId === partId)
    return marksToDecide(here, shots)
  }, [coding.marks, partId, shots])
  return useMemo(
    () => ({ filmId, partId, shots, codes, sets, proposed, coding, pass, units, toDecide }),
    [filmId, partId, shots, codes, sets, proposed, coding, pass, units, toDecide],
  )
}

const noneBegun: Change = []

/** The passes among the acts that wait; the same empty list while only marks do. */
function usePassesBegun(waiting: readonly WaitingAct[]): Change {
  return useMemo(() => {
    const begun = waiting.flatMap(act => act.change.filter(entry => entry.kind === 'pass'))
    return begun.length > 0 ? begun : noneBegun
  }, [waiting])
}

export type Desk = ReturnType<typeof useDesk>
