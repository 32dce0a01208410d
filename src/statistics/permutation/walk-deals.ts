// SPDX-License-Identifier: MIT
import type { SeededStream } from '../seeded-stream.ts'
import { seededStream } from '../seeded-stream.ts'
import type { Deal, Dealing } from './deal-films.ts'
import { fixedMembers, mirrorIsDealt, waysOf } from './deal-films.ts'
import type { PermutationPlan, PermutationSettings, StepRange } from './permutation-plan.ts'
import { defaultDraws, defaultExactUpTo, stepsPerBlock } from './permutation-plan.ts'
import { filmsOfRank, revolvingDoor } from './revolving-door.ts'
import { shuffleFirst } from './shuffle.ts'

/** What is kept up to date along a walk through the ways of dealing periods to films. */
export interface DealWalk {
  /** All films of the second period, afresh. */
  renew(members: readonly number[]): void
  /** One film into the second period (1) or out of it (-1). */
  move(film: number, direction: 1 | -1): void
  /** The assignment stands; its mirror too where `weight` is 2. */
  visit(weight: 1 | 2): void
}

/** Walks or draws? Films dealt freely to periods of one size are walked half, each with its mirror. */
export function planDealing(dealing: Dealing, settings: PermutationSettings = {}): PermutationPlan {
  const { assignments, deals, standing } = dealing
  if (assignments > (settings.exactUpTo ?? defaultExactUpTo))
    return { kind: 'drawn', assignments, steps: settings.draws ?? defaultDraws, seed: settings.seed ?? 1 }
  const free =
    deals.length === 1 &&
    standing.length === 0 &&
    mirrorIsDealt(dealing) &&
    deals[0]!.parts.every(part => part.length === 1)
  return { kind: 'exact', assignments, steps: free ? assignments / 2 : assignments, mirrored: free }
}

/** Walks a stretch of a plan; the same for any number of stretches. */
export function walkDeals(dealing: Dealing, plan: PermutationPlan, range: StepRange, walk: DealWalk): void {
  if (range.to <= range.from) return
  if (plan.kind === 'drawn') drawDeals(dealing, plan.seed, range, walk)
  else if (dealing.deals.length === 0) visitAsTheyStand(dealing, walk)
  else stepThrough(dealing, plan.mirrored, range, walk)
}

function visitAsTheyStand(dealing: Dealing, walk: DealWalk): void {
  walk.renew(fixedMembers(dealing))
  walk.visit(1)
}

/** The first deal turns with every step, one part out and one in; when it has come round, all are set anew. */
function stepThrough(dealing: Dealing, mirrored: boolean, range: StepRange, walk: DealWalk): void {
  const [turning, ...others] = dealing.deals as [Deal, ...Deal[]]
  const fixed = fixedMembers(dealing)
  const held = mirrored ? 1 : 0
  const size = { total: turning.parts.length - held, chosen: turning.chosen - held }
  const kept = mirrored ? turning.parts.at(-1)! : []
  const round = mirrored ? waysOf(turning) / 2 : waysOf(turning)
  let door = revolvingDoor(size.total, size.chosen, range.from % round)
  for (let step = range.from; step < range.to; step++) {
    const turned = step % round
    if (step > range.from) {
      if (turned === 0) door = revolvingDoor(size.total, size.chosen, 0)
      else door.step()
    }
    if (step === range.from || turned === 0 || step % stepsPerBlock === 0)
      walk.renew([
        ...fixed,
        ...kept,
        ...filmsOf(turning, door.inside),
        ...setDeals(others, Math.floor(step / round)),
      ])
    else {
      for (const film of turning.parts[door.wentOut]!) walk.move(film, -1)
      for (const film of turning.parts[door.cameIn]!) walk.move(film, 1)
    }
    walk.visit(mirrored ? 2 : 1)
  }
}

function setDeals(deals: readonly Deal[], index: number): number[] {
  let rest = index
  return deals.flatMap(deal => {
    const ways = waysOf(deal)
    const rank = rest % ways
    rest = Math.floor(rest / ways)
    return filmsOf(deal, filmsOfRank({ total: deal.parts.length, chosen: deal.chosen, rank }))
  })
}

function drawDeals(dealing: Dealing, seed: number, range: StepRange, walk: DealWalk): void {
  const fixed = fixedMembers(dealing)
  const lots = dealing.deals.map(deal => ({ deal, draw: lotsOf(deal) }))
  for (let draw = range.from; draw < range.to; draw++) {
    const stream = seededStream(seed, draw)
    const members = [...fixed]
    for (const lot of lots) addFilms(members, lot.deal, lot.draw(stream))
    walk.renew(members)
    walk.visit(1)
  }
}

/**
 * Draws parts by lot, each time into the same list. The smaller side is drawn, so that swapped periods are dealt by
 * the same lots.
 */
export function lotsOf({ parts, chosen }: Deal): (stream: SeededStream) => Int32Array {
  const all = Int32Array.from(parts, (_, part) => part)
  const deck = new Int32Array(parts.length)
  const fewer = Math.min(chosen, parts.length - chosen)
  const picks = chosen === fewer ? deck.subarray(0, fewer) : deck.subarray(fewer)
  return stream => {
    deck.set(all)
    shuffleFirst(deck, fewer, stream)
    return picks
  }
}

function addFilms(films: number[], { parts }: Deal, picks: Int32Array): void {
  for (let place = 0; place < picks.length; place++) {
    const part = parts[picks[place]!]!
    for (let film = 0; film < part.length; film++) films.push(part[film]!)
  }
}

function filmsOf(deal: Deal, picks: Int32Array): number[] {
  const films: number[] = []
  addFilms(films, deal, picks)
  return films
}
