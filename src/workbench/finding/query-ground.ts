import type { LookedThrough, PartAnswer, PartSum } from '../../findings/index.ts'
import { filmsInEvidence } from '../../findings/index.ts'
import type { QueriedShot, StudyStore, WholeFilm } from '../../store/index.ts'
import type { Change, Code, Mark, Pass } from '../../study/index.ts'
import { mergeSpans } from '../../study/index.ts'
import { KeptByPart } from './kept-by-part.ts'
import { MarkLanes } from './mark-lanes.ts'

/** What was looked through in a part, pass by pass. */
export type LookedThroughByPart = ReadonlyMap<string, readonly LookedThrough[]>

type ShotsByPart = ReadonlyMap<string, readonly QueriedShot[]>

interface Looked {
  byPart: Map<string, readonly LookedThrough[]>
  passes: ReadonlyMap<string, Pass>
  training: ReadonlySet<string>
}

/** Conditions and whole queries to which answers are kept: of 500 films of a thousand shots, half a million bytes each. */
const mostAtoms = 80
const mostQueries = 20

/**
 * What queries read again and again: shots, what was looked through, and marks in lanes. Each is read when it is first
 * asked for; where a change touches it, it is read anew for the parts that the change touches. What was answered from it
 * is kept part by part.
 */
export class QueryGround {
  readonly #store: StudyStore
  #films: Promise<readonly WholeFilm[]> | null = null
  #shots: Promise<ShotsByPart> | null = null
  #looked: Promise<Looked> | null = null
  #codes: Promise<readonly Code[]> | null = null
  readonly marks: MarkLanes
  /** Parts without shots, each as the one unit that it is. */
  readonly #wholes = new Map<string, readonly QueriedShot[]>()
  readonly #staleShots = new Set<string>()
  readonly #staleLooked = new Set<string>()
  readonly atoms = new KeptByPart<PartAnswer>(mostAtoms)
  readonly sums = new KeptByPart<PartSum>(mostQueries)
  #number = -1
  /** Another one each time that all is forgotten. */
  #age = {}

  constructor(store: StudyStore) {
    this.#store = store
    this.marks = new MarkLanes(store)
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

  /** Reads shots and marks before anybody asks, a part at a time, so that nothing waits for it. */
  async readBeforehand(isStopped: () => boolean): Promise<void> {
    const age = this.#age
    const isOver = () => isStopped() || this.#age !== age
    const parts = (await this.films()).flatMap(({ film, parts }) =>
      parts.map(({ id }) => ({ filmId: film.id, partId: id })),
    )
    const shots = new Map<string, readonly QueriedShot[]>()
    for (const { partId } of parts) {
      if (isOver()) return
      if (this.#shots) break
      shots.set(partId, (await this.#store.queried.shots(partId)).get(partId) ?? [])
    }
    // What has changed meanwhile is read anew when it is asked for.
    if (!isOver()) this.#shots ??= Promise.resolve(shots)
    await this.marks.readBeforehand(parts, isOver)
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
        else if (kind === 'mark') this.marks.forget(record as Mark)
        else if (kind === 'lookedThrough') this.#staleLooked.add((record as { partId: string }).partId)
        else if (kind === 'pass') this.#looked = null
        else if (kind === 'code') this.#codes = null
        else if (kind === 'film' || kind === 'part' || kind === 'version' || kind === 'file') {
          this.#forgetAll()
          return
        }
      }
  }

  #forgetAll(): void {
    this.#films = null
    this.#shots = null
    this.#looked = null
    this.#codes = null
    this.#wholes.clear()
    this.#staleShots.clear()
    this.#staleLooked.clear()
    this.marks.forgetAll()
    this.#age = {}
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

const grounds = new WeakMap<StudyStore, QueryGround>()

/** One for each study that is open. */
export async function groundOf(store: StudyStore): Promise<QueryGround> {
  const ground = grounds.get(store) ?? new QueryGround(store)
  grounds.set(store, ground)
  await ground.catchUp()
  return ground
}
