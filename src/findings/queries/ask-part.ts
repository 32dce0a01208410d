import type { MarkCondition, Query, QueryAtom, Span } from '../../study/index.ts'
import { coversHalf, mergeSpans } from '../../study/index.ts'
import type { CountedMark, Unit } from '../film-records.ts'
import type { UnitList } from '../mark-presence.ts'
import { listUnits, setPresence } from '../mark-presence.ts'
import { inside, lookedIn } from './looked-in.ts'
import { allHoldOfMark, codesMeant, holdsOfMark, holdsOfReadings } from './mark-truth.ts'
import type { PartAnswer } from './part-answer.ts'
import type { QueriedCodebook, QueriedPart } from './queried-part.ts'
import { textKey } from './queried-part.ts'
import { inReach } from './reach.ts'
import type { Truth } from './truth.ts'
import { both, either, no, opposite, unknown, yes } from './truth.ts'

const lists = new WeakMap<readonly Unit[], UnitList>()

/** Units that are kept at hand are put in order once, however many queries look through them. */
function listOf(units: readonly Unit[]): UnitList {
  const list = lists.get(units) ?? listUnits(units)
  lists.set(units, list)
  return list
}

/** Gives the answer that a part has given to a condition before, or has it made. */
export type KeepAtom = (atom: QueryAtom, make: () => PartAnswer) => PartAnswer

/** Whether a query holds of the units of a part: yes, no, or not known since nobody has looked. */
export function askPart(
  query: Query,
  part: QueriedPart,
  codebook: QueriedCodebook,
  keep: KeepAtom = (_atom, make) => make(),
): PartAnswer {
  const list = listOf(part.units)
  const ask = (one: Query): PartAnswer => {
    switch (one.is) {
      case 'all':
        return joined(list, one.of.map(ask), both)
      case 'any':
        return joined(list, one.of.map(ask), either)
      case 'not':
        return wholeUnits(
          list,
          ask(one.of).truths.map(truth => opposite(truth as Truth)),
        )
      case 'near':
      case 'before':
      case 'after':
        return related(list, ask(one.one), inReach(list, ask(one.other), one.is, one.within))
      case 'overlaps':
        return related(list, ask(one.one), inReach(list, ask(one.other), 'overlaps', null))
      default:
        return keep(one, () => askAtom(one, part, list, codebook))
    }
  }
  return ask(query)
}

function joined(
  list: UnitList,
  answers: readonly PartAnswer[],
  by: (one: Truth, other: Truth) => Truth,
): PartAnswer {
  const [first, ...others] = answers
  const truths = first!.truths.slice()
  for (const { truths: more } of others)
    for (let place = 0; place < truths.length; place++)
      truths[place] = by(truths[place] as Truth, more[place] as Truth)
  return wholeUnits(list, truths)
}

function related(
  list: UnitList,
  one: PartAnswer,
  reached: (spans: readonly Span[], place: number) => Truth,
): PartAnswer {
  const truths = new Uint8Array(one.truths.length)
  for (let place = 0; place < truths.length; place++) {
    const truth = one.truths[place] as Truth
    if (truth !== no) truths[place] = both(truth, reached(one.stretchesOf(place), place))
  }
  return wholeUnits(list, truths)
}

function wholeUnits({ units }: UnitList, truths: Uint8Array): PartAnswer {
  return { truths, stretchesOf: place => [units[place]!] }
}

function everywhere(list: UnitList, truth: Truth): PartAnswer {
  return wholeUnits(list, new Uint8Array(list.units.length).fill(truth))
}

function askAtom(atom: QueryAtom, part: QueriedPart, list: UnitList, codebook: QueriedCodebook): PartAnswer {
  switch (atom.is) {
    case 'code': {
      const meant = codesMeant(codebook, atom)
      const needed = lookedFor(codebook, id => meant.has(id))
      return askCode(part, list, { marks: marksFor(part, atom), meant, said: atom.said, needed })
    }
    case 'value':
    case 'coder':
    case 'position':
    case 'attitude':
      return askMarks(atom, part, list, codebook)
    case 'link': {
      const ends = part.links.filter(
        ({ way, linkKindId }) => atom.way === null || (way === atom.way && linkKindId === atom.linkKindId),
      )
      return fromStretches(list, ends, () => no)
    }
    case 'film':
      return everywhere(list, part.filmId === atom.filmId ? yes : no)
    case 'period': {
      const period = part.periodIn(atom.periodisationId)
      return everywhere(list, period === null ? unknown : period === atom.period ? yes : no)
    }
    case 'place': {
      if (part.placeIds.includes(atom.placeId)) return everywhere(list, yes)
      const there = part.settings.filter(({ placeIds }) => placeIds.includes(atom.placeId))
      const isSaid = present(
        list,
        part.settings.filter(({ placeIds }) => placeIds.length > 0),
      )
      return fromStretches(list, there, place => (isSaid[place] || part.placeIds.length > 0 ? no : unknown))
    }
    case 'text':
    case 'sound':
      return fromStretches(list, part.texts.get(textKey(atom)) ?? [], () => (part.hasTexts ? no : unknown))
  }
}

