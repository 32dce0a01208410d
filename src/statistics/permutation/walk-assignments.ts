// SPDX-License-Identifier: MIT
import { seededStream } from '../seeded-stream.ts'
import type { Dealing } from './deal-films.ts'
import type { PermutationPlan, StepRange } from './permutation-plan.ts'
import { stepsPerBlock } from './permutation-plan.ts'
import { revolvingDoor } from './revolving-door.ts'
import type { GroupSums, Tally } from './tally.ts'
import {
  emptyTally,
  exchangeAndTallySums,
  tallyDifferenceWithMissing,
  tallySums,
  tallyWelch,
  tallyWelchWithMissing,
} from './tally.ts'
import { lotsOf, walkDeals } from './walk-deals.ts'
import type { WalkTable } from './walk-table.ts'

/**
 * Walks a stretch of the assignments of a plan and counts which are as extreme as the films as they stand.
 *
 * In: a table, a plan and a stretch of its steps. Out: a tally; tallies of stretches add up to that of the
 * whole, for any number of stretches.
 */
export function walkAssignments(
  table: WalkTable,
  { dealing, plan }: { dealing: Dealing; plan: PermutationPlan },
  range: StepRange,
): Tally {
  const tally = emptyTally(table.symbolCount)
  if (range.to <= range.from || table.symbolCount === 0) return tally
  if (table.kernel === 'welch-with-missing' || table.kernel === 'difference-with-missing')
    walkUnderRules(table, { dealing, plan, range, tally })
  else if (plan.kind === 'exact') walkExactly(table, { plan, range, tally })
  else drawAtRandom(table, { seed: plan.seed, range, tally })
  return tally
}

/** Films that may not all change places, or whose number in a period varies. */
function walkUnderRules(
  table: WalkTable,
  walk: { dealing: Dealing; plan: PermutationPlan; range: StepRange; tally: Tally },
): void {
  const { rows, looked, symbolCount } = table
  const count = tallyBy[table.kernel]
  const group = emptyGroup(symbolCount)
  const { sums, squares, films } = group
  walkDeals(walk.dealing, walk.plan, walk.range, {
    renew: members => sumMembers(table, members, group),
    move: (film, direction) => {
      const row = film * symbolCount
      for (let rank = 0; rank < symbolCount; rank++) {
        const value = rows[row + rank]!
        sums[rank]! += direction * value
        squares[rank]! += direction * value * value
        films[rank]! += direction * looked[row + rank]!
      }
    },
    visit: weight => {
      count(table, group, walk.tally)
      if (weight === 2) count(table, group, walk.tally)
    },
  })
}

const tallyBy = {
  sums: tallySums,
  welch: tallyWelch,
  'welch-with-missing': tallyWelchWithMissing,
  'difference-with-missing': tallyDifferenceWithMissing,
}

interface ExactWalk {
  plan: PermutationPlan & { kind: 'exact' }
  range: StepRange
  tally: Tally
}

function walkExactly(table: WalkTable, { plan, range, tally }: ExactWalk): void {
  const count = tallyBy[table.kernel]
  const fixed = plan.mirrored ? 1 : 0
  const door = revolvingDoor(table.filmCount - fixed, table.secondCount - fixed, range.from)
  const group = emptyGroup(table.symbolCount)
  const members = new Int32Array(table.secondCount)
  if (plan.mirrored) members[table.secondCount - 1] = table.filmCount - 1
  for (let step = range.from; step < range.to; step++) {
    if (step > range.from) door.step()
    if (step === range.from || step % stepsPerBlock === 0) {
      members.set(door.inside)
      sumMembers(table, members, group)
      count(table, group, tally)
    } else if (table.kernel === 'sums') exchangeAndTallySums(table, door, group, tally)
    else {
      exchange(table, door, group)
      count(table, group, tally)
    }
  }
  if (plan.mirrored) doubleTally(tally)
}

function drawAtRandom(table: WalkTable, walk: { seed: number; range: StepRange; tally: Tally }): void {
  const count = tallyBy[table.kernel]
  const group = emptyGroup(table.symbolCount)
  const parts = Array.from({ length: table.filmCount }, (_, film) => [film])
  const draw = lotsOf({ parts, chosen: table.secondCount })
  for (let step = walk.range.from; step < walk.range.to; step++) {
    sumMembers(table, draw(seededStream(walk.seed, step)), group)
    count(table, group, walk.tally)
  }
}

export function emptyGroup(symbolCount: number): GroupSums {
  return {
    sums: new Float64Array(symbolCount),
    squares: new Float64Array(symbolCount),
    films: new Float64Array(symbolCount),
  }
}

/** Sums of the films of the second group, made afresh. */
export function sumMembers(table: WalkTable, members: ArrayLike<number>, group: GroupSums): void {
  group.sums.fill(0)
  if (table.kernel === 'sums') {
    addRows(table, members, group.sums)
    return
  }
  group.squares.fill(0)
  addRowsAndSquares(table, members, group)
  if (table.kernel === 'welch') return
  const { looked, symbolCount } = table
  const { films } = group
  films.fill(0)
  for (let index = 0; index < members.length; index++) {
    const row = members[index]! * symbolCount
    for (let rank = 0; rank < symbolCount; rank++) films[rank]! += looked[row + rank]!
  }
}

/** Two films at a time. */
function addRowsAndSquares(
  { rows, symbolCount }: WalkTable,
  members: ArrayLike<number>,
  { sums, squares }: GroupSums,
): void {
  const whole = members.length & ~1
  for (let index = 0; index < whole; index += 2) {
    const left = members[index]! * symbolCount
    const right = members[index + 1]! * symbolCount
    for (let rank = 0; rank < symbolCount; rank++) {
      const a = rows[left + rank]!
      const b = rows[right + rank]!
      sums[rank]! += a + b
      squares[rank]! += a * a + b * b
    }
  }
  if (whole === members.length) return
  const row = members[whole]! * symbolCount
  for (let rank = 0; rank < symbolCount; rank++) {
    const value = rows[row + rank]!
    sums[rank]! += value
    squares[rank]! += value * value
  }
}

/** Four films at a time, so that sums are fetched and kept a quarter as often. */
function addRows({ rows, symbolCount }: WalkTable, members: ArrayLike<number>, sums: Float64Array): void {
  const whole = members.length & ~3
  for (let index = 0; index < whole; index += 4) {
    const a = members[index]! * symbolCount
    const b = members[index + 1]! * symbolCount
    const c = members[index + 2]! * symbolCount
    const d = members[index + 3]! * symbolCount
    for (let rank = 0; rank < symbolCount; rank++)
      sums[rank]! += rows[a + rank]! + rows[b + rank]! + (rows[c + rank]! + rows[d + rank]!)
  }
  for (let index = whole; index < members.length; index++) {
    const row = members[index]! * symbolCount
    for (let rank = 0; rank < symbolCount; rank++) sums[rank]! += rows[row + rank]!
  }
}

function exchange(table: WalkTable, door: { wentOut: number; cameIn: number }, group: GroupSums): void {
  const { rows, symbolCount } = table
  const { sums, squares } = group
  const out = door.wentOut * symbolCount
  const into = door.cameIn * symbolCount
  for (let rank = 0; rank < symbolCount; rank++) {
    const gone = rows[out + rank]!
    const come = rows[into + rank]!
    sums[rank]! += come - gone
    squares[rank]! += come * come - gone * gone
  }
}

function doubleTally(tally: Tally): void {
  for (const part of [tally.raw, tally.stepDown, tally.reach])
    for (let rank = 0; rank < part.length; rank++) part[rank]! *= 2
}
