import type { ForeignFilm, ForeignTrack } from '../../exchange/index.ts'
import type { Coder, Span } from '../../study/index.ts'
import { mergeSpans, nameKey, plainPass } from '../../study/index.ts'
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
  readonly #passes = new Map<string, PassUnderWay>()

  constructor(foreign: ForeignFilm, ground: Ground) {
    this.#foreign = foreign
    this.#ground = ground
  }

  get count(): number {
    return new Set(this.#coderIds.values()).size
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

  /** A coder of the study of the same name, else a new one; the one at home where nobody is named. */
  async #coder(place: number): Promise<string> {
    const known = this.#coderIds.get(place)
    if (known !== undefined) return known
    const { effects, sink, standing } = this.#ground
    const name = this.#foreign.coders[place]
    const same = name && standing.coders.find(coder => nameKey(coder.name) === nameKey(name))
    const coder: Coder = same || { id: effects.makeId(), name: name ?? '' }
    const id = name === undefined ? standing.homeCoderId : coder.id
    this.#coderIds.set(place, id)
    if (name !== undefined && !same) await sink.add('coder', coder)
    return id
  }
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every(id => other.includes(id))
}
