export interface Placed {
  id: string
  /** From 0 to 1, across and down. */
  x: number
  y: number
}

interface Tied {
  first: string
  second: string
}

/** As far apart as their ties say, by Gansner, Koren & North 2004; more turns move nothing that an eye sees. */
const turns = 300

/**
 * Where things that are tied to each other stand in a picture: near where few ties lead from the one to the other. The
 * same things and ties always stand in the same places, in whatever order the ties are given. Those without any tie
 * have no place.
 */
export function placeNodes(ids: readonly string[], ties: readonly Tied[]): Placed[] {
  const tied = ids.filter(id => ties.some(({ first, second }) => first === id || second === id))
  const far = distancesOf(tied, ties)
  let places = tied.map((_, index): Point => {
    const turn = (2 * Math.PI * index) / Math.max(1, tied.length)
    return [Math.cos(turn), Math.sin(turn)]
  })
  for (let turn = 0; turn < turns; turn++) places = nearer(places, far)
  return fitted(lyingDown(places)).map(([x, y], index) => ({ id: tied[index]!, x, y }))
}

type Point = readonly [x: number, y: number]

/** Ties from one to another; one more than the longest way where none leads there. */
function distancesOf(ids: readonly string[], ties: readonly Tied[]): number[][] {
  const places = new Map(ids.map((id, place) => [id, place]))
  const far = ids.map((_, one) => ids.map((__, other) => (one === other ? 0 : Number.POSITIVE_INFINITY)))
  for (const { first, second } of ties) {
    const [one, other] = [places.get(first), places.get(second)]
    if (one === undefined || other === undefined) continue
    far[one]![other] = 1
    far[other]![one] = 1
  }
  for (let by = 0; by < ids.length; by++)
    for (let one = 0; one < ids.length; one++)
      for (let other = 0; other < ids.length; other++) {
        const way = far[one]![by]! + far[by]![other]!
        if (way < far[one]![other]!) far[one]![other] = way
      }
  const longest = Math.max(1, ...far.flat().filter(Number.isFinite))
  return far.map(row => row.map(way => (Number.isFinite(way) ? way : longest + 1)))
}

/** Each moved to where the others, as far away as they should be, would have it on average. */
function nearer(places: readonly Point[], far: readonly (readonly number[])[]): Point[] {
  return places.map(([x, y], one) => {
    let [sumX, sumY, weights] = [0, 0, 0]
    for (const [other, [otherX, otherY]] of places.entries()) {
      if (other === one) continue
      const wanted = far[one]![other]!
      const weight = 1 / (wanted * wanted)
      const [dx, dy] = [x - otherX, y - otherY]
      const length = Math.hypot(dx, dy)
      const scale = length > 1e-9 ? wanted / length : 0
      sumX += weight * (otherX + dx * scale)
      sumY += weight * (otherY + dy * scale)
      weights += weight
    }
    return weights === 0 ? [x, y] : [sumX / weights, sumY / weights]
  })
}

/** Turned so that the longest side lies across. */
function lyingDown(places: readonly Point[]): Point[] {
  const middle = (axis: 0 | 1) => places.reduce((sum, place) => sum + place[axis], 0) / (places.length || 1)
  const [middleX, middleY] = [middle(0), middle(1)]
  let [xx, xy, yy] = [0, 0, 0]
  for (const [x, y] of places) {
    xx += (x - middleX) ** 2
    xy += (x - middleX) * (y - middleY)
    yy += (y - middleY) ** 2
  }
  const turn = Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return places.map(([x, y]) => {
    const [dx, dy] = [x - middleX, y - middleY]
    return [dx * cos + dy * sin, dy * cos - dx * sin]
  })
}

/** At most so much taller for its width than it lies: a chain stays a chain. */
const mostStretch = 1.8

function fitted(places: readonly Point[]): Point[] {
  const range = (axis: 0 | 1) => {
    const values = places.map(place => place[axis])
    const [least, most] = [Math.min(...values), Math.max(...values)]
    return { middle: (least + most) / 2, size: Math.max(1e-9, most - least) }
  }
  const [across, down] = [range(0), range(1)]
  const scale = Math.min(1 / down.size, mostStretch / across.size)
  return places.map(([x, y]) => [0.5 + (x - across.middle) / across.size, 0.5 + (y - down.middle) * scale])
}
