import type { FilmListReport, SeenFilmList } from '../../../server/contracts/index.ts'
import type { FilmListField, Result } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { goneOn, noticed } from '../../state/notices.ts'
import { preferred } from '../../state/preferences.ts'
import type { Store } from '../../state/store.ts'
import type { ServerCalls } from '../server-calls.ts'

/** What columns hold, by their names, as somebody has said. */
export type SaidColumns = Readonly<Record<string, FilmListField | null>>

/** Has lists of films looked into, and brings them in; what was said of a column is remembered for the next list. */
export class FilmListBringer {
  readonly #calls: ServerCalls
  readonly #store: Store

  constructor(calls: ServerCalls, store: Store) {
    this.#calls = calls
    this.#store = store
  }

  see(fileName: string, text: string, said: SaidColumns): Promise<Result<SeenFilmList, Refusal>> {
    return this.#calls.seeFilmList({ fileName, text, columns: this.#columns(said) })
  }

  async bringIn(
    { fileName, text }: { fileName: string; text: string },
    said: SaidColumns,
    alsoLines: number[],
  ): Promise<Result<FilmListReport, Refusal>> {
    const columns = this.#columns(said)
    const brought = await this.#calls.bringInFilmList({ fileName, text, columns, alsoLines })
    if (!brought.ok) return brought
    this.#store.change('preferences', before => preferred(before, { filmColumns: columns }))
    const subject = { kind: 'films-listed', report: brought.value } as const
    this.#store.change('notices', before => noticed(goneOn(before, 'corpus'), subject))
    return brought
  }

  #columns(said: SaidColumns): Record<string, FilmListField | null> {
    return { ...this.#store.state.preferences.filmColumns, ...said }
  }
}
