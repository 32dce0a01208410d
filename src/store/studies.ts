import type { Kysely, Selectable } from 'kysely'
import type { OpenEffects } from './open-study.ts'
import type { Tables } from './tables.ts'

export class Studies {
  readonly #database: Kysely<Tables>
  readonly #effects: Pick<OpenEffects, 'now' | 'makeId'>

  constructor(database: Kysely<Tables>, effects: Pick<OpenEffects, 'now' | 'makeId'>) {
    this.#database = database
    this.#effects = effects
  }

  /** The study's own row and the coder at home in it, made once. */
  async ensure(name: string): Promise<Selectable<Tables['study']>> {
    const standing = await this.#database.selectFrom('study').selectAll().executeTakeFirst()
    if (standing) return standing
    const homeCoderId = this.#effects.makeId()
    const study = { id: this.#effects.makeId(), name, homeCoderId, createdAt: this.#effects.now() }
    await this.#database.transaction().execute(async transaction => {
      await transaction.insertInto('coder').values({ id: homeCoderId, name: '' }).execute()
      await transaction.insertInto('study').values(study).execute()
    })
    return study
  }

  async get(): Promise<Selectable<Tables['study']>> {
    return this.#database.selectFrom('study').selectAll().executeTakeFirstOrThrow()
  }
}
