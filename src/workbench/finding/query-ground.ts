import type { LookedThrough, PartAnswer, PartSum } from '../../findings/index.ts'
import { filmsInEvidence } from '../../findings/index.ts'
import type { QueriedMark, QueriedShot, StudyStore, WholeFilm } from '../../store/index.ts'
import type { Change, Code, Pass } from '../../study/index.ts'
import { mergeSpans } from '../../study/index.ts'
import { KeptByPart } from './kept-by-part.ts'

/** What was looked through in a part, pass by pass. */
export type LookedThroughByPart = ReadonlyMap<string, readonly LookedThrough[]>

type ShotsByPart = ReadonlyMap<string, readonly QueriedShot[]>
type Lane = ReadonlyMap<string, readonly QueriedMark[]>

interface Looked {
  byPart: Map<string, readonly LookedThrough[]>
  passes: ReadonlyMap<string, Pass>
  training: ReadonlySet<string>
}

/** Marks that are kept at hand at most; those of codes asked for last longer ago are let go of. */
const mostMarks = 3_000_000

/** Conditions and whole queries to which answers are kept: of 500 films of a thousand shots, half a million bytes each. */
const mostAtoms = 80
const mostQueries = 20

/**
 * What queries read again and again: shots, what was looked through, and marks code by code. Each is read when it is first
 * asked for; where a change touches it, it is read anew for the parts that the change touches. What was answered from it
 * is kept part by part.
 */
export class QueryGround {
  readonly #store: StudyStore
  #films: Promise<readonly WholeFilm[]> | null = null
  #shots: Promise<ShotsByPart> | null = null
  #looked: Promise<Looked> | null = null
  #codes: Promise<readonly Code[]> | null = null
  readonly #lanes = new Map<string, Promise<Lane>>()
  readonly #sizes = new Map<string, number>()
  /** Parts without shots, each as the one unit that it is. */
  readonly #wholes = new Map<string, readonly QueriedShot[]>()
  readonly #staleShots = new Set<string>()
  readonly #staleLooked = new Set<string>()
  /** By code, the parts whose marks are to be read anew. */
  readonly #staleMarks = new Map<string, Set<string>>()
  readonly atoms = new KeptByPart<PartAnswer>(mostAtoms)
  readonly sums = new KeptByPart<PartSum>(mostQueries)
  #number = -1

