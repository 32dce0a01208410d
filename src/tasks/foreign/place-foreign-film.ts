import type { ForeignFilm, TrackMapping } from '../../exchange/index.ts'
import { LeftCounter } from '../../exchange/index.ts'
import { ForeignCodebook } from './foreign-codebook.ts'
import { ForeignCoders } from './foreign-coders.ts'
import { filmFor, growsTo, lengthOf } from './foreign-film-record.ts'
import type { ForeignReport } from './foreign-report.ts'
import { countsByType, Outcome } from './outcome.ts'
import { placeShots } from './place-shots.ts'
import { keyOfMark, TrackPlacer } from './place-tracks.ts'
import type { RecordSink } from './record-sink.ts'
import type { Standing } from './standing.ts'

interface Effects {
  makeId: () => string
  now: () => string
  /** Called now and then, so that others come to their turn. */
  breathe: () => Promise<void>
}

export interface Placed {
  report: ForeignReport
  filmId: string | null
  partId: string | null
  mapping: TrackMapping[]
}

/**
 * Makes records of what a file of another program says of a film.
 *
 * A choice from a vocabulary is a mark of that value, several are several marks; its stretch counts as looked through for
 * every value of the vocabulary, by whoever annotated it, and no other stretch does. Text is a mark with the text as its
 * memo in a pass that has looked through nothing: it is found and quoted, and counted only once somebody has said where
 * they looked. What a program measured is no mark.
 */
export async function placeForeignFilm(
  foreign: ForeignFilm,
  {
    effects,
    sink,
    standing,
    origin,
  }: { effects: Effects; sink: RecordSink; standing: Standing; origin: string },
): Promise<Placed> {
  const counter = new LeftCounter()
  counter.take(foreign)
  const byType = Object.fromEntries(countsByType(foreign))
  const report: ForeignReport = {
    ...{ form: foreign.form, films: [], isJoined: standing.joined !== null },
    ...{ shots: 0, annotations: 0, measurements: 0, marks: 0, codes: 0, coders: 0, people: [] },
    ...{ byType, left: [], notes: [] },
  }
  const hasAnything = foreign.tracks.some(({ annotations }) => annotations.length > 0)
  if (!hasAnything) return { report: { ...report, left: counter.left, notes: counter.notes }, ...noPlace }
  const endMs = lengthOf(foreign, standing.joined)
  if (foreign.durationMs === null && !standing.joined)
    counter.note(foreign.title, 'length-of-what-is-annotated')
  if (growsTo(endMs, standing.joined)) counter.note(foreign.title, 'film-grows')
  const place = await filmFor(foreign, { effects, sink, joined: standing.joined, endMs })
  const coders = new ForeignCoders(foreign, { effects, sink, standing, place })
  const codebook = new ForeignCodebook({ ...standing, makeId: effects.makeId, sink }, foreign)
  const outcome = new Outcome(foreign, counter)
  const shots = await placeShots(foreign, { effects, sink, standing, place, endMs, counter, outcome })
  const around = { effects, sink, coders, codebook, counter, outcome, report }
  const tracks = new TrackPlacer({ ...around, shots: shots.bySpan })
  tracks.known = new Set(standing.marks.map(keyOfMark))
  tracks.knownOfOthers = marksOfOthers(foreign, standing)
  const mapping: TrackMapping[] = []
  for (const track of foreign.tracks) {
    if (track.use === 'measured')
      await tracks.placeSeries(track, { ...place, origin, standing: standing.series })
    else if (track.use === 'machine-shots')
      counter.leave(track.key, 'machine-shots', track.annotations.length)
    else if (track.use !== 'shots') mapping.push(await tracks.placeTrack(track, { ...place, endMs }))
  }
  await coders.finish(endMs)
  outcome.finish()
  return {
    ...{ filmId: place.filmId, partId: place.partId, mapping },
    report: {
      ...report,
      ...outcome.counted,
      ...{ films: [place.title], codes: codebook.made, coders: coders.count },
      people: coders.people,
      ...{ left: counter.left, notes: counter.notes },
    },
  }
}

const noPlace = { filmId: null, partId: null, mapping: [] }

/** By each coder of the file, the marks of others whom their name has meant: who is called otherwise now has not marked anew. */
function marksOfOthers({ coders }: ForeignFilm, standing: Standing): Map<number, Set<string>> {
  const byCoder = new Map<number, Set<string>>()
  for (const [place, name] of coders.entries()) {
    const others = standing.coders.others(name, standing.coders.find(name)?.id ?? '')
    const marks = standing.marks.filter(({ coderId }) => others.includes(coderId))
    if (marks.length > 0) byCoder.set(place, new Set(marks.map(mark => keyOfMark({ ...mark, coderId: '' }))))
  }
  return byCoder
}
