import type { CoderTimes } from '../agreed-time.ts'
import type { UnitReading } from '../mark-presence.ts'

/** So many coders looked, so many of them have the code, in so many shots (or milliseconds). */
export type Meeting = [lookers: number, having: number, measure: number]

/** How often, and for how long, coders met over one code in one film. Whole numbers: two parts of a film add. */
export interface CodeMeetings {
  shots: Meeting[]
  ms: Meeting[]
}

/** Counts where at least two coders looked: by shots, and by time. In: one reading of each coder, over the same units. */
export function countMeetings(units: readonly UnitReading[], times: readonly CoderTimes[]): CodeMeetings {
  return { shots: meetInUnits(units), ms: meetInTime(times) }
}

function meetInUnits(readings: readonly UnitReading[]): Meeting[] {
  const sums = new Sums()
  const count = readings[0]?.looked.length ?? 0
  for (let place = 0; place < count; place++) {
    let [lookers, having] = [0, 0]
    for (const { looked, present } of readings) {
      lookers += looked[place]!
      having += present[place]!
    }
    sums.add(lookers, having, 1)
  }
  return sums.list()
}

function meetInTime(coders: readonly CoderTimes[]): Meeting[] {
  const edges = coders.flatMap(({ looked, onScreen }) => [
    ...looked.flatMap(({ startMs, endMs }) => [edge(startMs, 1, 0), edge(endMs, -1, 0)]),
    ...onScreen.flatMap(({ startMs, endMs }) => [edge(startMs, 0, 1), edge(endMs, 0, -1)]),
  ])
  edges.sort((left, right) => left.atMs - right.atMs)
  const sums = new Sums()
  let [lookers, having, sinceMs] = [0, 0, 0]
  for (const { atMs, looks, has } of edges) {
    sums.add(lookers, having, atMs - sinceMs)
    lookers += looks
    having += has
    sinceMs = atMs
  }
  return sums.list()
}

/** Adds what two parts of a film, or two films, have counted. */
export function addMeetings(left: CodeMeetings, right: CodeMeetings): CodeMeetings {
  const add = (key: keyof CodeMeetings) => {
    const sums = new Sums()
    for (const [lookers, having, measure] of [...left[key], ...right[key]]) sums.add(lookers, having, measure)
    return sums.list()
  }
  return { shots: add('shots'), ms: add('ms') }
}

class Sums {
  readonly #byMeeting = new Map<string, Meeting>()

  add(lookers: number, having: number, measure: number): void {
    if (lookers < 2 || measure <= 0) return
    const key = `${lookers} ${having}`
    const known = this.#byMeeting.get(key)
    if (known) known[2] += measure
    else this.#byMeeting.set(key, [lookers, having, measure])
  }

  list(): Meeting[] {
    return [...this.#byMeeting.values()].sort((left, right) => left[0] - right[0] || left[1] - right[1])
  }
}

function edge(atMs: number, looks: number, has: number) {
  return { atMs, looks, has }
}
