/** What the address of the screen says. */
export interface FindSearch {
  /** Whether texts are searched, or shots asked for. */
  by?: 'query' | undefined
  /** What is looked for in texts. */
  text?: string | undefined
  /** The sort of text. */
  sort?: string | undefined
  /** The query as a line. */
  line?: string | undefined
  /** The saved query that is open. */
  saved?: string | undefined
  /** How what it finds is shown. */
  as?: string | undefined
}
