/** What is said of something, under its heading. */
export type Said = readonly [label: string, said: string]
