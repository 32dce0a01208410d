import type { NameReading } from '../texts/name-readings.ts'
import type { CorpusStatement } from './corpus-statement.ts'

/** How much of numbers a study shows: none, numbers alone, or with tests, intervals and p. */
export type NumbersChoice = (typeof numbersChoices)[number]
export const numbersChoices = ['none', 'descriptive', 'inferential'] as const

/** What a study says of itself. */
export interface StudyProfile {
  /** The study's own id. */
  id: string
  name: string
  numbers: NumbersChoice
  corpus: CorpusStatement
  /** How names are read in it, by which texts are found by their sound. */
  readings: NameReading[]
}
