import type { CodeHoldings } from '../../server/contracts/index.ts'
import type { Refusal } from '../../words/index.ts'
import { codebookRead } from '../state/codebook.ts'
import { codingRead } from '../state/coding.ts'
import { periodisationsRead } from '../state/periodisations.ts'
import type { Store } from '../state/store.ts'
import { trayRead } from '../state/tray.ts'
import type { ChangeOrder } from './change-order.ts'
import type { ServerCalls } from './server-calls.ts'

const atOnce = 4

/** Brings codes, periods, what has been coded and what was gathered into the state. */
export class CodingReader {
  readonly #calls: ServerCalls
  readonly #store: Store
  readonly #order: ChangeOrder

  constructor(calls: ServerCalls, store: Store, order: ChangeOrder) {
    this.#calls = calls
    this.#store = store
    this.#order = order
  }

  /** The codebook, the periodisations and the tray, and the coding of every film that was read before. */
  async readAll(): Promise<void> {
    await Promise.all([this.readCodebook(), this.#readPeriodisations(), this.readTray()])
    await this.readFilms(Object.keys(this.#store.state.coding))
  }

  async readCodebook(): Promise<void> {
    const codebook = await this.#calls.codebook()
    if (codebook.ok)
      this.#order.put('codebook', codebook.number, () =>
        this.#store.change('codebook', before => codebookRead(before, codebook.value)),
      )
  }

  async readTray(): Promise<void> {
    const tray = await this.#calls.tray()
    if (tray.ok)
      this.#order.put('tray', tray.number, () =>
        this.#store.change('tray', before => trayRead(before, tray.value)),
      )
  }

  /** What hangs on a code; null where the program does not say. */
  async holdingsOfCode(codeId: string): Promise<CodeHoldings | null> {
    const answer = await this.#calls.codeHoldings(codeId)
    return answer.ok ? answer.value : null
  }

  async readFilms(filmIds: readonly string[]): Promise<void> {
    const left = [...filmIds]
    const readNext = async (): Promise<void> => {
      const filmId = left.shift()
      if (filmId === undefined) return
      await this.readFilm(filmId)
      return readNext()
    }
    await Promise.all(Array.from({ length: atOnce }, readNext))
  }

  /** Resolves to a refusal or null. */
  async readFilm(filmId: string): Promise<Refusal | null> {
    const coding = await this.#calls.coding(filmId)
    if (!coding.ok) return coding.refusal
    this.#order.put(`coding ${filmId}`, coding.number, () =>
      this.#store.change('coding', before => codingRead(before, filmId, coding.value)),
    )
    return null
  }

  async #readPeriodisations(): Promise<void> {
    const answer = await this.#calls.periodisations()
    if (answer.ok)
      this.#order.put('periodisations', answer.number, () =>
        this.#store.change('periodisations', before =>
          periodisationsRead(before, answer.value.periodisations),
        ),
      )
  }
}
