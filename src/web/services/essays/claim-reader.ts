import type {
  EditionsAnswer,
  EssayAnswer,
  HangingAnswer,
  HangsOnRequest,
  StillGroundAnswer,
} from '../../../server/contracts/index.ts'
import { standingsRead } from '../../state/essays/standings.ts'
import type { Store } from '../../state/store.ts'
import type { ServerCalls } from '../server-calls.ts'

/** Asks how claims stand, and what hangs on a thing. */
export class ClaimReader {
  readonly #calls: ServerCalls
  readonly #store: Store
  #isAsking = false
  /** Of which essay it is wanted once what is asked is answered. */
  #wanted: { essayId: string | null } | null = null

  constructor(calls: ServerCalls, store: Store) {
    this.#calls = calls
    this.#store = store
  }

  /**
   * How the claims of an essay stand, or of all where none is named; asked again at once where it was wanted meanwhile,
   * never twice at a time.
   */
  async readStandings(essayId: string | null): Promise<void> {
    if (this.#isAsking) {
      this.#wanted = { essayId }
      return
    }
    this.#isAsking = true
    const { heard } = this.#store.state.standings
    const answer = await this.#calls.standings(essayId)
    this.#isAsking = false
    if (answer.ok)
      this.#store.change('standings', before =>
        standingsRead(before, { answer: answer.value, essayId, heard }),
      )
    const wanted = this.#wanted
    if (!wanted) return
    this.#wanted = null
    await this.readStandings(wanted.essayId)
  }

  /** One essay, whole; null where the program does not say. */
  async essay(essayId: string): Promise<EssayAnswer | null> {
    const answer = await this.#calls.essay(essayId)
    return answer.ok ? answer.value : null
  }

  /** Its editions, and what would be another if it were published now; null where the program does not say. */
  async editions(essayId: string): Promise<EditionsAnswer | null> {
    const answer = await this.#calls.editions(essayId)
    return answer.ok ? answer.value : null
  }

  /** On what ground stills of a film go out; null where nobody has said one. */
  async stillGround(filmId: string): Promise<StillGroundAnswer['ground']> {
    const answer = await this.#calls.stillGround(filmId)
    return answer.ok ? answer.value.ground : null
  }

  /** The claims and numbers that rest on something; null where the program does not say. */
  async hangingOn(on: HangsOnRequest): Promise<HangingAnswer | null> {
    const answer = await this.#calls.hangingOn(on)
    return answer.ok ? answer.value : null
  }
}
