import type { LookedThrough } from '../../findings/index.ts'
import { filmsInEvidence } from '../../findings/index.ts'
import type { QueriedMark, QueriedShot, StudyStore, WholeFilm } from '../../store/index.ts'
import type { Change } from '../../study/index.ts'
import { mergeSpans } from '../../study/index.ts'

/** What was looked through in a part, pass by pass. */
export type LookedThroughByPart = ReadonlyMap<string, readonly LookedThrough[]>

/** Marks that are kept at hand at most; those of codes asked for last longer ago are let go of. */
const mostMarks = 3_000_000

/**
 * What queries read again and again: shots, what was looked through, and marks code by code. Each is read when it is first
 * asked for, and forgotten as soon as a change touches it.
 */
export class QueryGround {
  readonly #store: StudyStore
  #films: Promise<readonly WholeFilm[]> | null = null
  #shots: Map<string, QueriedShot[]> | null = null
  #looked: Promise<{ byPart: LookedThroughByPart; training: ReadonlySet<string> }> | null = null
  readonly #lanes = new Map<string, Promise<ReadonlyMap<string, readonly QueriedMark[]>>>()
  readonly #sizes = new Map<string, number>()
  readonly #staleShots = new Set<string>()
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

  async shots(): Promise<ReadonlyMap<string, readonly QueriedShot[]>> {
    this.#shots ??= await this.#store.queried.shots(null)
    const shots = this.#shots
    for (const partId of [...this.#staleShots]) {
      this.#staleShots.delete(partId)
      const own = await this.#store.queried.shots(partId)
      shots.set(partId, own.get(partId) ?? [])
    }
    return shots
  }

  /** Of every pass but those for training, and which these are. */
  lookedThrough(): Promise<{ byPart: LookedThroughByPart; training: ReadonlySet<string> }> {
    this.#looked ??= this.#readLooked()
    return this.#looked
  }

  /** The marks of a code, part by part. */
  async marksOf(codeId: string): Promise<ReadonlyMap<string, readonly QueriedMark[]>> {
    const known = this.#lanes.get(codeId)
    this.#lanes.delete(codeId)
    const lane = known ?? this.#store.queried.marksOfCode(codeId).then(marks => this.#laid(codeId, marks))
    this.#lanes.set(codeId, lane)
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

  async #readLooked() {
    const [passes, stretches] = [await this.#store.coding.passes(), await this.#store.queried.lookedThrough()]
    const passOf = new Map(passes.map(pass => [pass.id, pass]))
    const found = new Map<string, Map<string, { startMs: number; endMs: number }[]>>()
    for (const { passId, partId, startMs, endMs } of stretches) {
      const ofPart = found.get(partId) ?? new Map<string, { startMs: number; endMs: number }[]>()
      found.set(partId, ofPart)
      const own = ofPart.get(passId) ?? []
      ofPart.set(passId, own)
      own.push({ startMs, endMs })
    }
    const looked = new Map<string, LookedThrough[]>()
    for (const [partId, ofPart] of found)
      looked.set(
        partId,
        [...ofPart].flatMap(([passId, spans]) => {
          const pass = passOf.get(passId)
          if (!pass || pass.isTraining) return []
          return [{ coderId: pass.coderId, codeIds: pass.codeIds, spans: mergeSpans(spans) }]
        }),
      )
    const training = new Set(passes.filter(({ isTraining }) => isTraining).map(({ id }) => id))
    return { byPart: looked as LookedThroughByPart, training }
  }

  #forget(change: Change): void {
    for (const { kind, before, after } of change)
      for (const record of [before, after]) {
        if (!record) continue
        if (kind === 'shot') this.#staleShots.add((record as { partId: string }).partId)
        else if (kind === 'mark') this.#forgetLane((record as { codeId: string }).codeId)
        else if (kind === 'pass' || kind === 'lookedThrough') this.#looked = null
        else if (kind === 'film' || kind === 'part' || kind === 'version' || kind === 'file') {
          this.#forgetAll()
          return
        }
      }
  }

  #forgetLane(codeId: string): void {
    this.#lanes.delete(codeId)
    this.#sizes.delete(codeId)
  }

  #forgetAll(): void {
    this.#films = null
    this.#shots = null
    this.#looked = null
    this.#staleShots.clear()
    this.#lanes.clear()
    this.#sizes.clear()
  }
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
