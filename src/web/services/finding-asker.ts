import type {
  CutsRequest,
  FoundTextsAnswer,
  PinyinAnswer,
  QueryAnswer,
  QueryNamesAnswer,
  QueryRequest,
  TakenOutCutsAnswer,
  TakenOutQueryAnswer,
  TextsRequest,
} from '../../server/contracts/index.ts'
import type { Query, Result } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { ServerCalls } from './server-calls.ts'

/** Has the study searched. */
export class FindingAsker {
  readonly #calls: ServerCalls

  constructor(calls: ServerCalls) {
    this.#calls = calls
  }

  texts(wanted: TextsRequest): Promise<Result<FoundTextsAnswer, Refusal>> {
    return this.#calls.findTexts(wanted)
  }

  /** How the hanzi of a text are read. */
  pinyin(text: string): Promise<Result<PinyinAnswer, Refusal>> {
    return this.#calls.pinyin(text)
  }

  /** What a line can name, as it is called in a language. */
  names(language: string): Promise<Result<QueryNamesAnswer, Refusal>> {
    return this.#calls.queryNames(language)
  }

  ask(wanted: QueryRequest): Promise<Result<QueryAnswer, Refusal>> {
    return this.#calls.askQuery(wanted)
  }

  takeOut(query: Query, language: string): Promise<Result<TakenOutQueryAnswer, Refusal>> {
    return this.#calls.queryTakenOut(query, language)
  }

  /** What a query found, for a program that cuts. */
  takeOutCuts(wanted: CutsRequest, language: string): Promise<Result<TakenOutCutsAnswer, Refusal>> {
    return this.#calls.cutsTakenOut(wanted, language)
  }
}
