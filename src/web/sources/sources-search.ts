/** What of the list is shown, as the address says it. */
export interface SourcesSearch {
  words?: string | undefined
  style?: string | undefined
  /** Whether the place is open where a list is brought in. */
  list?: 'new' | undefined
}
