// SPDX-License-Identifier: MIT
import { seededStream } from '../seeded-stream.ts'
import type { PermutationPlan, StepRange } from './permutation-plan.ts'
import { stepsPerBlock } from './permutation-plan.ts'
import { revolvingDoor } from './revolving-door.ts'
import { shuffleFirst } from './shuffle.ts'

/** What is kept up to date along a walk through assignments. */
export interface MemberWalk {
  /** All films of the second period, afresh. */
  renew(members: Int32Array): void
  /** One film out, one in. */
  exchange(wentOut: number, cameIn: number): void
  /** The assignment stands; its mirror too where `weight` is 2. */
  visit(weight: number): void
}

/** Walks a stretch of a plan for any statistic that does not change when the two periods are swapped. */
export function walkMembers(
  plan: PermutationPlan,
  sizes: { filmCount: number; secondCount: number },
  range: StepRange,
  walk: MemberWalk,
): void {
  if (range.to <= range.from) return
  if (plan.kind === 'drawn') drawMembers(plan.seed, sizes, range, walk)
  else stepThrough(plan, sizes, range, walk)
}

function stepThrough(
  plan: PermutationPlan & { kind: 'exact' },
  sizes: { filmCount: number; secondCount: number },
  range: StepRange,
  walk: MemberWalk,
): void {
  const fixed = plan.mirrored ? 1 : 0
  const door = revolvingDoor(sizes.filmCount - fixed, sizes.secondCount - fixed, range.from)
  const members = new Int32Array(sizes.secondCount)
  if (plan.mirrored) members[sizes.secondCount - 1] = sizes.filmCount - 1
  for (let step = range.from; step < range.to; step++) {
    if (step > range.from) door.step()
    if (step === range.from || step % stepsPerBlock === 0) {
      members.set(door.inside)
      walk.renew(members)
    } else walk.exchange(door.wentOut, door.cameIn)
    walk.visit(plan.mirrored ? 2 : 1)
  }
}

function drawMembers(
  seed: number,
  sizes: { filmCount: number; secondCount: number },
  range: StepRange,
  walk: MemberWalk,
): void {
  const films = Int32Array.from({ length: sizes.filmCount }, (_, film) => film)
  const deck = new Int32Array(sizes.filmCount)
  const members = deck.subarray(0, sizes.secondCount)
  for (let draw = range.from; draw < range.to; draw++) {
    deck.set(films)
    shuffleFirst(deck, sizes.secondCount, seededStream(seed, draw))
    walk.renew(members)
    walk.visit(1)
  }
}
