import type {
  CodersSaid,
  ForeignReport,
  SeenForeign,
  SeenSheet,
  SheetChoices,
} from '../../../server/contracts/index.ts'
import type { Result } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import type { ServerCalls } from '../server-calls.ts'

/** Has files of other programs looked into, and brings them in. */
export class ForeignBringer {
  readonly #calls: ServerCalls

  constructor(calls: ServerCalls) {
    this.#calls = calls
  }

  see(file: File): Promise<Result<SeenForeign, Refusal>> {
    return this.#calls.seeForeign(file, file.name)
  }

  /** The same file, with its coders as somebody says who they are. */
  seeAs(id: string, coders: CodersSaid): Promise<Result<SeenForeign, Refusal>> {
    return this.#calls.seeForeignAs(id, { coders })
  }

  seeSheet(file: File): Promise<Result<SeenSheet, Refusal>> {
    return this.#calls.seeSheet(file, file.name)
  }

  /** The same table, read as somebody says. */
  seeSheetAs(id: string, choices: SheetChoices): Promise<Result<SeenSheet, Refusal>> {
    return this.#calls.seeSheetAs(id, choices)
  }

  /** `keepAs`: the name by which this reading is kept with the study; null where it is not. */
  bringInSheet(
    id: string,
    choices: SheetChoices,
    keepAs: string | null,
  ): Promise<Result<ForeignReport, Refusal>> {
    return this.#calls.bringInSheet(id, { choices, keepAs })
  }

  removeMapping(sheetMappingId: string): Promise<Result<unknown, Refusal>> {
    return this.#calls.act({ kind: 'remove-sheet-mapping', sheetMappingId })
  }

  bringIn(id: string, coders: CodersSaid): Promise<Result<ForeignReport, Refusal>> {
    return this.#calls.bringInForeign(id, { coders })
  }
}
