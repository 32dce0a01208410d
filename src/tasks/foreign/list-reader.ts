import type { ForeignTrack, ReadValue } from '../../exchange/index.ts'
import { readValues, writeValues } from '../../exchange/index.ts'

/** What lists say, read once for each content: most say the same as many others. */
export class ListReader {
  readonly #track: ForeignTrack
  readonly #vocabulary: ReadonlySet<string>
  readonly #read = new Map<string, { values: ReadValue[]; isWordedOtherwise: boolean }>()

  constructor(track: ForeignTrack, vocabulary: ReadonlySet<string>) {
    this.#track = track
    this.#vocabulary = vocabulary
  }

  read(content: string): { values: ReadValue[]; isWordedOtherwise: boolean } {
    const known = this.#read.get(content)
    if (known) return known
    const isList = this.#track.use === 'values' && this.#track.isList
    const values = isList ? readValues(content, this.#vocabulary) : []
    const read = { values, isWordedOtherwise: isList && writeValues(values) !== content }
    if (this.#read.size < 100_000) this.#read.set(content, read)
    return read
  }
}
