import type { FilmRecords } from '../../film-records.ts'
import type { UnitList, UnitReading } from '../../mark-presence.ts'
import { setPresence } from '../../mark-presence.ts'

/** What the marks of one code connote in one film, by the shots that have the code. Connoting is reading: one coder's is enough. */
export interface ConnotationCounts {
  /** Shots in which some mark of the code connotes anything. */
  shotsSaid: number
  /** By the code that is connoted, shots. */
  ofCodes: Record<string, number>
  /** By what was written, shots. */
  inWords: Record<string, number>
}

/** Counts connotations in shots looked through for the code and having it; codes of which nothing is said are left out. */
export function countConnotations(
  { marks }: Pick<FilmRecords, 'marks'>,
  shots: UnitList,
  readings: ReadonlyMap<string, UnitReading>,
): Record<string, ConnotationCounts> {
  const flags = new Map<string, Said>()
  for (const mark of marks) {
    const present = readings.get(mark.codeId)?.present
    const written = mark.said?.connotes.trim() ?? ''
    const ids = mark.said?.connotesIds ?? []
    if (!present || (written === '' && ids.length === 0)) continue
    const here = new Uint8Array(shots.units.length)
    setPresence(mark, shots, here)
    const said = flags.get(mark.codeId) ?? { any: new Set(), ofCodes: new Map(), inWords: new Map() }
    flags.set(mark.codeId, said)
    here.forEach((is, place) => {
      if (!is || !present[place]) return
      said.any.add(place)
      for (const id of ids) addTo(said.ofCodes, id, place)
      if (written !== '') addTo(said.inWords, written, place)
    })
  }
  return Object.fromEntries(
    [...flags].flatMap(([codeId, { any, ofCodes, inWords }]) =>
      any.size === 0
        ? []
        : [[codeId, { shotsSaid: any.size, ofCodes: sizesOf(ofCodes), inWords: sizesOf(inWords) }]],
    ),
  )
}

interface Said {
  any: Set<number>
  ofCodes: Map<string, Set<number>>
  inWords: Map<string, Set<number>>
}

/** Adds what is connoted in two parts of one film. */
export function addConnotations(first: ConnotationCounts, second: ConnotationCounts): ConnotationCounts {
  return {
    shotsSaid: first.shotsSaid + second.shotsSaid,
    ofCodes: addSizes(first.ofCodes, second.ofCodes),
    inWords: addSizes(first.inWords, second.inWords),
  }
}

function addTo(sets: Map<string, Set<number>>, key: string, place: number): void {
  const set = sets.get(key) ?? new Set()
  sets.set(key, set.add(place))
}

function sizesOf(sets: ReadonlyMap<string, ReadonlySet<number>>): Record<string, number> {
  return Object.fromEntries([...sets].map(([key, set]) => [key, set.size]))
}

function addSizes(first: Record<string, number>, second: Record<string, number>): Record<string, number> {
  const sum = { ...first }
  for (const [key, size] of Object.entries(second)) sum[key] = (sum[key] ?? 0) + size
  return sum
}
