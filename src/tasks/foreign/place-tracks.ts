import type { ForeignAnnotation, ForeignTrack, LeftCounter, TrackMapping } from '../../exchange/index.ts'
import { beforeWords, betweenTags } from '../../exchange/index.ts'
import type { Mark, MarkSaid, MeasuredSeries, Shot } from '../../study/index.ts'
import {
  bounds,
  complaintAboutWriting,
  longestSeries,
  nothingSaidOfMark,
  wellFormed,
} from '../../study/index.ts'
import { complaintAboutSpan } from './complaint-about-span.ts'
import type { ForeignCodebook, TrackCodes } from './foreign-codebook.ts'
import type { ForeignCoders } from './foreign-coders.ts'
import type { ForeignReport } from './foreign-report.ts'
import { ListReader } from './list-reader.ts'
import type { Outcome } from './outcome.ts'
import type { RecordSink } from './record-sink.ts'

const breathAfter = 4000

interface Around {
  /** `breathe` is called now and then, so that others come to their turn. */
  effects: { makeId: () => string; breathe: () => Promise<void> }
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

/** How an annotation of a track is read. */
interface OfTrack {
  track: ForeignTrack
  codes: TrackCodes
  vocabulary: ReadonlySet<string>
  lists: ListReader
}

const mostPlain = 100_000

function isOfCodeAlone({ memo, aspects }: ToMark): boolean {
  return memo === '' && aspects.length === 0
}

/** Whether nothing but its content says anything of its marks. */
function isBare({ memo = '', aspects = [] }: ForeignAnnotation): boolean {
  return memo === '' && aspects.length === 0
}

/** Makes marks and measurements of the annotations of a film, track after track. */
export class TrackPlacer {
  readonly #around: Around
  #placed = 0
  /** Marks that stand in the film already. */
  known = new Set<string>()
  /** By each coder of the file, those of others whom their name has meant. */
  knownOfOthers = new Map<number, Set<string>>()

  constructor(around: Around) {
    this.#around = around
  }

  async placeTrack(
    track: ForeignTrack,
    place: { filmId: string; partId: string; endMs: number },
  ): Promise<TrackMapping> {
    const { codebook, counter, coders, effects, outcome, sink } = this.#around
    const codes = await codebook.codesOf(track)
    const plain = new Map<string, readonly ToMark[]>()
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
      const known = isBare(annotation) ? plain.get(annotation.content) : undefined
      const marks =
        known ?? (await this.#marksWithRow(annotation, { track, codes, vocabulary, lists, plain }))
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
      const pass =
        coders.knownPass(annotation.coder, track) ?? (await coders.passOf(annotation.coder, track, codes))
      if (track.use === 'values' && annotation.content.trim() !== '') pass.looked.push(span)
      const of = { ...place, coderId: pass.coderId, passId: pass.id }
      let isNew = false
      for (const mark of this.#newMarks(marks, span, of)) {
        isNew = true
        const writing = sink.add('mark', mark)
        if (writing) await writing
      }
      if (isNew) outcome.came(annotation, 'annotations')
      else outcome.stayed(track.key, annotation, 'here-already')
    }
    return {
      ...{ key: track.key, codeId: codes.own.id },
      values: [...codes.byValue].map(([value, { id }]) => ({ value, codeId: id })),
      ...{ isList: track.isList && track.use === 'values', wordings },
    }
  }

  /**
   * The marks that one annotation becomes; null where what it says is too long to be kept. Where they are of their codes
   * alone, all annotations that say the same become the same, and `plain` keeps them.
   */
  async #marksWithRow(
    annotation: ForeignAnnotation,
    { plain, ...of }: OfTrack & { plain: Map<string, readonly ToMark[]> },
  ): Promise<readonly ToMark[] | null> {
    const said = await this.#marksOf(annotation, of)
    const marks = said && (await this.#withRow(said, annotation, of.track))
    if (marks?.every(isOfCodeAlone) && isBare(annotation) && plain.size < mostPlain)
      plain.set(annotation.content, marks)
    return marks
  }

  async #marksOf(
    { content }: ForeignAnnotation,
    { track, codes, vocabulary, lists }: OfTrack,
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

  /** Those that do not stand already. Their ids rise in the order in which the annotation names them. */
  #newMarks(
    marks: readonly ToMark[],
    { startMs, endMs }: { startMs: number; endMs: number },
    { filmId, partId, coderId, passId }: Pick<Mark, 'filmId' | 'partId' | 'coderId' | 'passId'>,
  ): Mark[] {
    const { effects, shots, report } = this.#around
    const ids = marks.map(() => effects.makeId())
    if (ids.length > 1) ids.sort()
    const attachedTo = shots.size === 0 ? null : (shots.get(`${startMs}-${endMs}`)?.id ?? null)
    const made = marks.map((mark, at): Mark => {
      const { codeId, memo, aspects } = mark
      const said = isOfCodeAlone(mark) ? null : { ...nothingSaidOfMark, memo, aspects }
      return { id: ids[at]!, filmId, partId, codeId, coderId, startMs, endMs, attachedTo, passId, said }
    })
    const found = this.known.size === 0 ? made : made.filter(mark => !this.known.has(keyOfMark(mark)))
    report.marks += found.length
    return found
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

export function keyOfMark({
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
