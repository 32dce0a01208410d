import type { QueriedCodebook, QueriedPart } from '../../src/findings/index.ts'
import { textKey } from '../../src/findings/index.ts'
import type { MarkCondition, Query, QueryAtom, Span } from '../../src/study/index.ts'

type Truth = 'yes' | 'no' | 'unknown'
type Unit = QueriedPart['units'][number]
type Mark = QueriedPart['marks'][number]

/** The rules of queries, unit by unit, without regard to time: what `askPart` must say of each. */
export function askPlainly(query: Query, part: QueriedPart, codebook: QueriedCodebook): Truth[] {
  const holds = (one: Query, at: number): Truth => {
    switch (one.is) {
      case 'all':
        return least(one.of.map(part => holds(part, at)))
      case 'any':
        return most(one.of.map(part => holds(part, at)))
      case 'not':
        return { yes: 'no', no: 'yes', unknown: 'unknown' }[holds(one.of, at)] as Truth
      case 'near':
      case 'before':
      case 'after':
      case 'overlaps':
        return least([holds(one.one, at), most(part.units.map((_, there) => related(one, at, there)))])
      default:
        return atom(one, part.units[at]!)
    }
  }
  const related = (one: Extract<Query, { one: Query }>, at: number, there: number): Truth => {
    const other = holds(one.other, there)
    if (other === 'no') return 'no'
    const within = one.is === 'overlaps' ? null : one.within
    if (within?.in === 'shots') {
      const away = there - at
      const inReach = one.is === 'before' ? away > 0 : one.is === 'after' ? away < 0 : true
      return inReach && Math.abs(away) <= within.count ? other : 'no'
    }
    const isRelated = stretches(one.one, at).some(a =>
      stretches(one.other, there).some(b => {
        const before = b.startMs - a.endMs
        const after = a.startMs - b.endMs
        const reach = (within?.count ?? 0) * 1000
        if (one.is === 'overlaps') return before < 0 && after < 0
        if (one.is === 'before') return before >= 0 && before <= reach
        if (one.is === 'after') return after >= 0 && after <= reach
        return before <= reach && after <= reach
      }),
    )
    return isRelated ? other : 'no'
  }
  const stretches = (one: Query, at: number): readonly Span[] => {
    const unit = part.units[at]!
    if (
      holds(one, at) !== 'yes' ||
      ['all', 'any', 'not', 'near', 'before', 'after', 'overlaps'].includes(one.is)
    )
      return [unit]
    const own = spansOf(one as QueryAtom).filter(span => sharesHalf(span, unit))
    return own.length > 0 ? own : [unit]
  }
  const spansOf = (one: QueryAtom): readonly Span[] => {
    switch (one.is) {
      case 'code':
        return part.marks.filter(mark => meant(one).has(mark.codeId) && ofMark(mark, one.said) === 'yes')
      case 'value':
      case 'coder':
        return part.marks.filter(mark => ofMark(mark, [one]) === 'yes')
      case 'position':
      case 'attitude':
        return [
          ...part.marks.filter(mark => ofMark(mark, [one]) === 'yes'),
          ...part.readings.filter(({ said }) => ofReading([said], one) === 'yes'),
        ]
      case 'link':
        return part.links.filter(
          ({ way, linkKindId }) => one.way === null || (one.way === way && one.linkKindId === linkKindId),
        )
      case 'place':
        return part.placeIds.includes(one.placeId)
          ? []
          : part.settings.filter(({ placeIds }) => placeIds.includes(one.placeId))
      case 'text':
      case 'sound':
        return part.texts.get(textKey(one)) ?? []
      default:
        return []
    }
  }
  const meant = ({ codeId, alone }: { codeId: string; alone: boolean }) => {
    const ids = new Set([codeId])
    if (!alone)
      for (let round = 0; round < codebook.codes.length; round++)
        for (const code of codebook.codes) if (code.parentIds.some(id => ids.has(id))) ids.add(code.id)
    return ids
  }
  const isIn = (span: Span & { attachedTo?: string | null }, unit: Unit) =>
    span.attachedTo === unit.id || sharesHalf(span, unit)
  const lookedFor = (unit: Unit, isMeant: (id: string) => boolean, coders: readonly string[]) => {
    const needed = codebook.codes.filter(
      ({ id, isHeading, retired }) => isMeant(id) && !isHeading && !retired,
    )
    return (
      needed.length > 0 &&
      needed.every(({ id }) =>
        covers(
          part.lookedThrough
            .filter(one => one.codeIds.includes(id) && coders.every(coder => coder === one.coderId))
            .flatMap(({ spans }) => spans),
          unit,
        ),
      )
    )
  }
  const atom = (one: QueryAtom, unit: Unit): Truth => {
    const here = spansOf(one).some(span => isIn(span, unit))
    switch (one.is) {
      case 'film':
        return part.filmId === one.filmId ? 'yes' : 'no'
      case 'period': {
        const period = part.periodIn(one.periodisationId)
        return period === null ? 'unknown' : period === one.period ? 'yes' : 'no'
      }
      case 'link':
        return here ? 'yes' : 'no'
      case 'text':
      case 'sound':
        return here ? 'yes' : part.hasTexts ? 'no' : 'unknown'
      case 'place': {
        if (here || part.placeIds.includes(one.placeId)) return 'yes'
        const isSaid = part.settings.some(({ placeIds, ...span }) => placeIds.length > 0 && isIn(span, unit))
        return isSaid || part.placeIds.length > 0 ? 'no' : 'unknown'
      }
      case 'code': {
        if (here) return 'yes'
        const own = part.marks.filter(mark => meant(one).has(mark.codeId) && isIn(mark, unit))
        if (own.some(mark => ofMark(mark, one.said) === 'unknown')) return 'unknown'
        const coders = one.said.flatMap(said => (said.is === 'coder' ? [said.coderId] : []))
        return lookedFor(unit, id => meant(one).has(id), coders) ? 'no' : 'unknown'
      }
      case 'coder': {
        const own = part.lookedThrough.filter(({ coderId }) => coderId === one.coderId)
        return here
          ? 'yes'
          : covers(
                own.flatMap(({ spans }) => spans),
                unit,
              )
            ? 'no'
            : 'unknown'
      }
      default: {
        if (here) return 'yes'
        const otherwise =
          part.marks.some(mark => isIn(mark, unit) && ofMark(mark, [one]) === 'no') ||
          (one.is !== 'value' &&
            part.readings.some(({ said, ...span }) => isIn(span, unit) && ofReading([said], one) === 'no'))
        const asking = (id: string) =>
          one.is === 'value' &&
          codebook.codes.some(code => code.id === id && code.aspectIds.includes(one.aspectId))
        return otherwise || lookedFor(unit, asking, []) ? 'no' : 'unknown'
      }
    }
  }
  return part.units.map((_, at) => holds(query, at))
}

