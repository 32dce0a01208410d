/** A named stretch of years, both included; null is open. */
export interface Period {
  name: string
  fromYear: number | null
  toYear: number | null
  /** The month (`09`) or day (`09-15`) of its first year with which it begins; absent: it begins with the year. */
  fromDay?: string
  /** The month or day of its last year with which it ends; absent: it ends with the year. */
  toDay?: string
  /** The events on which it rests; nothing is said of those that are gone since. */
  eventIds?: string[]
}

/** A division of one of the dates of films into periods, in their order. */
export interface Periodisation {
  id: string
  name: string
  dateKind: 'release' | 'story' | 'shooting'
  /** Declared before looking at the results, or after. */
  declared: 'before' | 'after'
  periods: Period[]
  /** What was put into a period by name, whatever its date says; an import that names periods fills it. */
  assignments: PeriodAssignment[]
}

/** A film, or one part of it, put into a period by name; null puts it into none. */
export interface PeriodAssignment {
  filmId: string
  partId?: string
  period: string | null
}
