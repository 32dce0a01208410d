import { useMemo, useRef } from 'react'
import type { Change, Mark, Shot } from '../../study/index.ts'
import { applyToList, marksToDecide, proposedCodes, wholeShots } from '../../study/index.ts'
import { useCodeSets, useCodes } from '../stage/codes/use-codes.ts'
import { passAtWork, shownCoding } from '../state/coding.ts'
import type { MarkLane } from '../state/marks/mark-lanes.ts'
import { lanesOf } from '../state/marks/mark-lanes.ts'
import type { WaitingAct } from '../state/outbox.ts'
import type { PartState } from '../state/parts.ts'
import { passPlaces } from '../state/plans/pass-places.ts'
import { plannedInPart } from '../state/plans/plans.ts'
import { sampleUnits } from '../state/plans/sample-units.ts'
import type { Unit } from '../state/units.ts'
import { unitsOf } from '../state/units.ts'
import { useAppState } from '../use-app.ts'

/** Everything that the desk shows of one part: codes, the pass at work and its plan, units, marks to decide. */
export function useDesk(part: PartState, passId: string | undefined) {
  const { filmId, partId, endMs, clock } = part.view
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
  const plans = useAppState(state => state.plans)
  const plan = plans.plans.find(({ id }) => id === pass?.codingPlanId) ?? null
  const planId = plan?.id ?? null
  const planned = useMemo(
    () => plannedInPart(plans, { planId, partId, coderId }),
    [plans, planId, partId, coderId],
  )
  const { unit, sliceMs } = pass ?? wholeShots
  const scenes = part.shownScenes
  const places = useMemo(
    () =>
      plan
        ? sampleUnits(planned, plan.how, { shots, partId })
        : passPlaces({ unit, sliceMs }, { partId, endMs, clock, shots, scenes }),
    [plan, planned, unit, sliceMs, partId, endMs, clock, shots, scenes],
  )
  const unitsBefore = useRef<readonly Unit[]>([])
  const units = useMemo(() => {
    unitsBefore.current = unitsOf(places, coding, { pass, partId, before: unitsBefore.current })
    return unitsBefore.current
  }, [places, coding, pass, partId])
  const shotsBefore = useRef<readonly Unit[]>([])
  const shotUnits = useMemo(() => {
    if (places === shots) return units
    shotsBefore.current = unitsOf(shots, coding, { pass, partId, before: shotsBefore.current })
    return shotsBefore.current
  }, [places, units, shots, coding, pass, partId])
  const toDecide = useMemo(
    () => [...lanesOf(coding.marks, partId).values()].flatMap(lane => decideOf(lane, shots)),
    [coding.marks, partId, shots],
  )
  return useMemo(
    () => ({
      filmId,
      partId,
      shots,
      codes,
      sets,
      proposed,
      coding,
      pass,
      plan,
      planned,
      units,
      shotUnits,
      toDecide,
    }),
    [filmId, partId, shots, codes, sets, proposed, coding, pass, plan, planned, units, shotUnits, toDecide],
  )
}

const decideKnown = new WeakMap<readonly Shot[], WeakMap<MarkLane, readonly Mark[]>>()

/** The same list for as long as the lane and the shots are the same. */
function decideOf(lane: MarkLane, shots: readonly Shot[]): readonly Mark[] {
  const lanes = decideKnown.get(shots) ?? new WeakMap<MarkLane, readonly Mark[]>()
  decideKnown.set(shots, lanes)
  const there = lanes.get(lane)
  if (there) return there
  const attached = lane.filter(({ attachedTo }) => attachedTo !== null)
  const found = attached.length > 0 ? marksToDecide(attached, shots) : []
  lanes.set(lane, found)
  return found
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
