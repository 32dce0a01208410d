import type { OutTrack } from '../foreign/tracks-of-marks.ts'
import type { Constraint, EafFrame, EafTier } from './eaf-document.ts'
import { constraintOf, vocabularyOf } from './eaf-document.ts'

export interface OutAnnotation {
  id: string
  startMs: number
  endMs: number
  content: string
  /** What it refers to; null where it has a time of its own. */
  parent: OutAnnotation | null
  previous: OutAnnotation | null
}

export interface OutTier {
  attributes: Record<string, string>
  annotations: OutAnnotation[]
  /** Ids of the entries of its vocabulary, by value. */
  entryOf: ReadonlyMap<string, string>
}

/** The type of tiers that came from nowhere. */
export const plainType = 'silverscreen'

/**
 * Puts tracks upon the tiers that they came from, and upon plain ones where there are none. On a tier that hangs on another
 * one stands only what would have the same time when it is read again; the rest goes to a plain tier beside it, as does what
 * lies over another annotation.
 */
export function layTiers(frame: EafFrame, tracks: readonly OutTrack[]): { tiers: OutTier[]; moved: number } {
  const laying = new Laying(frame)
  const byTier = new Map<string, OutTrack[]>()
  for (const track of [...tracks].sort((a, b) => b.annotations.length - a.annotations.length))
    byTier.set(track.key, [...(byTier.get(track.key) ?? []), track])
  for (const tier of frame.tiers) laying.layOn(tier, byTier)
  const rest = tracks.filter(({ key }) => !frame.tiers.some(({ id }) => id === key))
  const severalCoders = new Set(tracks.map(({ coder }) => coder)).size > 1
  for (const track of rest) {
    const name = severalCoders && track.coder !== '' ? `${track.key} (${track.coder})` : track.key
    laying.layPlain(name, track)
  }
  return { tiers: laying.inOrder(), moved: laying.moved }
}

class Laying {
  moved = 0
  readonly #frame: EafFrame
  readonly #tiers = new Map<string, OutTier>()
  readonly #plain: OutTier[] = []
  readonly #names: Set<string>
  readonly #under = new Set<string>()

  constructor(frame: EafFrame) {
    this.#frame = frame
    this.#names = new Set(frame.tiers.map(({ id }) => id))
  }

  /** In the order of the frame, then what came to it. */
  inOrder(): OutTier[] {
    return [...this.#frame.tiers.flatMap(({ id }) => this.#tiers.get(id) ?? []), ...this.#plain]
  }

  /** A parent comes before what hangs on it; one that hangs on itself hangs on nothing. */
  layOn(tier: EafTier, byTier: ReadonlyMap<string, readonly OutTrack[]>): void {
    if (this.#tiers.has(tier.id) || this.#under.has(tier.id)) return
    this.#under.add(tier.id)
    const above = this.#frame.tiers.find(({ id }) => id === tier.parent)
    if (above) this.layOn(above, byTier)
    const [first, ...others] = byTier.get(tier.id) ?? []
    const laid: OutTier = {
      attributes: { ...tier.attributes },
      annotations: [],
      entryOf: new Map(
        vocabularyOf(this.#frame, tier)?.entries.flatMap(({ id, value }) =>
          id === '' ? [] : [[value, id] as const],
        ),
      ),
    }
    this.#tiers.set(tier.id, laid)
    const parents = tier.parent === null ? null : (this.#tiers.get(tier.parent)?.annotations ?? [])
    const placed = place(constraintOf(this.#frame, tier), first?.annotations ?? [], parents)
    laid.annotations = placed.on
    if (placed.beside.length > 0 && first) {
      this.moved += placed.beside.length
      this.layPlain(`${tier.id} (2)`, { ...first, annotations: placed.beside })
    }
    for (const track of others) this.layPlain(`${tier.id} (${track.coder || '2'})`, track)
  }

  layPlain(name: string, track: OutTrack): void {
    const { on, beside } = withoutOverlaps(track.annotations.map(free))
    const id = this.#free(name)
    this.#plain.push({
      attributes: {
        ...{ TIER_ID: id, LINGUISTIC_TYPE_REF: plainType },
        ...(track.coder !== '' && { ANNOTATOR: track.coder }),
      },
      ...{ annotations: on, entryOf: new Map() },
    })
    if (beside.length > 0) this.layPlain(name, { ...track, annotations: beside })
  }

  #free(name: string): string {
    let found = name
    for (let number = 2; this.#names.has(found); number++) found = `${name} (${number})`
    this.#names.add(found)
    return found
  }
}

type Plain = OutTrack['annotations'][number]

interface Placed {
  on: OutAnnotation[]
  beside: Plain[]
}

function free({ startMs, endMs, content }: Plain): OutAnnotation {
  return { id: '', startMs, endMs, content, parent: null, previous: null }
}

function place(
  constraint: Constraint | null,
  annotations: readonly Plain[],
  parents: readonly OutAnnotation[] | null,
): Placed {
  if (constraint === null || parents === null) return withoutOverlaps(annotations.map(free))
  const rising = [...parents].sort((a, b) => a.startMs - b.startMs)
  const groups = new Map<OutAnnotation, OutAnnotation[]>()
  const beside: Plain[] = []
  for (const one of annotations) {
    const parent = containing(rising, one)
    if (parent) groups.set(parent, [...(groups.get(parent) ?? []), free(one)])
    else beside.push(one)
  }
  const on: OutAnnotation[] = []
  for (const [parent, group] of groups) {
    if (!isAsRead(constraint, parent, group)) beside.push(...group)
    else if (constraint === 'Included_In' || constraint === 'Time_Subdivision') on.push(...group)
    else
      group.forEach((one, at) => {
        on.push(one)
        one.parent = parent
        if (constraint === 'Symbolic_Subdivision') one.previous = group[at - 1] ?? null
      })
  }
  const apart = withoutOverlaps(on)
  return { on: apart.on, beside: [...beside, ...apart.beside] }
}

/** Whether a group has the same times when it is read again as part of its parent. */
function isAsRead(
  constraint: Constraint,
  { startMs, endMs }: OutAnnotation,
  group: readonly OutAnnotation[],
): boolean {
  if (constraint === 'Included_In' || constraint === 'Time_Subdivision') return true
  if (constraint === 'Symbolic_Association')
    return group.length === 1 && group[0]!.startMs === startMs && group[0]!.endMs === endMs
  const border = (at: number) => Math.round(startMs + ((endMs - startMs) * at) / group.length)
  return group.every((one, at) => one.startMs === border(at) && one.endMs === border(at + 1))
}

function containing(rising: readonly OutAnnotation[], { startMs, endMs }: Plain): OutAnnotation | null {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rising[middle]!.startMs > startMs) high = middle
    else low = middle + 1
  }
  const before = rising[low - 1]
  return before && endMs <= before.endMs ? before : null
}

/** On one tier nothing lies over anything else. */
function withoutOverlaps(annotations: readonly OutAnnotation[]): Placed {
  const placed: Placed = { on: [], beside: [] }
  let lastMs = Number.NEGATIVE_INFINITY
  for (const one of [...annotations].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)) {
    if (one.startMs < lastMs) placed.beside.push(one)
    else {
      placed.on.push(one)
      lastMs = one.endMs
    }
  }
  return placed
}
