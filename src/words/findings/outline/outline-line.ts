import type { Computed } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { NamesInRows } from '../row-words.ts'

/** The numbers that a finding gives of a line, in the order in which they are read. */
export const numberNames = [
  ...(['present', 'lookedThrough', 'firstYear', 'lastYear', 'mean1', 'mean2', 'difference'] as const),
  ...(['lower', 'upper', 'yearBefore', 'yearAfter', 'tau', 'statistic', 'p', 'corrected'] as const),
  ...(['agree', 'canSay'] as const),
] as const

export type NumberName = (typeof numberNames)[number]

/** What means, differences and their intervals are in. */
export type NumberUnit = 'share' | 'position' | 'log-odds' | 'bits' | 'plain'

/** Of which test the p of a line is; null where none can be recomputed from one value per film. */
export type LineTest = 'welch-of-roots' | 'welch' | 'sign-flips' | null

/** One line of a finding: what it is of, its numbers, and what each film says of it. */
export interface OutlineLine {
  /** The same for the same line of another answer to the question. */
  key: string
  label: string
  unit: NumberUnit
  test: LineTest
  /** Of which way of dealing the p is: how many there are, and how many were drawn where not all were walked. */
  dealt: { assignments: number; draws: number | null } | null
  /** Of one side alone, where that was declared: 1 second above first, -1 below. */
  side?: 1 | -1
  numbers: Readonly<Partial<Record<NumberName, number>>>
  /** On which side each film stands, and its value; of a course the difference, on side 2. */
  films: readonly { filmId: string; side: 1 | 2; value: number; at?: number }[]
}

/** A finding as lines of numbers and films, in the order of its page: what tables, pictures and scripts are made of. */
export interface FindingOutline {
  sides: readonly [first: string, second: string] | null
  axis: string
  zero: number | null
  /** What is dealt to the sides: films, or directors whole. */
  unit: 'films' | 'directors'
  /** By film, what it is dealt together with. */
  blocks: Readonly<Record<string, string>>
  /** Films are there or not, so that dots would lie upon each other: a picture shows the share of films alone. */
  isPresence?: true
  lines: readonly OutlineLine[]
}

export type Named = NamesInRows

/** Numbers that could not be computed are left out. */
export function known(
  numbers: Partial<Record<NumberName, Computed<number> | null | undefined>>,
): OutlineLine['numbers'] {
  return Object.fromEntries(
    Object.entries(numbers).filter(
      ([, value]) => typeof value === 'number' && Number.isFinite(value) && !isNotComputable(value),
    ),
  )
}

export function numberOf(value: Computed<number>): number | null {
  return isNotComputable(value) ? null : value
}

/** A part of what may not be computable. */
export function part<Whole extends object, Key extends keyof Whole>(
  whole: Computed<Whole>,
  key: Key,
): Whole[Key] | null {
  return isNotComputable(whole) ? null : whole[key]
}