function marksFor(part: QueriedPart, atom: QueryAtom): readonly CountedMark[] {
  return part.marksFor?.(atom) ?? part.marks
}

/** Codes that a pass can hold, so that looking for them can be asked of. */
function lookedFor({ codes }: QueriedCodebook, isMeant: (id: string) => boolean): string[] {
  return codes
    .filter(({ id, isHeading, retired }) => isMeant(id) && !isHeading && !retired)
    .map(({ id }) => id)
}

function askCode(
  part: QueriedPart,
  list: UnitList,
  of: {
    marks: readonly CountedMark[]
    meant: ReadonlySet<string>
    said: readonly MarkCondition[]
    needed: readonly string[]
  },
): PartAnswer {
  const sure: CountedMark[] = []
  const unsure: CountedMark[] = []
  for (const mark of of.marks) {
    if (!of.meant.has(mark.codeId)) continue
    const truth = allHoldOfMark(mark, of.said)
    if (truth !== no) (truth === yes ? sure : unsure).push(mark)
  }
  const coders = of.said.flatMap(one => (one.is === 'coder' ? [one.coderId] : []))
  const inDoubt = present(list, unsure)
  const looked = lookedIn(part, list, of.needed, coders)
  return fromStretches(list, sure, place => (inDoubt[place] || !looked[place] ? unknown : no))
}

/** Of marks of any code, and of mediations where these say something of what is asked. */
function askMarks(
  condition: MarkCondition,
  part: QueriedPart,
  list: UnitList,
  codebook: QueriedCodebook,
): PartAnswer {
  const saying: Record<Truth, Span[]> = { [no]: [], [yes]: [], [unknown]: [] }
  for (const mark of marksFor(part, condition)) saying[holdsOfMark(mark, condition)].push(mark)
  if (condition.is === 'position' || condition.is === 'attitude')
    for (const read of part.readings) saying[holdsOfReadings([read.said], condition)].push(read)
  const otherwise = present(list, saying[no])
  const looked = lookedThroughFor(condition, part, list, codebook)
  const isAnswer = condition.is !== 'coder'
  return fromStretches(list, saying[yes], place =>
    (isAnswer && otherwise[place]) || looked[place] ? no : unknown,
  )
}

function lookedThroughFor(
  condition: MarkCondition,
  part: QueriedPart,
  list: UnitList,
  codebook: QueriedCodebook,
): Uint8Array {
  if (condition.is === 'coder') {
    const own = part.lookedThrough.filter(({ coderId }) => coderId === condition.coderId)
    return inside(list, mergeSpans(own.flatMap(({ spans }) => spans)))
  }
  if (condition.is !== 'value') return list.nowhere
  const asking = codebook.codes
    .filter(({ aspectIds }) => aspectIds.includes(condition.aspectId))
    .map(({ id }) => id)
  return lookedIn(
    part,
    list,
    lookedFor(codebook, id => asking.includes(id)),
    [],
  )
}

/** Nobody's to change. */
function present(list: UnitList, spans: readonly Span[]): Uint8Array {
  return spans.length === 0 ? list.nowhere : presentIn(list, spans)
}

function presentIn(list: UnitList, spans: readonly Span[]): Uint8Array {
  const there = new Uint8Array(list.units.length)
  for (const span of spans) setPresence(span as CountedMark, list, there)
  return there
}

/** Yes in the units in which one of the stretches is, by the rule of presence; elsewhere as it is said. */
function fromStretches(
  list: UnitList,
  spans: readonly Span[],
  elsewhere: (place: number) => Truth,
): PartAnswer {
  const truths = presentIn(list, spans)
  for (let place = 0; place < truths.length; place++)
    if (truths[place] !== yes) truths[place] = elsewhere(place)
  let byPlace: Map<number, Span[]> | null = null
  const gathered = () => {
    const found = new Map<number, Span[]>()
    for (const span of spans)
      for (const place of placesOf(span, list)) found.set(place, [...(found.get(place) ?? []), span])
    return found
  }
  return {
    truths,
    stretchesOf: place => {
      if (truths[place] !== yes) return [list.units[place]!]
      byPlace ??= gathered()
      return byPlace.get(place) ?? [list.units[place]!]
    },
  }
}

/** The units in which a stretch lies by its own time, not by being attached. */
function placesOf(span: Span, { units }: UnitList): number[] {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (units[middle]!.endMs > span.startMs) high = middle
    else low = middle + 1
  }
  const places: number[] = []
  for (let place = low; place < units.length; place++) {
    const unit: Unit = units[place]!
    if (unit.startMs >= span.endMs && unit.startMs > span.startMs) break
    if (coversHalf(span, unit)) places.push(place)
  }
  return places
}
