import type { Computed, SeededStream } from '../../statistics/index.ts'
import { blockOrders, notComputable, seededStream } from '../../statistics/index.ts'

interface SystemScan {
  filmsBefore: number
  explained: number
  extremeCount: number
  draws: number
  p: number
}

interface ScanInput {
  /** Per film, in order of date. */
  years: readonly number[]
  /** Per film the values of all codes, on the scale of the tests. */
  rows: readonly (readonly number[])[]
  minimumFilms: number
  /** Per film who made it, where films of one director are moved whole. */
  blocks?: readonly string[]
  seed: number
  draws: number
}

/** Drawn orders of films come from a stream of their own. */
const purpose = 17
/** Sums of one set in another order differ by rounding. */
const tolerance = 1e-10

/**
 * Change-point scan of all codes together: is there one year at which the system changed?
 *
 * Unit: the film with all its codes. Null: films are exchangeable over the observed years. Over all divisions between
 * two different years the largest share of the squared distance from the common mean that the means of the two sides
 * take away; p counts drawn orders of films, or those that keep the films of a director together, whose own largest is as much, the one observed among them, so it is never
 * 0. In: films in order of date, without missing values. Refuses fewer films than twice `minimumFilms`, one year only,
 * films that do not differ. See docs/methods/when.md.
 */
export function scanSystem({
  years,
  rows,
  minimumFilms,
  blocks,
  seed,
  draws,
}: ScanInput): Computed<SystemScan> {
  const films = rows.length
  if (films < 3) return notComputable('fewer-than-three-films')
  const splits = years.flatMap((year, film) =>
    film >= minimumFilms && films - film >= minimumFilms && years[film - 1] !== year ? [film] : [],
  )
  if (splits.length === 0) return notComputable('no-admissible-split')
  const codes = rows[0]!.length
  const means = Array.from({ length: codes }, (_, code) => sumOf(rows.map(row => row[code]!)) / films)
  const centred = rows.map(row => Float64Array.from(row, (value, code) => value - means[code]!))
  const total = sumOf(centred.map(row => sumOf([...row].map(value => value * value))))
  if (total < tolerance) return notComputable('no-variance')
  const best = (order: ArrayLike<number>) => {
    const sums = new Float64Array(codes)
    let found = { filmsBefore: splits[0]!, explained: -1 }
    let next = 0
    for (let place = 0; place < splits[splits.length - 1]!; place++) {
      const row = centred[order[place]!]!
      for (let code = 0; code < codes; code++) sums[code]! += row[code]!
      if (splits[next] !== place + 1) continue
      next++
      const before = place + 1
      let square = 0
      for (let code = 0; code < codes; code++) square += sums[code]! * sums[code]!
      const explained = (square * films) / (before * (films - before)) / total
      if (explained > found.explained + tolerance) found = { filmsBefore: before, explained }
    }
    return found
  }
  const whole = blocks ? blockOrders(blocks) : null
  const order = Int32Array.from({ length: films }, (_, film) => film)
  const observed = best(order)
  let extremeCount = 1
  for (let draw = 0; draw < draws; draw++) {
    const stream = seededStream(seed, draw, purpose)
    if (whole) whole.draw(order, stream)
    else shuffle(order, stream)
    if (best(order).explained >= observed.explained - tolerance) extremeCount++
  }
  return { ...observed, extremeCount, draws, p: extremeCount / (draws + 1) }
}

function shuffle(order: Int32Array, stream: SeededStream): void {
  for (let film = order.length - 1; film > 0; film--) {
    const other = stream.nextBelow(film + 1)
    const held = order[film]!
    order[film] = order[other]!
    order[other] = held
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
