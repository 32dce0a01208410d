import type { QuestionName } from '../../findings/index.ts'
import type { QuestionRequest } from '../../server/contracts/index.ts'
import { appearanceKey, appearancesRead } from '../state/appearances.ts'
import { questionAnswered, questionAsked, questionKey, questionRefused } from '../state/questions.ts'
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

  async ask<Name extends QuestionName>(name: Name, wanted: QuestionRequest<Name>): Promise<void> {
    const key = questionKey(name, wanted)
    this.#store.change('questions', before => questionAsked(before, key))
    const { asking } = this.#store.state.questions[key]!
    const answer = await this.#calls.ask(name, wanted)
    this.#store.change('questions', before =>
      answer.ok
        ? questionAnswered(before, { key, asking }, answer.value)
        : questionRefused(before, { key, asking }, answer.refusal),
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
