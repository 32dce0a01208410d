/** Codes that are looked for together, under a name of the scholar's own; a pass can be begun with it. */
export interface CodeSet {
  id: string
  name: string
  codeIds: string[]
}
