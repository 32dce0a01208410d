import type { QuestionName } from '../../findings/index.ts'
import type {
  FindingForm,
  PrintableNumbersAnswer,
  QuestionRequest,
  RecomputedAnswer,
  TakenOutFindingAnswer,
} from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import type { Language, Refusal } from '../../words/index.ts'
import type { AppearancesAsked, Beside } from '../state/appearances.ts'
import { appearanceKey, appearancesRead } from '../state/appearances.ts'
import { keptFindingsRead } from '../state/kept/kept-findings.ts'
import { questionAnswered, questionAsked, questionKey, questionRefused } from '../state/questions.ts'
import type { Store } from '../state/store.ts'
import type { ServerCalls } from './server-calls.ts'

/** Puts questions to the study, and asks for the frames behind an answer. */
export class QuestionAsker {
  readonly #calls: ServerCalls
  readonly #store: Store
  readonly #underWay = new Map<string, Promise<void>>()

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

  /** What is kept, and how it stands now. */
  async readKept(): Promise<void> {
    const { heard } = this.#store.state.keptFindings
    const answer = await this.#calls.keptFindings()
    if (answer.ok)
      this.#store.change('keptFindings', before =>
        keptFindingsRead(before, { list: answer.value.findings, heard }),
      )
  }

  /** The numbers of a kept finding that can be printed; null where the program does not say. */
  async printableNumbers(findingId: string): Promise<PrintableNumbersAnswer['numbers'] | null> {
    const answer = await this.#calls.printableNumbers(findingId)
    return answer.ok ? answer.value.numbers : null
  }

  /** The picture of a kept finding as SVG text, as it stood when it was kept; null where nothing of it is drawn. */
  async picture(findingId: string, language: Language): Promise<string | null> {
    const answer = await this.#calls.keptTakenOut(findingId, 'svg', language)
    if (!answer.ok) return null
    const bytes = Uint8Array.from(atob(answer.value.content), letter => letter.charCodeAt(0))
    const svg = new TextDecoder().decode(bytes)
    // A title alone is no picture.
    return svg.includes('<g') ? svg : null
  }

  recompute(findingId: string): Promise<Result<RecomputedAnswer, Refusal>> {
    return this.#calls.recomputed(findingId)
  }

  /** A finding as a file: one that is kept by its id, else that of a question. */
  takeOut(
    what: string | { question: string; asked: object },
    form: FindingForm,
  ): Promise<Result<TakenOutFindingAnswer, Refusal>> {
    const { language } = this.#store.state.preferences
    return typeof what === 'string'
      ? this.#calls.keptTakenOut(what, form, language)
      : this.#calls.findingTakenOut(what, form, language)
  }

  /** Whoever asks for what is asked for already waits for the same answer. */
  readAppearances(
    filmId: string,
    codeId: string,
    version: number | null = null,
    beside: Beside | null = null,
  ): Promise<void> {
    const key = appearanceKey(filmId, codeId, version, beside)
    if (this.#store.state.appearances[key]) return Promise.resolve()
    const asked = this.#underWay.get(key) ?? this.#ask(key, { filmId, codeId, version, beside })
    this.#underWay.set(key, asked)
    return asked
  }

  async #ask(key: string, wanted: AppearancesAsked): Promise<void> {
    const answer = await this.#calls.appearances(wanted)
    this.#underWay.delete(key)
    if (answer.ok)
      this.#store.change('appearances', before => appearancesRead(before, key, answer.value.appearances))
  }
}
