import type { ForeignAnnotation, ForeignFilm, ForeignTrack, TrackMapping } from '../../exchange/index.ts'
import { beforeWords, betweenTags, LeftCounter } from '../../exchange/index.ts'
import type { Mark, MarkSaid, MeasuredSeries, Shot } from '../../study/index.ts'
import {
  bounds,
  complaintAboutWriting,
  longestSeries,
  nothingSaidOfMark,
  wellFormed,
} from '../../study/index.ts'
import { complaintAboutSpan } from './complaint-about-span.ts'
import type { TrackCodes } from './foreign-codebook.ts'
import { ForeignCodebook } from './foreign-codebook.ts'
import { ForeignCoders } from './foreign-coders.ts'
import { filmFor, lengthOf } from './foreign-film-record.ts'
import type { ForeignReport } from './foreign-report.ts'
import { ListReader } from './list-reader.ts'
import { countsByType, Outcome } from './outcome.ts'
import { placeShots } from './place-shots.ts'
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

const breathAfter = 4000

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

interface Around {
  effects: Effects
  sink: RecordSink
  coders: ForeignCoders
  codebook: ForeignCodebook
  counter: LeftCounter
  outcome: Outcome
  report: ForeignReport
  shots: ReadonlyMap<string, Shot>
}

/** A mark to be: its code, and what is said of it. */
interface ToMark {
  codeId: string
  memo: string
  aspects: MarkSaid['aspects']
}

class TrackPlacer {
  readonly #around: Around
  #placed = 0
  /** Marks that stand in the film already. */
  known = new Set<string>()
  knownOfOthers = new Map<number, Set<string>>()

  constructor(around: Around) {
    this.#around = around
  }

  async placeTrack(
    track: ForeignTrack,
    place: { filmId: string; partId: string; endMs: number },
  ): Promise<TrackMapping> {
    const { codebook, counter, coders, effects, outcome } = this.#around
    const codes = await codebook.codesOf(track)
    const vocabulary = new Set(codes.byValue.keys())
    const lists = new ListReader(track, vocabulary)
    const wordings: Record<string, string> = {}
    for (const annotation of track.annotations) {
      if (++this.#placed % breathAfter === 0) await effects.breathe()
      const endMs = Math.min(annotation.endMs, place.endMs)
      const why = complaintAboutSpan(annotation, place.endMs)
      if (why) {
        outcome.stayed(track.key, annotation, why)
        continue
      }
      if (endMs < annotation.endMs) counter.note(track.key, 'cut-at-the-end')
      const span = { startMs: annotation.startMs, endMs }
      const said = await this.#marksOf(annotation, { track, codes, vocabulary, lists })
      const marks = said && (await this.#withRow(said, annotation, track))
      if (!marks) {
        outcome.stayed(track.key, annotation, 'text-too-long')
        continue
      }
      if (lists.read(annotation.content).isWordedOtherwise)
        wordings[`${span.startMs}-${span.endMs}`] = annotation.content
      if (this.#isOfOthers(marks, span, annotation)) {
        outcome.stayed(track.key, annotation, 'here-already')
        continue
      }
      const pass = await coders.passOf(annotation.coder, track, codes)
      if (track.use === 'values' && annotation.content.trim() !== '') pass.looked.push(span)
      const isNew = await this.#place(marks, span, { ...place, coderId: pass.coderId, passId: pass.id })
      if (isNew) outcome.came(annotation, 'annotations')
      else outcome.stayed(track.key, annotation, 'here-already')
    }
    return {
      ...{ key: track.key, codeId: codes.own.id },
      values: [...codes.byValue].map(([value, { id }]) => ({ value, codeId: id })),
      ...{ isList: track.isList && track.use === 'values', wordings },
    }
  }

  /** The marks that one annotation becomes; null where what it says is too long to be kept. */
  async #marksOf(
    { content }: ForeignAnnotation,
    {
      track,
      codes,
      vocabulary,
      lists,
    }: { track: ForeignTrack; codes: TrackCodes; vocabulary: ReadonlySet<string>; lists: ListReader },
  ): Promise<ToMark[] | null> {
    const asText = (text: string): ToMark => ({ codeId: codes.own.id, memo: text, aspects: [] })
    if (track.use === 'tags') {
      const [tags = '', said = ''] = content.split(beforeWords)
      const memo = this.#asMemo(said, track)
      if (memo === null) return null
      const named = tags.split(betweenTags).flatMap(tag => codes.byValue.get(tag) ?? [])
      const codesOf = named.length > 0 ? named : [codes.own]
      return codesOf.map(({ id }) => ({ codeId: id, memo, aspects: [] }))
    }
    const isPlainChoice = track.use === 'values' && !track.isList
    if (isPlainChoice && vocabulary.has(content))
      return [{ codeId: codes.byValue.get(content)!.id, memo: '', aspects: [] }]
    if (track.use !== 'values' || isPlainChoice || content.trim() === '') {
      const memo = this.#asMemo(content, track)
      return memo === null ? null : [asText(memo)]
    }
    const { values } = lists.read(content)
    const marks: ToMark[] = []
    for (const { value, comment, courses, isKnown } of values) {
      const memo = this.#asMemo(isKnown ? comment : value, track)
      if (memo === null) return null
      const aspects = courses.length === 0 ? [] : await this.#around.codebook.course(courses)
      marks.push({ codeId: isKnown ? codes.byValue.get(value)!.id : codes.own.id, memo, aspects })
    }
    return marks.length > 0 ? marks : [asText(this.#asMemo(content, track) ?? '')]
  }

  /** With what the row of a table says of all its marks; null where its words are too many. */
  async #withRow(
    marks: ToMark[],
    { memo = '', aspects = [] }: ForeignAnnotation,
    track: ForeignTrack,
  ): Promise<ToMark[] | null> {
    if (memo === '' && aspects.length === 0) return marks
    const words = this.#asMemo(memo, track)
    if (words === null) return null
    const more = await this.#around.codebook.aspectsOfRow(aspects)
    const together = marks.map(mark => ({
      ...{ codeId: mark.codeId, memo: [mark.memo, words].filter(Boolean).join('\n') },
      aspects: [...mark.aspects, ...more],
    }))
    return together.every(mark => complaintAboutWriting(mark.memo) === null) ? together : null
  }

  #asMemo(text: string, { key }: ForeignTrack): string | null {
    const complaint = complaintAboutWriting(text)
    if (complaint === 'too-long') return null
    if (complaint === null) return text
    this.#around.counter.note(key, 'signs-replaced')
    const kept = wellFormed(text).replace(/[^\P{Cc}\t\n]/gu, '\ufffd')
    return complaintAboutWriting(kept) === null ? kept : null
  }

  #isOfOthers(
    marks: readonly ToMark[],
    span: { startMs: number; endMs: number },
    { coder }: ForeignAnnotation,
  ): boolean {
    const known = this.knownOfOthers.get(coder)
    const keyOf = ({ codeId, memo, aspects }: ToMark) =>
      keyOfMark({ codeId, coderId: '', ...span, said: { ...nothingSaidOfMark, memo, aspects } })
    return known !== undefined && marks.every(mark => known.has(keyOf(mark)))
  }

