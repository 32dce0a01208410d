import type { Media } from '../../media/index.ts'
import { LookIndex } from '../../media/index.ts'
import type { SimilarAnswer } from '../../server/contracts/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, fileWithFrames, middleFrame, refused } from '../../study/index.ts'
import type { StudyFolder } from '../../tasks/index.ts'
import { measurePart } from '../../tasks/index.ts'

const mostAnswers = 60

type SimilarRefusal = { kind: 'no-such-shot'; shotId: string } | { kind: 'not-measured' }

interface Measured {
  store: StudyStore
  media: Media
  folder: StudyFolder
  makeId: () => string
}

/** Finds shots that look alike over the whole corpus. What the thread holds follows the study, part by part. */
export class SimilarShots {
  readonly #study: Measured
  readonly #index = new LookIndex()
  readonly #held = new Map<string, string>()
  #following: Promise<void> = Promise.resolve()

  constructor(study: Measured) {
    this.#study = study
  }

  async like(shotId: string): Promise<Result<SimilarAnswer, SimilarRefusal>> {
    const shot = await this.#study.store.shots.find(shotId)
    if (!shot) return refused({ kind: 'no-such-shot', shotId })
    const measured = await measurePart(this.#study, shot.partId)
    const place = measured?.shots.findIndex(candidate => candidate.shotId === shotId) ?? -1
    if (!measured || place < 0) return refused({ kind: 'not-measured' })
    await this.#follow()
    const { lookLength } = this.#index
    const look = measured.looks.slice(place * lookLength, (place + 1) * lookLength)
    const { compared, nearest } = await this.#index.nearest(look, mostAnswers + 1)
    const similar = []
    for (const near of nearest) {
      const found = await this.#describe(near)
      if (found && found.shotId !== shotId) similar.push(found)
    }
    const parts = (await this.#study.store.films.all()).flatMap(film => film.parts)
    const unmeasuredParts = parts.filter(({ id }) => !this.#held.has(id)).length
    return accepted({ compared, unmeasuredParts, similar: similar.slice(0, mostAnswers) })
  }

  /** One after the other, so that two questions at once do not read the same parts twice. */
  #follow(): Promise<void> {
    this.#following = this.#following.catch(() => {}).then(() => this.#catchUp())
    return this.#following
  }

  async #catchUp(): Promise<void> {
    const { measurements } = this.#study.store
    for (const { partId, stale } of await measurements.revisions())
      if (stale) await measurePart(this.#study, partId)
    const current = new Map((await measurements.revisions()).map(row => [row.partId, row.revision]))
    for (const partId of [...this.#held.keys()].filter(held => !current.has(held))) {
      await this.#index.hold(partId, null)
      this.#held.delete(partId)
    }
    for (const [partId, revision] of current) {
      if (this.#held.get(partId) === revision) continue
      const looks = await measurements.looksOf(partId)
      if (looks) await this.#index.hold(partId, looks)
      this.#held.set(partId, revision)
    }
  }

  async #describe(near: { partId: string; index: number; distance: number }) {
    const shot = await this.#study.store.shots.nth(near.partId, near.index)
    const place = shot && (await this.#study.store.films.part(near.partId))
    const file = fileWithFrames(place)
    if (!shot || !place || !file) return null
    return {
      shotId: shot.id,
      partId: near.partId,
      filmId: place.filmId,
      fileId: file.id,
      startMs: shot.startMs,
      endMs: shot.endMs,
      frame: middleFrame(file.clock, shot),
      distance: Math.round(near.distance * 10) / 10,
    }
  }
}
