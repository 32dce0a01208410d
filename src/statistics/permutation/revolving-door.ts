// SPDX-License-Identifier: MIT
import { binomial } from './count-assignments.ts'

/** A walk through all choices of some films out of all, each neighbour one exchange away. */
export interface RevolvingDoor {
  /** The films now inside, rising, counted from 0. */
  readonly inside: Int32Array
  /** The film that went out at the last step. */
  wentOut: number
  /** The film that came in at the last step. */
  cameIn: number
  /** One exchange on. The walk has `binomial(total, chosen)` places; who walks counts them. */
  step(): void
}

/**
 * Revolving door: all ways to choose films, so that from one to the next one film leaves and one enters.
 *
 * In: films in all, films chosen, and the rank from which to begin, so that a walk can be cut into chunks.
 * Source: Nijenhuis & Wilf 1978; ranking after Kreher & Stinson 1999, section 2.3.3.
 * See docs/methods/film-permutation-test.md.
 */
export function revolvingDoor(total: number, chosen: number, fromRank = 0): RevolvingDoor {
  const inside = filmsOfRank({ total, chosen, rank: fromRank })
  const door: RevolvingDoor = {
    inside,
    wentOut: -1,
    cameIn: -1,
    step: () => turn(door, total),
  }
  return door
}

/** The choice that stands at `rank` of the walk. */
export function filmsOfRank({
  total,
  chosen,
  rank,
}: {
  total: number
  chosen: number
  rank: number
}): Int32Array {
  const inside = new Int32Array(chosen)
  let film = total
  let rest = rank
  for (let place = chosen; place >= 1; place--) {
    while (binomial(film, place) > rest) film--
    inside[place - 1] = film
    rest = binomial(film + 1, place) - rest - 1
  }
  return inside
}

function turn(door: RevolvingDoor, total: number): void {
  const { inside } = door
  const chosen = inside.length
  let settled = 0
  while (settled < chosen && inside[settled] === settled) settled++
  const above = settled + 1 < chosen ? inside[settled + 1]! : total
  if ((chosen - settled) % 2 === 0) {
    if (settled === 0) moveFirst(door, -1)
    else liftTwo(door, settled)
  } else if (above === inside[settled]! + 1) dropTwo(door, settled)
  else if (settled === 0) moveFirst(door, 1)
  else pushOn(door, settled)
}

function pushOn(door: RevolvingDoor, settled: number): void {
  const { inside } = door
  const film = inside[settled]!
  inside[settled - 1] = film
  inside[settled] = film + 1
  door.wentOut = settled - 1
  door.cameIn = film + 1
}

function moveFirst(door: RevolvingDoor, by: number): void {
  door.wentOut = door.inside[0]!
  door.cameIn = door.wentOut + by
  door.inside[0] = door.cameIn
}

function liftTwo(door: RevolvingDoor, settled: number): void {
  door.inside[settled - 1] = settled
  if (settled >= 2) door.inside[settled - 2] = settled - 1
  door.wentOut = Math.max(settled - 2, 0)
  door.cameIn = settled
}

function dropTwo(door: RevolvingDoor, settled: number): void {
  const film = door.inside[settled]!
  door.inside[settled + 1] = film
  door.inside[settled] = settled
  door.wentOut = film + 1
  door.cameIn = settled
}
