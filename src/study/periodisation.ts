/** A named stretch of years, both included; null is open. */
export interface Period {
  name: string
  fromYear: number | null
  toYear: number | null
}

/** A division of one of the dates of films into periods, in their order. */
export interface Periodisation {
  id: string
  name: string
  dateKind: 'release' | 'story' | 'shooting'
  /** Declared before looking at the results, or after. */
  declared: 'before' | 'after'
  periods: Period[]
  /** Films put into a period by name, whatever their date says; an import that names periods fills it. */
  assignments: { filmId: string; period: string }[]
}
