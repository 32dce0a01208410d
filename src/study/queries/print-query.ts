import { nameKey } from '../same-name.ts'
import type { Query, QueryAtom } from './query.ts'
import type { NamedThing, QueryField, QueryLanguage, QueryNames } from './query-words.ts'
import { queryFields, queryJoins, reachUnits } from './query-words.ts'

/** A query as the line that says it: read again, it is the same query. */
export function printQuery(query: Query, names: QueryNames, language: QueryLanguage): string {
  const join = (word: keyof typeof queryJoins) => queryJoins[word][language]
  const print = (one: Query): string => {
    switch (one.is) {
      case 'all':
        return one.of.map(part => inside(part, ['all', 'any'])).join(` ${join('and')} `)
      case 'any':
        return one.of.map(part => inside(part, ['any'])).join(` ${join('or')} `)
      case 'not':
        return `${join('not')} ${inside(one.of, joined)}`
      case 'near':
      case 'before':
      case 'after': {
        const { count, in: unit } = one.within
        const reach = `${join(one.is)}/${count}${reachUnits[unit][language]}`
        return `${inside(one.one, joined)} ${reach} ${inside(one.other, joined)}`
      }
      case 'overlaps':
        return `${inside(one.one, joined)} ${join('overlaps')} ${inside(one.other, joined)}`
      default:
        return printAtom(one, names, language)
    }
  }
  const inside = (part: Query, parted: readonly Query['is'][]) =>
    parted.includes(part.is) ? `(${print(part)})` : print(part)
  return print(query)
}

const joined: readonly Query['is'][] = ['all', 'any', 'near', 'before', 'after', 'overlaps']

function printAtom(atom: QueryAtom, names: QueryNames, language: QueryLanguage): string {
  const field = (name: QueryField, value: string) => `${queryFields[name][language]}:${value}`
  switch (atom.is) {
    case 'code': {
      const said = atom.said.map(one => printAtom(one, names, language)).join(', ')
      const named = field(atom.alone ? 'alone' : 'code', nameOf(atom.codeId, names.codes))
      return said === '' ? named : `${named}[${said}]`
    }
    case 'value': {
      const aspect = names.aspects.find(({ id }) => id === atom.aspectId)
      return field(
        'value',
        pair(nameOf(atom.aspectId, names.aspects), nameOf(atom.valueId, aspect?.values ?? [])),
      )
    }
    case 'position': {
      const { contradictionId, position } = atom
      const positions = names.contradictions.find(({ id }) => id === contradictionId)?.values ?? []
      return field(
        'position',
        pair(nameOf(contradictionId, names.contradictions), nameOf(position, positions)),
      )
    }
    case 'attitude': {
      const attitude = nameOf(atom.attitude, names.attitudes)
      const { contradictionId } = atom
      return field(
        'attitude',
        contradictionId === null ? attitude : pair(nameOf(contradictionId, names.contradictions), attitude),
      )
    }
    case 'coder':
      return field('coder', nameOf(atom.coderId, names.coders))
    case 'link':
      return field('link', nameOf(atom.linkKindId ?? atom.way ?? 'any', names.links))
    case 'film':
      return field('film', nameOf(atom.filmId, names.films))
    case 'period': {
      const periodisation = names.periodisations.find(({ id }) => id === atom.periodisationId)
      const period = nameOf(atom.period, periodisation?.values ?? [])
      return field('period', pair(nameOf(atom.periodisationId, names.periodisations), period))
    }
    case 'place':
      return field('place', nameOf(atom.placeId, names.places))
    case 'text':
    case 'sound':
      return field(atom.is, quoted(atom.text, true))
  }
}

function pair(of: string, value: string): string {
  return `${of}=${value}`
}

/** Its name, where nothing else is called so; else its id behind `#`, which names it always. */
function nameOf(id: string, things: readonly NamedThing[]): string {
  const name = things.find(one => one.id === id)?.names[0]
  if (name === undefined || name === '') return quoted(`#${id}`)
  const key = nameKey(name)
  const called = things.filter(({ names }) => names.some(one => nameKey(one) === key))
  return called.length === 1 && !name.startsWith('#') ? quoted(name) : quoted(`#${id}`)
}

/** As it stands where it is one plain word; else between quotation marks. */
function quoted(text: string, isText = false): string {
  const isPlain = /^[\p{L}\p{N}_#][\p{L}\p{N}_-]*$/u.test(text)
  return isPlain && !(isText && text.startsWith('#'))
    ? text
    : `"${text.replace(/["\\]/g, sign => `\\${sign}`)}"`
}
