import type { Aspect, Code, Coder, Mark } from '../../study/index.ts'
import { codeName } from '../../study/index.ts'
import type { ReadValue, ValueCourse } from './read-values.ts'
import { readValues, valueCourses, writeValues } from './read-values.ts'
import type { TrackMapping } from './track-mapping.ts'
import { courseAspectNames, courseNames } from './track-mapping.ts'

/** What one coder annotated on one track, as other programs have it. */
export interface OutTrack {
  key: string
  /** Name of the coder; '' where they have none. */
  coder: string
  /** What can be chosen on it. */
  vocabulary: readonly string[]
  annotations: { startMs: number; endMs: number; content: string }[]
}

export interface MarkedFilm {
  marks: readonly Mark[]
  codes: readonly Code[]
  coders: readonly Coder[]
  aspects: readonly Aspect[]
  /** Of what came in from other programs; a code that is in none of them is a track of its own. */
  mapping: readonly TrackMapping[]
}

/**
 * Marks as the annotations of tracks: values that one coder chose of one track over one stretch become one annotation where
 * its track lists values, in the order in which they came, which their ids have.
 */
export function tracksOfMarks({ marks, codes, coders, aspects, mapping }: MarkedFilm): OutTrack[] {
  const names = new Map(codes.map(code => [code.id, codeName(code, 'en')]))
  const coderNames = new Map(coders.map(({ id, name }) => [id, name]))
  const courseOf = coursesById(aspects)
  const placeOf = placesOfCodes(mapping)
  const lanes = new Map<string, { track: OutTrack; mapped: TrackMapping | null; marks: Mark[] }>()
  for (const mark of marks) {
    const mapped = placeOf.get(mark.codeId)?.track ?? null
    const key = mapped?.key ?? names.get(mark.codeId) ?? mark.codeId
    const lane = `${mapped ? 'track' : 'code'}\n${key}\n${mark.coderId}`
    const known = lanes.get(lane)
    if (known) known.marks.push(mark)
    else
      lanes.set(lane, {
        track: {
          ...{ key, coder: coderNames.get(mark.coderId) ?? '', annotations: [] },
          vocabulary: mapped?.values.map(({ value }) => value) ?? [],
        },
        ...{ mapped, marks: [mark] },
      })
  }
  const readMark = (mark: Mark): ReadValue => {
    const value = placeOf.get(mark.codeId)?.value ?? null
    const memo = mark.said?.memo ?? ''
    const courses = (mark.said?.aspects ?? []).flatMap(({ values }) =>
      values.flatMap(id => courseOf.get(id) ?? []),
    )
    const inOrder = valueCourses.filter(course => courses.includes(course))
    return value === null
      ? { value: memo, comment: '', courses: inOrder, isKnown: false }
      : { value, comment: memo, courses: inOrder, isKnown: true }
  }
  for (const { track, mapped, marks: own } of lanes.values()) {
    const fallback = mapped ? '' : (names.get(own[0]!.codeId) ?? '')
    for (const group of mapped?.isList ? bySpan(own) : own.map(mark => [mark])) {
      const { startMs, endMs } = group[0]!
      const written = writeValues(group.map(readMark))
      const content = mapped ? worded(mapped, { startMs, endMs, written }) : written || fallback
      track.annotations.push({ startMs, endMs, content })
    }
    track.annotations.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)
  }
  return [...lanes.values()].map(({ track }) => track)
}

/** As it was worded, where nothing has been changed of it since. */
function worded(
  { wordings, values }: TrackMapping,
  { startMs, endMs, written }: { startMs: number; endMs: number; written: string },
): string {
  const wording = wordings[`${startMs}-${endMs}`]
  if (wording === undefined) return written
  const vocabulary = new Set(values.map(({ value }) => value))
  return writeValues(readValues(wording, vocabulary)) === written ? wording : written
}

function placesOfCodes(
  mapping: readonly TrackMapping[],
): ReadonlyMap<string, { track: TrackMapping; value: string | null }> {
  const places = new Map<string, { track: TrackMapping; value: string | null }>()
  for (const track of mapping) {
    if (!places.has(track.codeId)) places.set(track.codeId, { track, value: null })
    for (const { value, codeId } of track.values)
      if (!places.has(codeId)) places.set(codeId, { track, value })
  }
  return places
}

function coursesById(aspects: readonly Aspect[]): ReadonlyMap<string, ValueCourse> {
  const found = aspects.filter(({ names }) => names.en === courseAspectNames.en)
  return new Map(
    found.flatMap(({ values }) =>
      values.flatMap(({ id, names }) => {
        const course = valueCourses.find(one => courseNames[one].en === names.en)
        return course ? [[id, course] as const] : []
      }),
    ),
  )
}

function bySpan(marks: readonly Mark[]): Mark[][] {
  const groups = new Map<string, Mark[]>()
  for (const mark of [...marks].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = `${mark.startMs}-${mark.endMs}`
    groups.set(key, [...(groups.get(key) ?? []), mark])
  }
  return [...groups.values()]
}
