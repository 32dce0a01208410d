import fc from 'fast-check'
import type { MarkCondition, Query, QueryAtom, QueryNames } from '../../src/study/index.ts'

const named = (ids: readonly string[]) => ids.map(id => ({ id, names: [`${id} name`, `${id}名`] }))

/** What drawn queries speak of. */
export const drawnIds = {
  codes: ['works', 'chimney', 'gate', 'snow'],
  aspects: ['view', 'tone'],
  values: ['high', 'low'],
  contradictions: ['plan-use'],
  attitudes: ['mourned', 'ironised'],
  coders: ['ann', 'bo'],
  films: ['film0', 'film1', 'film2'],
  periods: ['before', 'after'],
  places: ['shenyang', 'anshan'],
  texts: ['工厂', 'gate', '烟 囱'],
}

export const drawnNames: QueryNames = {
  codes: [
    ...named(drawnIds.codes),
    { id: 'odd', names: ['AND "x" \\'] },
    { id: 'twin1', names: ['Twin'] },
    { id: 'twin2', names: ['twin'] },
  ],
  aspects: named(drawnIds.aspects).map(one => ({ ...one, values: named(drawnIds.values) })),
  contradictions: named(drawnIds.contradictions).map(one => ({
    ...one,
    values: named(['s1', 's2', 'notS1', 'notS2', 'both', 'neither']),
  })),
  attitudes: named(drawnIds.attitudes),
  links: named(['any', 'rhymes', 'contrasts', 'own-kind']),
  coders: named(drawnIds.coders),
  films: named(drawnIds.films),
  periodisations: named(['by-year']).map(one => ({ ...one, values: named(drawnIds.periods) })),
  places: named(drawnIds.places),
}

const one = <Value>(values: readonly Value[]) => fc.constantFrom(...values)

const condition: fc.Arbitrary<MarkCondition> = fc.oneof(
  fc.record({
    is: fc.constant('value' as const),
    aspectId: one(drawnIds.aspects),
    valueId: one(drawnIds.values),
  }),
  fc.record({
    is: fc.constant('position' as const),
    contradictionId: one(drawnIds.contradictions),
    position: one(['s1', 's2', 'notS1', 'both', 'neither'] as const),
  }),
  fc.record({
    is: fc.constant('attitude' as const),
    contradictionId: one([null, ...drawnIds.contradictions]),
    attitude: one(drawnIds.attitudes),
  }),
  fc.record({ is: fc.constant('coder' as const), coderId: one(drawnIds.coders) }),
)

function atomOf(codes: readonly string[]): fc.Arbitrary<QueryAtom> {
  const code = fc.record({
    is: fc.constant('code' as const),
    codeId: one(codes),
    alone: fc.boolean(),
    said: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(condition, { maxLength: 2 }) },
    ),
  })
  return fc.oneof(
    { weight: 5, arbitrary: code },
    { weight: 2, arbitrary: condition },
    {
      weight: 1,
      arbitrary: one([
        { is: 'link', way: null, linkKindId: null },
        { is: 'link', way: 'rhymes', linkKindId: null },
        { is: 'link', way: 'own', linkKindId: 'own-kind' },
      ] as const),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('film' as const), filmId: one(drawnIds.films) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        ...{ is: fc.constant('period' as const), periodisationId: fc.constant('by-year') },
        period: one(drawnIds.periods),
      }),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('place' as const), placeId: one(drawnIds.places) }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('text' as const), text: one(drawnIds.texts) }) },
  )
}

/** Queries of every kind, as deep as anybody would write one. */
export function drawnQuery(codes: readonly string[] = drawnIds.codes): fc.Arbitrary<Query> {
  return fc.letrec<{ query: Query }>(tie => ({
    query: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      atomOf(codes),
      fc.record({
        is: one(['all', 'any'] as const),
        of: fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
      }),
      fc.record({ is: fc.constant('not' as const), of: tie('query') }),
      fc.record({
        ...{ is: one(['near', 'before', 'after'] as const), one: tie('query'), other: tie('query') },
        within: fc.record({ count: fc.nat({ max: 4 }), in: one(['shots', 'seconds'] as const) }),
      }),
      fc.record({ is: fc.constant('overlaps' as const), one: tie('query'), other: tie('query') }),
    ),
  })).query
}
