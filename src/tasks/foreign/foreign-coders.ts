import type { ForeignFilm, ForeignTrack } from '../../exchange/index.ts'
import type { Coder, Span } from '../../study/index.ts'
import { mergeSpans, plainPass } from '../../study/index.ts'
import type { CoderOfFile } from './coders-of-file.ts'
import type { TrackCodes } from './foreign-codebook.ts'
import type { FilmPlace } from './foreign-film-record.ts'
import type { RecordSink } from './record-sink.ts'
import type { Standing } from './standing.ts'

interface PassUnderWay {
  id: string
  coderId: string
  /** Where its coder annotated: looked through, for every value that could have been chosen. */
  looked: Span[]
}

interface Ground {
  effects: { makeId: () => string; now: () => string }
  sink: RecordSink
  standing: Standing
  place: FilmPlace
}

/** Who annotated becomes a coder, with a pass for each track that they worked on. */
export class ForeignCoders {
  readonly #foreign: ForeignFilm
  readonly #ground: Ground
  readonly #coderIds = new Map<number, string>()
  readonly #people: CoderOfFile[] = []
  readonly #passes = new Map<string, PassUnderWay>()

  constructor(foreign: ForeignFilm, ground: Ground) {
    this.#foreign = foreign
    this.#ground = ground
  }

  get count(): number {
    return new Set(this.#coderIds.values()).size
  }

  /** Who is named, and who that is. */
  get people(): CoderOfFile[] {
    return this.#people
  }

  /** The pass of a coder on a track, where one has begun. */
  knownPass(coder: number, track: ForeignTrack): PassUnderWay | undefined {
    return this.#passes.get(`${coder}\n${track.key}`)
  }

  async passOf(coder: number, track: ForeignTrack, codes: TrackCodes): Promise<PassUnderWay> {
    const key = `${coder}\n${track.key}`
    const known = this.#passes.get(key)
    if (known) return known
    const { effects, sink, standing, place } = this.#ground
    const coderId = await this.#coder(coder)
    const values = [...new Set([...codes.byValue.values()].map(({ id }) => id))]
    const codeIds = values.length > 0 ? values : [codes.own.id]
    const same = standing.passes.find(
      pass => pass.coderId === coderId && !pass.isTraining && isSameSet(pass.codeIds, codeIds),
    )
    const pass = { id: same?.id ?? effects.makeId(), coderId, looked: [] }
    this.#passes.set(key, pass)
    const createdAt = this.#foreign.firstAt ?? effects.now()
    if (!same)
      await sink.add('pass', {
        ...plainPass,
        ...{ id: pass.id, filmId: place.filmId, coderId, codeIds, createdAt },
      })
    return pass
  }

  async finish(endMs: number): Promise<void> {
    const { effects, sink, place } = this.#ground
    for (const { id: passId, looked } of this.#passes.values())
      for (const span of mergeSpans(looked, endMs))
        await sink.add('lookedThrough', {
          ...{ id: effects.makeId(), passId, partId: place.partId },
          ...{ startMs: span.startMs, endMs: span.endMs },
        })
  }

  /** The coder of the study who is meant, else a new one; the one at home where nobody is named. */
  async #coder(place: number): Promise<string> {
    const known = this.#coderIds.get(place)
    if (known !== undefined) return known
    const { effects, sink, standing } = this.#ground
    const name = this.#foreign.coders[place]
    if (name === undefined) {
      this.#coderIds.set(place, standing.coders.homeCoderId)
      return standing.coders.homeCoderId
    }
    const same = standing.coders.find(name)
    const coder: Coder = same ?? { id: effects.makeId(), name }
    this.#coderIds.set(place, coder.id)
    this.#people.push(standing.coders.seen(name))
    if (!same) await sink.add('coder', coder)
    return coder.id
  }
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every(id => other.includes(id))
}
