import type { CodersSaid, ForeignReport } from '../../../server/contracts/index.ts'
import type { Refusal } from '../../../words/index.ts'

/** A file as far as it has come: looked into, brought in, or refused. */
export interface ChosenFile {
  name: string
  /** By which it is brought in; null once it is, or where it was refused. */
  id: string | null
  report: ForeignReport | null
  /** Who its coders are, as far as somebody has said so. */
  coders: CodersSaid
  refusal: Refusal | null
  isIn: boolean
}

/** Whether a file is a table, of which somebody says what the columns mean. */
export function isTable({ name }: { name: string }): boolean {
  return /\.(?:csv|tsv|tab|txt|cms|cns)$/i.test(name)
}
