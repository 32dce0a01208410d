import type { SimilarAnswer, VersionsAnswer, WantedVersions } from '../../server/contracts/index.ts'
import type { Result, SeriesLine } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { SoundOfPart } from '../state/measurements.ts'
import { measurementsRead } from '../state/measurements.ts'
import { noticed } from '../state/notices.ts'
import type { Store } from '../state/store.ts'
import { taskMoved } from '../state/tasks.ts'
import type { ServerCalls } from './server-calls.ts'

/** Asks what was measured of shots, and for shots that look alike. */
export class MeasurementAsker {
  readonly #calls: ServerCalls
  readonly #store: Store
  readonly #sounds = new Map<string, SoundOfPart>()

  constructor(calls: ServerCalls, store: Store) {
    this.#calls = calls
    this.#store = store
  }

  async read(partId: string): Promise<void> {
    const answer = await this.#calls.measurements(partId)
    if (answer.ok)
      this.#store.change('measurements', before => measurementsRead(before, partId, answer.value))
  }

  /** How loud a part is; null where that is not known yet. What is known is asked for once. */
  async sound(partId: string): Promise<SoundOfPart | null> {
    const known = this.#sounds.get(partId)
    if (known) return known
    const answer = await this.#calls.sound(partId)
    const sound = answer.ok && answer.value.sound
    if (!sound) return null
    const heard = { stepMs: sound.stepMs, levels: bytesOf(sound.levels) }
    this.#sounds.set(partId, heard)
    return heard
  }

  /** What other programs measured along a part; null where that could not be had. */
  async series(partId: string): Promise<SeriesLine[] | null> {
    const answer = await this.#calls.series(partId)
    if (!answer.ok) return null
    return answer.value.series.map(({ pieces, ...line }) => ({
      ...line,
      pieces: pieces.map(({ levels, ...span }) => ({ ...span, levels: bytesOf(levels) })),
    }))
  }

  async measure(partId: string): Promise<void> {
    const started = await this.#calls.measure(partId)
    if (started.ok) this.#store.change('tasks', before => taskMoved(before, started.value.task))
    else
      this.#store.change('notices', before => noticed(before, { kind: 'refusal', refusal: started.refusal }))
  }

  compareVersions(wanted: WantedVersions): Promise<Result<VersionsAnswer, Refusal>> {
    return this.#calls.compareVersions(wanted)
  }

  similar(shotId: string): Promise<Result<SimilarAnswer, Refusal>> {
    return this.#calls.similar(shotId)
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
}
