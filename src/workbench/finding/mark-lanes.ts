import type { MarksWanted, QueriedMark, StudyStore } from '../../store/index.ts'
import type { Mark } from '../../study/index.ts'

/** Marks part by part. */
export type Lane = ReadonlyMap<string, readonly QueriedMark[]>

/** Those of a code, those of a coder, or those of which anything is said. */
export type LaneName = { codeId: string } | { coderId: string } | 'said'

/** Marks that are kept at hand at most; those of lanes asked for last longer ago are let go of. */
const mostMarks = 3_000_000

const empty: Lane = new Map()

/**
 * The marks of the study in lanes. A lane is read when it is first asked for, and read anew for the parts that a change
 * touches. Once every part was read beforehand, each lane is there.
 */
export class MarkLanes {
  readonly #store: StudyStore
  readonly #lanes = new Map<string, Promise<Lane>>()
  readonly #sizes = new Map<string, number>()
  /** By lane, the parts whose marks are to be read anew, each with its film. */
  readonly #stale = new Map<string, Map<string, string>>()
  #reading: object | null = null
  /** Whether every code that has marks has its lane. */
  #isWhole = false

  constructor(store: StudyStore) {
    this.#store = store
  }

  of(name: LaneName): Promise<Lane> {
    const key = keyOf(name)
    const known = this.#lanes.get(key) ?? this.#emptyOf(name)
    const stale = [...(this.#stale.get(key) ?? [])]
    this.#stale.delete(key)
    this.#lanes.delete(key)
    const lane = !known
      ? this.#first(name)
      : stale.length === 0
        ? known
        : known.then(before => this.#anew(name, before, stale))
    this.#lanes.set(key, lane)
    // What could not be read is not kept: whoever asks next has it read.
    lane.catch(() => {
      this.#isWhole = false
      if (this.#lanes.get(key) === lane) this.#lanes.delete(key)
    })
    return lane
  }

  /** A mark has come, has gone, or was another. */
  forget({ codeId, coderId, partId, filmId, said }: Mark): void {
    for (const key of [keyOf({ codeId }), keyOf({ coderId }), ...(said ? [keyOf('said')] : [])]) {
      if (!this.#lanes.has(key) && !this.#reading && !this.#isWhole) continue
      const stale = this.#stale.get(key) ?? new Map<string, string>()
      this.#stale.set(key, stale.set(partId, filmId))
    }
    if (this.#isWhole) this.#keepStale()
  }

  forgetAll(): void {
    this.#lanes.clear()
    this.#sizes.clear()
    this.#stale.clear()
    this.#reading = null
    this.#isWhole = false
  }

  /** Reads every mark, a part at a time; gives up where `isStopped`, or where there are more than are kept at hand. */
  async readBeforehand(
    parts: readonly { filmId: string; partId: string }[],
    isStopped: () => boolean,
  ): Promise<void> {
    if (this.#isWhole || this.#reading) return
    const reading = {}
    this.#reading = reading
    const found = new Map<string, Map<string, readonly QueriedMark[]>>()
    let count = 0
    try {
      for (const part of parts) {
        const marks = await this.#store.queried.marks({ part })
        count += marks.length
        if (isStopped() || this.#reading !== reading || count > mostMarks) return
        for (const [codeId, own] of groupedBy(marks, mark => mark.codeId)) {
          const lane = found.get(codeId) ?? new Map<string, readonly QueriedMark[]>()
          found.set(codeId, lane.set(part.partId, own))
        }
      }
      for (const [codeId, lane] of found) this.#keepRead(codeId, lane)
      this.#isWhole = true
      this.#keepStale()
    } finally {
      if (this.#reading === reading) this.#reading = null
    }
  }

  /** A lane that somebody has asked for meanwhile is there, and no older. */
  #keepRead(codeId: string, lane: Lane): void {
    const key = keyOf({ codeId })
    if (this.#lanes.has(key)) return
    this.#lanes.set(key, Promise.resolve(lane))
    this.#sizes.set(
      key,
      [...lane.values()].reduce((sum, { length }) => sum + length, 0),
    )
  }

  /** A code whose first mark has come since has a lane, too: the lanes of coders are gathered from those of all codes. */
  #keepStale(): void {
    for (const key of this.#stale.keys())
      if (key.startsWith(codePrefix) && !this.#lanes.has(key)) this.#lanes.set(key, Promise.resolve(empty))
  }

  /** Where each code that has marks has its lane, another code has none, but for what has changed since. */
  #emptyOf(name: LaneName): Promise<Lane> | null {
    return this.#isWhole && name !== 'said' && 'codeId' in name ? Promise.resolve(empty) : null
  }

  async #first(name: LaneName): Promise<Lane> {
    if (this.#isWhole) return this.#gathered(name)
    const marks = await this.#store.queried.marks(wantedOf(name))
    this.#makeRoom(keyOf(name), marks.length)
    return byPart(marks)
  }

  /** Of the lanes of all codes, whose marks they are themselves. */
  async #gathered(name: LaneName): Promise<Lane> {
    const isMeant = (mark: QueriedMark) =>
      name === 'said' ? mark.said !== null : 'coderId' in name && mark.coderId === name.coderId
    const gathered = new Map<string, QueriedMark[]>()
    for (const key of [...this.#lanes.keys()].filter(key => key.startsWith(codePrefix)))
      for (const [partId, marks] of await this.of({ codeId: key.slice(codePrefix.length) })) {
        const own = gathered.get(partId) ?? []
        gathered.set(partId, own)
        for (const mark of marks) if (isMeant(mark)) own.push(mark)
      }
    return gathered
  }

  async #anew(name: LaneName, before: Lane, stale: readonly (readonly [string, string])[]): Promise<Lane> {
    const lane = new Map(before)
    for (const [partId, filmId] of stale) {
      const own = await this.#store.queried.marks({ ...wantedOf(name), part: { filmId, partId } })
      if (own.length > 0) lane.set(partId, own)
      else lane.delete(partId)
    }
    return lane
  }

  #makeRoom(key: string, size: number): void {
    this.#sizes.set(key, size)
    let all = [...this.#sizes.values()].reduce((sum, one) => sum + one, 0)
    for (const oldest of this.#lanes.keys()) {
      if (all <= mostMarks || oldest === key) break
      all -= this.#sizes.get(oldest) ?? 0
      this.#lanes.delete(oldest)
      this.#sizes.delete(oldest)
    }
  }
}

const codePrefix = 'code '

function keyOf(name: LaneName): string {
  if (name === 'said') return name
  return 'codeId' in name ? `${codePrefix}${name.codeId}` : `coder ${name.coderId}`
}

function wantedOf(name: LaneName): MarksWanted {
  return name === 'said' ? { isSaid: true } : name
}

function byPart(marks: readonly QueriedMark[]): ReadonlyMap<string, readonly QueriedMark[]> {
  return groupedBy(marks, mark => mark.partId)
}

function groupedBy(
  marks: readonly QueriedMark[],
  nameOf: (mark: QueriedMark) => string,
): ReadonlyMap<string, readonly QueriedMark[]> {
  const found = new Map<string, QueriedMark[]>()
  for (const mark of marks) {
    const name = nameOf(mark)
    const own = found.get(name)
    if (own) own.push(mark)
    else found.set(name, [mark])
  }
  return found
}
