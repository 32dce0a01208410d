// SPDX-License-Identifier: MIT

/** Gower's centred table of -d²/2: its rows sum to nothing, its trace is the total sum of squares. Film by film. */
export function centreDistances(distances: readonly (readonly number[])[]): Float64Array {
  const count = distances.length
  const centred = new Float64Array(count * count)
  const means = new Float64Array(count)
  let whole = 0
  distances.forEach((row, film) => {
    row.forEach((distance, other) => {
      const value = (-distance * distance) / 2
      centred[film * count + other] = value
      means[film]! += value / count
      whole += value / count / count
    })
  })
  for (let film = 0; film < count; film++)
    for (let other = 0; other < count; other++)
      centred[film * count + other]! += whole - means[film]! - means[other]!
  return centred
}
