/** What the address of the screen says. */
export interface FindSearch {
  /** What is looked for in texts. */
  text?: string | undefined
  /** The sort of text. */
  sort?: string | undefined
}