  constructor(store: StudyStore) {
    this.#store = store
    store.acts.listen(({ change, number }) => {
      if (number === this.#number + 1 && change.length > 0) this.#forget(change)
      else this.#forgetAll()
      this.#number = number
    })
  }

  /** Forgets what another program has changed meanwhile. */
  async catchUp(): Promise<void> {
    const number = await this.#store.acts.lastNumber()
    if (number !== this.#number) this.#forgetAll()
    this.#number = number
  }

  /** Every film that is asked, down to its files. */
  films(): Promise<readonly WholeFilm[]> {
    this.#films ??= this.#store.films.all().then(filmsInEvidence)
    return this.#films
  }

  /** Reads the shots before anybody asks, a part at a time, so that nothing waits for it. */
  async readBeforehand(isStopped: () => boolean): Promise<void> {
    const begun = this.#number
    const shots = new Map<string, QueriedShot[]>()
    for (const { parts } of await this.films())
      for (const { id } of parts) {
        if (isStopped() || this.#shots) return
        shots.set(id, (await this.#store.queried.shots(id)).get(id) ?? [])
      }
    // What has changed meanwhile may have been read as it was.
    if (!this.#shots && this.#number === begun) this.#shots = Promise.resolve(shots)
  }

  /** Whoever asks while they are read anew waits for them, too. */
  shots(): Promise<ShotsByPart> {
    const stale = [...this.#staleShots]
    this.#staleShots.clear()
    this.#shots = !this.#shots
      ? this.#store.queried.shots(null)
      : stale.length === 0
        ? this.#shots
        : this.#shots.then(shots => this.#shotsAnew(shots, stale))
    return this.#shots
  }

  async #shotsAnew(before: ShotsByPart, partIds: readonly string[]): Promise<ShotsByPart> {
    const shots = new Map(before)
    for (const partId of partIds)
      shots.set(partId, (await this.#store.queried.shots(partId)).get(partId) ?? [])
    return shots
  }

  /** The shots of a part, or the part as a whole where it has none. */
  unitsOf(
    { id, durationMs }: { id: string; durationMs: number | null },
    shots: readonly QueriedShot[] | undefined,
  ): readonly QueriedShot[] {
    if (shots && shots.length > 0) return shots
    const known = this.#wholes.get(id) ?? [{ id, startMs: 0, endMs: durationMs ?? 0 }]
    this.#wholes.set(id, known)
    return known
  }

  codes(): Promise<readonly Code[]> {
    this.#codes ??= this.#store.coding.codes()
    return this.#codes
  }

  /** Of every pass but those for training, and which these are. */
  async lookedThrough(): Promise<{ byPart: LookedThroughByPart; training: ReadonlySet<string> }> {
    const stale = [...this.#staleLooked]
    this.#staleLooked.clear()
    this.#looked = !this.#looked
      ? this.#readLooked()
      : stale.length === 0
        ? this.#looked
        : this.#looked.then(looked => this.#lookedAnew(looked, stale))
    return this.#looked
  }

  /** The marks of a code, part by part. */
  marksOf(codeId: string): Promise<Lane> {
    const known = this.#lanes.get(codeId)
    const stale = [...(this.#staleMarks.get(codeId) ?? [])]
    this.#staleMarks.delete(codeId)
    this.#lanes.delete(codeId)
    const lane = !known
      ? this.#store.queried.marksOfCode(codeId, null).then(marks => this.#laid(codeId, marks))
      : stale.length === 0
        ? known
        : known.then(before => this.#laidAnew(codeId, before, stale))
    this.#lanes.set(codeId, lane)
    return lane
  }

  async #laidAnew(codeId: string, before: Lane, partIds: readonly string[]): Promise<Lane> {
    const marks = await this.#store.queried.marksOfCode(codeId, partIds)
    const read = byPart(marks)
    const lane = new Map(before)
    for (const partId of partIds) {
      const own = read.get(partId)
      if (own) lane.set(partId, own)
      else lane.delete(partId)
    }
    return lane
  }

  #laid(codeId: string, marks: readonly QueriedMark[]): ReadonlyMap<string, readonly QueriedMark[]> {
    this.#sizes.set(codeId, marks.length)
    let all = [...this.#sizes.values()].reduce((sum, size) => sum + size, 0)
    for (const oldest of this.#lanes.keys()) {
      if (all <= mostMarks || oldest === codeId) break
      all -= this.#sizes.get(oldest) ?? 0
      this.#lanes.delete(oldest)
      this.#sizes.delete(oldest)
    }
    return byPart(marks)
  }

  async #readLooked(): Promise<Looked> {
    const all = await this.#store.coding.passes()
    const passes = new Map(all.map(pass => [pass.id, pass]))
    const training = new Set(all.filter(({ isTraining }) => isTraining).map(({ id }) => id))
    return { byPart: lookedByPart(await this.#store.queried.lookedThrough(null), passes), passes, training }
  }

  async #lookedAnew({ byPart: before, ...looked }: Looked, partIds: readonly string[]): Promise<Looked> {
    const read = lookedByPart(await this.#store.queried.lookedThrough(partIds), looked.passes)
    const after = new Map(before)
    for (const partId of partIds) {
      const own = read.get(partId)
      if (own) after.set(partId, own)
      else after.delete(partId)
    }
    return { ...looked, byPart: after }
  }

  #forget(change: Change): void {
    for (const { kind, before, after } of change)
      for (const record of [before, after]) {
        if (!record) continue
        if (kind === 'shot') this.#staleShots.add((record as { partId: string }).partId)
        else if (kind === 'mark') this.#forgetMark(record as { codeId: string; partId: string })
        else if (kind === 'lookedThrough') this.#staleLooked.add((record as { partId: string }).partId)
        else if (kind === 'pass') this.#looked = null
        else if (kind === 'code') this.#codes = null
        else if (kind === 'film' || kind === 'part' || kind === 'version' || kind === 'file') {
          this.#forgetAll()
          return
        }
      }
  }

  #forgetMark({ codeId, partId }: { codeId: string; partId: string }): void {
    if (!this.#lanes.has(codeId)) return
    const stale = this.#staleMarks.get(codeId) ?? new Set()
    this.#staleMarks.set(codeId, stale.add(partId))
  }

  #forgetAll(): void {
    this.#films = null
    this.#shots = null
    this.#looked = null
    this.#codes = null
    this.#wholes.clear()
    this.#staleShots.clear()
    this.#staleLooked.clear()
    this.#staleMarks.clear()
    this.#lanes.clear()
    this.#sizes.clear()
    this.atoms.forget()
    this.sums.forget()
  }
}

function lookedByPart(
  stretches: readonly { passId: string; partId: string; startMs: number; endMs: number }[],
  passes: ReadonlyMap<string, Pass>,
): Map<string, readonly LookedThrough[]> {
  const found = new Map<string, Map<string, { startMs: number; endMs: number }[]>>()
  for (const { passId, partId, startMs, endMs } of stretches) {
    const ofPart = found.get(partId) ?? new Map<string, { startMs: number; endMs: number }[]>()
    found.set(partId, ofPart)
    const own = ofPart.get(passId) ?? []
    ofPart.set(passId, own)
    own.push({ startMs, endMs })
  }
  return new Map(
    [...found].map(([partId, ofPart]) => [
      partId,
      [...ofPart].flatMap(([passId, spans]) => {
        const pass = passes.get(passId)
        if (!pass || pass.isTraining) return []
        return [{ coderId: pass.coderId, codeIds: pass.codeIds, spans: mergeSpans(spans) }]
      }),
    ]),
  )
}

export function byPart(marks: readonly QueriedMark[]): ReadonlyMap<string, readonly QueriedMark[]> {
  const found = new Map<string, QueriedMark[]>()
  for (const mark of marks) {
    const own = found.get(mark.partId)
    if (own) own.push(mark)
    else found.set(mark.partId, [mark])
  }
  return found
}

const grounds = new WeakMap<StudyStore, QueryGround>()

/** One for each study that is open. */
export async function groundOf(store: StudyStore): Promise<QueryGround> {
  const ground = grounds.get(store) ?? new QueryGround(store)
  grounds.set(store, ground)
  await ground.catchUp()
  return ground
}
