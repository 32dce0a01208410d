import type {
  CitedFilmAnswer,
  DoubtsAnswer,
  ReadSourcesAnswer,
  SetSourcesAnswer,
  SourcesOutAnswer,
} from '../../../server/contracts/index.ts'
import type { Result, StyleName } from '../../../study/index.ts'
import type { Language, Refusal } from '../../../words/index.ts'
import type { ServerCalls } from '../server-calls.ts'

/** Where in a film: nothing of it for the film as a whole. */
export type CitedPlace = Partial<
  Record<'partId', string> & Record<'startMs' | 'endMs' | 'frame' | 'shot', number>
>

/** Asks the program to set, read and check references: the engine and the tables of hanzi are there. */
export class SourceReader {
  readonly #calls: ServerCalls

  constructor(calls: ServerCalls) {
    this.#calls = calls
  }

  set(style: StyleName): Promise<Result<SetSourcesAnswer, Refusal>> {
    return this.#calls.setSources(style)
  }

  /** A film, or a place in it, in a style and in a language. */
  citeFilm(
    filmId: string,
    { style, language, ...place }: { style: StyleName; language: Language } & CitedPlace,
  ): Promise<Result<CitedFilmAnswer, Refusal>> {
    return this.#calls.citeFilm(filmId, { style, language, ...place })
  }

  /** A plate as the text of an essay names it; null where the program does not say. */
  async citePlate(essayId: string, plateId: string): Promise<string | null> {
    const cited = await this.#calls.citePlate(essayId, plateId)
    return cited.ok ? cited.value.text : null
  }

  /** A list as a file holds it or as it was pasted; nothing is taken in by reading it. */
  read(text: string): Promise<Result<ReadSourcesAnswer, Refusal>> {
    return this.#calls.readSources(text)
  }

  check(): Promise<Result<DoubtsAnswer, Refusal>> {
    return this.#calls.checkSources()
  }

  takeOut(form: 'bibtex' | 'csl-json'): Promise<Result<SourcesOutAnswer, Refusal>> {
    return this.#calls.sourcesOut(form)
  }
}
