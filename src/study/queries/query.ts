import type { OpposedPosition } from '../codebook/contradiction.ts'
import type { LinkWay } from '../links/link.ts'

/** What can be asked of a mark beyond its code, or of any mark. */
export type MarkCondition =
  | { is: 'value'; aspectId: string; valueId: string }
  | { is: 'position'; contradictionId: string; position: OpposedPosition }
  /** Towards either pole; of any contradiction where none is named. */
  | { is: 'attitude'; contradictionId: string | null; attitude: string }
  | { is: 'coder'; coderId: string }

/** A mark of a code, or of one that stands under it, of which all of this is said. */
export interface CodeCondition {
  is: 'code'
  codeId: string
  /** Codes under it are not meant. */
  alone: boolean
  said: readonly MarkCondition[]
}

/** What holds of a shot or does not, by itself. */
export type QueryAtom =
  | CodeCondition
  | MarkCondition
  /** An end of a link; of any kind where none is named, of one of the scholar's own where its id is. */
  | { is: 'link'; way: LinkWay | 'own' | null; linkKindId: string | null }
  | { is: 'film'; filmId: string }
  | { is: 'period'; periodisationId: string; period: string }
  /** Filmed there, or taking place there. */
  | { is: 'place'; placeId: string }
  | { is: 'text'; text: string }
  /** The same, where hanzi sound so. */
  | { is: 'sound'; text: string }

/** How far two may lie from each other. */
export interface Reach {
  count: number
  in: 'shots' | 'seconds'
}

export const queryRelations = ['near', 'before', 'after'] as const
export type QueryRelation = (typeof queryRelations)[number]

/**
 * What is asked of the shots of all films: which of them are so. One structure, which a line says and a builder shows.
 * `all`, `any` and `not` are of one and the same shot; the others look from a shot of `one` to shots of `other` in its
 * part.
 */
export type Query =
  | QueryAtom
  | { is: 'all'; of: readonly Query[] }
  | { is: 'any'; of: readonly Query[] }
  | { is: 'not'; of: Query }
  /** `one` lies within reach of `other`, before it or after it where that is said. */
  | { is: QueryRelation; one: Query; other: Query; within: Reach }
  /** They share time. */
  | { is: 'overlaps'; one: Query; other: Query }

/** A query that was saved under a name; it names things by their ids, so that what is renamed is still what was meant. */
export interface SavedQuery {
  id: string
  coderId: string
  name: string
  query: Query
  savedAt: string
}

/** What another hand wrote in the place of a query is none. */
export function isQuery(value: unknown): value is Query {
  return typeof value === 'object' && value !== null && typeof (value as { is?: unknown }).is === 'string'
}

/** The atoms of a query, in the order in which they stand. */
export function atomsOf(query: Query): QueryAtom[] {
  switch (query.is) {
    case 'all':
    case 'any':
      return query.of.flatMap(atomsOf)
    case 'not':
      return atomsOf(query.of)
    case 'near':
    case 'before':
    case 'after':
    case 'overlaps':
      return [...atomsOf(query.one), ...atomsOf(query.other)]
    default:
      return [query]
  }
}

/** How many conditions and ways of joining them one query can have, and how far it can reach. */
export const queryBounds = { size: 200, depth: 20, reach: 100_000, line: 4000 } as const

export function sizeOfQuery(query: Query): { size: number; depth: number } {
  const under =
    query.is === 'all' || query.is === 'any'
      ? query.of
      : query.is === 'not'
        ? [query.of]
        : 'one' in query
          ? [query.one, query.other]
          : []
  const sizes = under.map(sizeOfQuery)
  return {
    size: sizes.reduce((sum, { size }) => sum + size, 1),
    depth: 1 + Math.max(0, ...sizes.map(({ depth }) => depth)),
  }
}