  /** Whether any of them is new. Their ids rise in the order in which the annotation names them. */
  async #place(
    marks: readonly ToMark[],
    span: { startMs: number; endMs: number },
    of: Pick<Mark, 'filmId' | 'partId' | 'coderId' | 'passId'>,
  ): Promise<boolean> {
    const { effects, sink, shots, report } = this.#around
    const ids = marks.map(() => effects.makeId())
    if (ids.length > 1) ids.sort()
    const attachedTo = shots.get(`${span.startMs}-${span.endMs}`)?.id ?? null
    let isNew = false
    for (const [at, { codeId, memo, aspects }] of marks.entries()) {
      const isPlain = memo === '' && aspects.length === 0
      const mark: Mark = {
        ...{ id: ids[at]!, filmId: of.filmId, partId: of.partId, codeId, coderId: of.coderId },
        ...{ startMs: span.startMs, endMs: span.endMs, attachedTo, passId: of.passId },
        said: isPlain ? null : { ...nothingSaidOfMark, memo, aspects },
      }
      if (this.known.size > 0 && this.known.has(keyOfMark(mark))) continue
      isNew = true
      report.marks++
      await sink.add('mark', mark)
    }
    return isNew
  }

  async placeSeries(
    track: ForeignTrack,
    { partId, origin, standing }: { partId: string; origin: string; standing: readonly MeasuredSeries[] },
  ): Promise<void> {
    const { effects, sink, outcome } = this.#around
    const known = new Set(standing.map(keyOfSeries))
    for (const annotation of track.annotations) {
      const { startMs, endMs, content } = annotation
      const why = complaintAboutSpan({ startMs, endMs }, bounds.milliseconds)
      const values = why ? null : readNumbers(content)
      const isKnown = values && known.has(keyOfSeries({ name: track.name, startMs, endMs, values }))
      if (!values || isKnown) {
        outcome.stayed(track.key, annotation, why ?? (isKnown ? 'here-already' : 'values-not-read'))
        continue
      }
      outcome.came(annotation, 'measurements')
      await sink.add('measuredSeries', {
        ...{ id: effects.makeId(), partId, name: track.name, origin, startMs, endMs, values },
      })
    }
  }
}

function readNumbers(content: string): number[] | null {
  const words = content.split(/[\s,;]+/).filter(word => word !== '')
  if (words.length === 0 || words.length > longestSeries) return null
  const numbers = words.map(Number)
  return numbers.every(Number.isFinite) ? numbers : null
}

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

function keyOfMark({
  codeId,
  coderId,
  startMs,
  endMs,
  said,
}: Pick<Mark, 'codeId' | 'coderId' | 'startMs' | 'endMs' | 'said'>): string {
  const aspects = said?.aspects.map(({ values }) => values.join('+')).join() ?? ''
  return `${codeId} ${coderId} ${startMs} ${endMs} ${aspects} ${said?.memo ?? ''}`
}

function keyOfSeries({
  name,
  startMs,
  endMs,
  values,
}: Pick<MeasuredSeries, 'name' | 'startMs' | 'endMs' | 'values'>) {
  return `${name} ${startMs} ${endMs} ${values.join(' ')}`
}
