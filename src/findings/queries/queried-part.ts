import type { LinkWay, MarkPosition, QueryAtom, Span } from '../../study/index.ts'
import type { CountedMark, LookedThrough, Unit } from '../film-records.ts'

/** What a mediation says of a contradiction in a stretch. */
export interface ReadStretch extends Span {
  said: Pick<MarkPosition, 'contradictionId' | 'positions' | 'attitudeToFirst' | 'attitudeToSecond'>
}

/** One part of a film, with all that a query can ask of it. */
export interface QueriedPart {
  filmId: string
  partId: string
  /** In the order of time; the part as a whole where it has no shots. */
  units: readonly Unit[]
  /** At least those that the query is about. */
  marks: readonly CountedMark[]
  /** At least those that a condition is about; `marks` where it is not there. */
  marksFor?: (atom: QueryAtom) => readonly CountedMark[]
  lookedThrough: readonly LookedThrough[]
  readings: readonly ReadStretch[]
  links: readonly (Span & { way: LinkWay | 'own'; linkKindId: string | null })[]
  /** Stretches whose places somebody has named. */
  settings: readonly (Span & { placeIds: readonly string[] })[]
  /** Places of the film as a whole. */
  placeIds: readonly string[]
  /** Where the film stands in a periodisation; null where nothing says when it is. */
  periodIn: (periodisationId: string) => string | null
  /** Stretches with a text, by the condition that asks for it. */
  texts: ReadonlyMap<string, readonly Span[]>
  /** Whether there is any text in its time: else nobody can say that something is not said. */
  hasTexts: boolean
}

/** What a query knows of the codebook. */
export interface QueriedCodebook {
  codes: readonly {
    id: string
    parentIds: readonly string[]
    aspectIds: readonly string[]
    isHeading?: boolean
    retired: boolean
  }[]
}

/** Under which a part keeps the stretches of a condition on texts. */
export function textKey({ is, text }: { is: 'text' | 'sound'; text: string }): string {
  return `${is} ${text}`
}
