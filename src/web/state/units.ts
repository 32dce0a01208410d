import type { LookedThrough, Mark, Pass, Shot } from '../../study/index.ts'
import { coversHalf, mergeSpans } from '../../study/index.ts'
import type { FilmCoding } from './coding.ts'

/** One unit of the desk, a shot, as the pass at work sees it. */
export interface Unit {
  shot: Shot
  /** Whether the pass has looked it through; without a pass nothing is. */
  isLookedThrough: boolean
  /** The codes on it, each once; those outside a pass are examples. */
  codes: readonly { codeId: string; isExample: boolean }[]
}

/** The shots of a part with what is marked on them and what of them the pass has looked through. */
export function unitsOf(
  shots: readonly Shot[],
  coding: FilmCoding,
  pass: Pass | null,
  partId: string,
): readonly Unit[] {
  const covered = coveredShots(
    shots,
    pass ? coding.lookedThrough.filter(span => span.passId === pass.id && span.partId === partId) : [],
  )
  const codes = codesOnShots(
    shots,
    coding.marks.filter(mark => mark.partId === partId),
  )
  return shots.map((shot, index) => ({
    shot,
    isLookedThrough: covered[index]!,
    codes: codes.get(index) ?? none,
  }))
}

const none: Unit['codes'] = []

export function unitsLeft(units: readonly Unit[]): number {
  return units.filter(unit => !unit.isLookedThrough).length
}

/** The next unit after `from` that is not looked through, from the beginning again after the last; -1 where none is left. */
export function nextLeft(units: readonly Unit[], from: number, direction: 1 | -1 = 1): number {
  for (let step = 1; step <= units.length; step++) {
    const index = (from + direction * step + units.length * 2) % units.length
    if (!units[index]!.isLookedThrough) return index
  }
  return -1
}

/** The codes of the pass that stand on a unit: what "none of these here" would deny. */
export function passCodesOn(unit: Unit, pass: Pass): readonly string[] {
  return unit.codes.filter(({ codeId }) => pass.codeIds.includes(codeId)).map(({ codeId }) => codeId)
}

function coveredShots(shots: readonly Shot[], spans: readonly LookedThrough[]): boolean[] {
  const merged = mergeSpans(spans)
  let span = 0
  return shots.map(({ startMs, endMs }) => {
    while (span < merged.length && merged[span]!.endMs <= startMs) span++
    const over = merged[span]
    return over !== undefined && over.startMs <= startMs && over.endMs >= endMs
  })
}

function codesOnShots(shots: readonly Shot[], marks: readonly Mark[]): Map<number, Unit['codes']> {
  const found = new Map<number, { codeId: string; isExample: boolean }[]>()
  const indexOfShot = new Map(shots.map((shot, index) => [shot.id, index]))
  for (const mark of marks) {
    const attached = mark.attachedTo === null ? undefined : indexOfShot.get(mark.attachedTo)
    if (attached !== undefined) put(found, attached, mark)
    for (let index = firstEndingAfter(shots, mark.startMs); index < shots.length; index++) {
      if (shots[index]!.startMs >= mark.endMs && shots[index]!.startMs > mark.startMs) break
      if (index !== attached && coversHalf(mark, shots[index]!)) put(found, index, mark)
    }
  }
  return found
}

function put(found: Map<number, { codeId: string; isExample: boolean }[]>, index: number, mark: Mark): void {
  const here = found.get(index) ?? []
  const same = here.find(other => other.codeId === mark.codeId)
  if (same) same.isExample &&= mark.passId === null
  else here.push({ codeId: mark.codeId, isExample: mark.passId === null })
  found.set(index, here)
}

function firstEndingAfter(shots: readonly Shot[], ms: number): number {
  let low = 0
  let high = shots.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (shots[middle]!.endMs > ms) high = middle
    else low = middle + 1
  }
  return low
}
