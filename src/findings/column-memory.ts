/** What a column was reckoned from beside its values: numbers and words, and lists of them. */
type Shared = readonly (string | number | boolean | null | readonly (string | number | boolean | null)[])[]

interface Remembered {
  values: readonly (number | null)[]
  shared: Shared
  result: unknown
}

/** A question about five hundred films and a hundred codes by three measures asks for some two thousand. */
const most = 6000

/**
 * What was reckoned of columns of films. It is had again only where the column itself and everything else that it was
 * reckoned from are the same, each compared in full: so an answer is the same with it and without, and a mark that
 * changes one code of one film costs the columns of that code.
 */
export class ColumnMemory {
  readonly #remembered = new Map<string, Remembered>()

  /** Of each column what `reckon` says of it; that is asked of those alone that are not remembered, by their places. */
  recall<Value>(
    what: string,
    { columns, shared }: { columns: readonly (readonly (number | null)[])[]; shared: Shared },
    reckon: (places: readonly number[]) => readonly Value[],
  ): Value[] {
    // The same column is tested under several settings, which must not take each other's place.
    const under = [what, ...shared.filter(value => !Array.isArray(value))].join(' ')
    const keys = columns.map(values => `${under} ${values.length} ${digestOf(values)}`)
    const results: Value[] = []
    const missing: number[] = []
    columns.forEach((values, place) => {
      const known = this.#remembered.get(keys[place]!)
      if (known && isSameList(known.values, values) && isSameShared(known.shared, shared)) {
        this.#keep(keys[place]!, known)
        results[place] = known.result as Value
      } else missing.push(place)
    })
    if (missing.length === 0) return results
    const found = reckon(missing)
    missing.forEach((place, index) => {
      results[place] = found[index]!
      this.#keep(keys[place]!, { values: columns[place]!, shared, result: found[index] })
    })
    return results
  }

  /** What was asked for longest ago is let go. */
  #keep(key: string, remembered: Remembered): void {
    this.#remembered.delete(key)
    this.#remembered.set(key, remembered)
    if (this.#remembered.size > most) this.#remembered.delete(this.#remembered.keys().next().value!)
  }
}

/** With a memory where there is one. */
export function recallEach<Value>(
  memory: ColumnMemory | undefined,
  what: string,
  of: { columns: readonly (readonly (number | null)[])[]; shared: Shared },
  reckon: (places: readonly number[]) => readonly Value[],
): readonly Value[] {
  return memory ? memory.recall(what, of, reckon) : reckon(of.columns.map((_, place) => place))
}

const number = new Float64Array(1)
const words = new Uint32Array(number.buffer)

/** By which a column is looked for; whether it is the same is asked of its values. */
function digestOf(values: readonly (number | null)[]): number {
  let digest = 0
  for (const value of values) {
    number[0] = value ?? -1
    digest = Math.imul(digest ^ words[0]!, 0x9e3779b1) ^ (digest >>> 15)
    digest = Math.imul(digest ^ words[1]!, 0x85ebca6b) ^ (digest >>> 13)
  }
  return digest >>> 0
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one === other) return true
  if (one.length !== other.length) return false
  for (let place = 0; place < one.length; place++) if (!Object.is(one[place], other[place])) return false
  return true
}

function isSameShared(one: Shared, other: Shared): boolean {
  return (
    one === other ||
    (one.length === other.length &&
      one.every((value, place) => {
        const own = other[place]
        return Array.isArray(value) && Array.isArray(own) ? isSameList(value, own) : Object.is(value, own)
      }))
  )
}
