import { useMemo } from 'react'
import { marksToDecide, mostCodesInPass } from '../../study/index.ts'
import { useCodes } from '../codebook/use-codes.ts'
import { codesForPass } from '../state/codebook.ts'
import { passAtWork, shownCoding } from '../state/coding.ts'
import type { PartState } from '../state/parts.ts'
import { unitsOf } from '../state/units.ts'
import { useAppState } from '../use-app.ts'

/** Everything that the desk shows of one part: codes, the pass at work, units, marks to decide. */
export function useDesk(part: PartState, passId: string | undefined) {
  const { filmId, partId } = part.view
  const shots = part.shownShots
  const codes = useCodes()
  const lastPassCodeIds = useAppState(state => state.codebook.lastPassCodeIds)
  const kept = useAppState(state => state.coding[filmId])!
  const waiting = useAppState(state => state.outbox.waiting)
  const coderId = useAppState(state => state.study?.homeCoderId ?? null)
  const coding = useMemo(
    () => shownCoding(kept, waiting, { filmId, coderId }),
    [kept, waiting, filmId, coderId],
  )
  const pass = useMemo(() => passAtWork(coding.passes, passId), [coding.passes, passId])
  const offered = useMemo(
    () => codesForPass(codes, lastPassCodeIds, mostCodesInPass),
    [codes, lastPassCodeIds],
  )
  const units = useMemo(() => unitsOf(shots, coding, pass, partId), [shots, coding, pass, partId])
  const toDecide = useMemo(() => {
    const here = coding.marks.filter(mark => mark.partId === partId)
    return marksToDecide(here, shots)
  }, [coding.marks, partId, shots])
  return useMemo(
    () => ({ filmId, partId, shots, codes, coding, pass, offered, units, toDecide }),
    [filmId, partId, shots, codes, coding, pass, offered, units, toDecide],
  )
}

export type Desk = ReturnType<typeof useDesk>
