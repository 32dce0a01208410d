import type { PrevalenceRequest } from '../../server/contracts/index.ts'
import { appearanceKey, appearancesRead } from '../state/appearances.ts'
import { prevalenceAnswered, prevalenceAsked, prevalenceRefused } from '../state/prevalence.ts'
import type { Store } from '../state/store.ts'
import type { ServerCalls } from './server-calls.ts'

/** Puts questions to the study, and asks for the frames behind an answer. */
export class QuestionAsker {
  readonly #calls: ServerCalls
  readonly #store: Store
  readonly #underWay = new Set<string>()

  constructor(calls: ServerCalls, store: Store) {
    this.#calls = calls
    this.#store = store
  }

  async askPrevalence(question: PrevalenceRequest): Promise<void> {
    this.#store.change('prevalence', prevalenceAsked)
    const { asking } = this.#store.state.prevalence
    const answer = await this.#calls.prevalence(question)
    this.#store.change('prevalence', before =>
      answer.ok
        ? prevalenceAnswered(before, asking, answer.value)
        : prevalenceRefused(before, asking, answer.refusal),
    )
  }

  async readAppearances(filmId: string, codeId: string): Promise<void> {
    const key = appearanceKey(filmId, codeId)
    if (this.#underWay.has(key) || this.#store.state.appearances[key]) return
    this.#underWay.add(key)
    const answer = await this.#calls.appearances(filmId, codeId)
    this.#underWay.delete(key)
    if (answer.ok)
      this.#store.change('appearances', before => appearancesRead(before, key, answer.value.appearances))
  }
}
