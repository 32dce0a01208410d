import type {
  ClipsOrder,
  CutsRequest,
  FoundTextsAnswer,
  PinyinAnswer,
  PlannedClipsAnswer,
  QueryAnswer,
  QueryNamesAnswer,
  QueryRequest,
  TakenOutCutsAnswer,
  TakenOutQueryAnswer,
  Task,
  TextsRequest,
  WantedClips,
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

  /** What a query found, as it would become clips. */
  planClips(wanted: WantedClips, language: string): Promise<Result<PlannedClipsAnswer, Refusal>> {
    return this.#calls.clipsPlanned(wanted, language)
  }

  /** Has them made, on a ground that somebody has confirmed; how far they are comes with the live changes. */
  orderClips(wanted: ClipsOrder, language: string): Promise<Result<{ task: Task }, Refusal>> {
    return this.#calls.orderClips(wanted, language)
  }

  /** What a query found, for a program that cuts. */
  takeOutCuts(wanted: CutsRequest, language: string): Promise<Result<TakenOutCutsAnswer, Refusal>> {
    return this.#calls.cutsTakenOut(wanted, language)
  }
}