function ofMark(mark: Mark, said: readonly MarkCondition[]): Truth {
  return least(
    said.map(one => {
      if (one.is === 'coder') return mark.coderId === one.coderId ? 'yes' : 'no'
      if (one.is === 'value') {
        const given = (mark.said?.aspects ?? []).filter(({ aspectId }) => aspectId === one.aspectId)
        const values = given.flatMap(({ values }) => values)
        return values.length === 0 ? 'unknown' : values.includes(one.valueId) ? 'yes' : 'no'
      }
      return ofReading(mark.said?.positions ?? [], one)
    }),
  )
}

function ofReading(
  readings: readonly QueriedPart['readings'][number]['said'][],
  one: Extract<MarkCondition, { is: 'position' | 'attitude' }>,
): Truth {
  const answers = readings
    .filter(({ contradictionId }) => one.contradictionId === null || contradictionId === one.contradictionId)
    .map(({ positions, attitudeToFirst, attitudeToSecond }): string[] => {
      if (one.is === 'attitude') return [attitudeToFirst, attitudeToSecond].flatMap(given => given ?? [])
      const has = (...all: string[]) => all.every(corner => (positions as string[]).includes(corner))
      return [
        ...positions,
        ...(has('s1', 's2') ? ['both'] : []),
        ...(has('notS1', 'notS2') ? ['neither'] : []),
      ]
    })
    .filter(given => given.length > 0)
  const wanted = one.is === 'position' ? one.position : one.attitude
  if (answers.some(given => given.includes(wanted))) return 'yes'
  return answers.length > 0 ? 'no' : 'unknown'
}

function least(truths: readonly Truth[]): Truth {
  return truths.includes('no') ? 'no' : truths.includes('unknown') ? 'unknown' : 'yes'
}

function most(truths: readonly Truth[]): Truth {
  return truths.includes('yes') ? 'yes' : truths.includes('unknown') ? 'unknown' : 'no'
}

function sharesHalf(one: Span, other: Span): boolean {
  const shared = Math.min(one.endMs, other.endMs) - Math.max(one.startMs, other.startMs)
  return shared > 0 && shared * 2 >= Math.min(one.endMs - one.startMs, other.endMs - other.startMs)
}

/** Every tenth of a second of a unit lies in one of the spans: drawn times are whole tenths. */
function covers(spans: readonly Span[], { startMs, endMs }: Span): boolean {
  for (let ms = startMs; ms < endMs; ms += 100)
    if (!spans.some(span => span.startMs <= ms && ms < span.endMs)) return false
  return true
}
