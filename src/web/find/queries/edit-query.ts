import type { NamedThing, Query, QueryAtom, QueryNames } from '../../../study/index.ts'
import { linkOf, queryRelations } from '../../../study/index.ts'

export const atomKinds = [
  ...(['code', 'value', 'position', 'attitude', 'coder', 'link'] as const),
  ...(['film', 'period', 'place', 'text', 'sound'] as const),
] as const
export type AtomKind = (typeof atomKinds)[number]

/** Kinds of which something can be asked in this study. */
export function kindsOffered(names: QueryNames): AtomKind[] {
  const things: Record<AtomKind, readonly unknown[]> = {
    ...{ code: names.codes, value: names.aspects, position: names.contradictions, attitude: names.attitudes },
    ...{ coder: names.coders, link: names.links, film: names.films, period: names.periodisations },
    ...{ place: names.places, text: [1], sound: [1] },
  }
  return atomKinds.filter(kind => things[kind].length > 0)
}

/** The first thing of its kind that can be asked; null where there is none. */
export function firstOf(is: AtomKind, names: QueryNames): QueryAtom | null {
  const first = (things: readonly NamedThing[]) => things[0]?.id
  const pair = (things: readonly (NamedThing & { values: readonly NamedThing[] })[]) => {
    const one = things.find(({ values }) => values.length > 0)
    return one ? ([one.id, one.values[0]!.id] as const) : null
  }
  switch (is) {
    case 'text':
    case 'sound':
      return { is, text: '' }
    case 'link':
      return linkOf('any')
    case 'value':
    case 'position':
    case 'period': {
      const found = pair(
        is === 'value' ? names.aspects : is === 'position' ? names.contradictions : names.periodisations,
      )
      return found && ofPair(is, found[0], found[1])
    }
    case 'attitude': {
      const attitude = first(names.attitudes)
      return attitude === undefined ? null : { is, contradictionId: null, attitude }
    }
    case 'code': {
      const codeId = first(names.codes)
      return codeId === undefined ? null : { is, codeId, alone: false, said: [] }
    }
    case 'coder': {
      const coderId = first(names.coders)
      return coderId === undefined ? null : { is, coderId }
    }
    case 'film': {
      const filmId = first(names.films)
      return filmId === undefined ? null : { is, filmId }
    }
    case 'place': {
      const placeId = first(names.places)
      return placeId === undefined ? null : { is, placeId }
    }
  }
}

export function ofPair(is: 'value' | 'position' | 'period', of: string, value: string): QueryAtom {
  if (is === 'value') return { is, aspectId: of, valueId: value }
  if (is === 'position') return { is, contradictionId: of, position: value as never }
  return { is, periodisationId: of, period: value }
}

/** What a way of joining makes of what stands there, so that nothing that was chosen is lost. */
export function joinedAs(query: Query, is: Query['is'], fresh: Query): Query {
  const parts = partsOf(query)
  const [one = fresh, other = fresh] = parts
  if (is === 'all' || is === 'any') return { is, of: parts.length > 1 ? parts : [one, fresh] }
  if (is === 'not') return { is, of: query }
  if (is === 'overlaps') return { is, one, other }
  const relation = queryRelations.find(name => name === is)
  if (!relation) return query
  const within = 'within' in query ? query.within : ({ count: 3, in: 'shots' } as const)
  return { is: relation, one, other, within }
}

function partsOf(query: Query): readonly Query[] {
  if (query.is === 'all' || query.is === 'any') return query.of
  if ('one' in query) return [query.one, query.other]
  return [query]
}

/** A group without one of its parts; what is left alone stands by itself. */
export function withoutPart(of: readonly Query[], at: number): readonly Query[] {
  return of.filter((_, place) => place !== at)
}
