import type { Kysely } from 'kysely'
import { Acts } from './acts.ts'
import { Films } from './films.ts'
import type { OpenEffects } from './open-study.ts'
import { Shots } from './shots.ts'
import { Studies } from './studies.ts'
import type { Tables } from './tables.ts'
import { Tasks } from './tasks.ts'

/** One open study: everything that is asked of its database and done to it. */
export class StudyStore {
  readonly studies: Studies
  readonly films: Films
  readonly shots: Shots
  readonly acts: Acts
  readonly tasks: Tasks
  readonly #database: Kysely<Tables>
  readonly #release: () => void

  constructor(database: Kysely<Tables>, effects: OpenEffects, release: () => void = () => {}) {
    this.#database = database
    this.#release = release
    this.studies = new Studies(database, effects)
    this.films = new Films(database)
    this.shots = new Shots(database)
    this.acts = new Acts(database, effects)
    this.tasks = new Tasks(database, effects)
  }

  async close(): Promise<void> {
    await this.#database.destroy()
    this.#release()
  }
}
