/** The person whose reading it is. */
export interface Coder {
  id: string
  name: string
}
