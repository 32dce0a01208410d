import type { OpposedPosition } from '../codebook/contradiction.ts'
import type { LinkWay } from '../links/link.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import { nameKey } from '../same-name.ts'
import type { MarkCondition, Query, QueryAtom, QueryRelation, Reach } from './query.ts'
import { queryBounds, queryRelations, sizeOfQuery } from './query.ts'
import type { NamedThing, QueryField, QueryJoin, QueryNames } from './query-words.ts'
import { queryFields, queryJoins } from './query-words.ts'

/** What is wrong with a line, and where: from which sign on, and as far as which one. */
export interface QueryFault {
  kind: 'query-not-read'
  what:
    | 'nothing-asked'
    | 'nothing-after'
    | 'not-expected'
    | 'not-closed'
    | 'no-such-field'
    | 'no-reach'
    | 'reach-too-far'
    | 'no-such-name'
    | 'several-of-name'
    | 'pair-expected'
    | 'not-of-a-mark'
    | 'too-large'
  start: number
  end: number
  /** The words there, as they were typed. */
  said: string
  /** Of which field it is said, where it is of one. */
  field: QueryField | null
}

interface Token {
  what: 'word' | 'quoted' | 'join' | 'field' | '(' | ')' | '[' | ']' | ',' | '='
  said: string
  start: number
  end: number
  join?: QueryJoin
  field?: QueryField
  within?: Reach
}

class Fault extends Error {
  readonly fault: QueryFault
  constructor(
    what: QueryFault['what'],
    token: Pick<Token, 'start' | 'end' | 'said'>,
    field: QueryField | null = null,
  ) {
    super(what)
    const { start, end, said } = token
    this.fault = { kind: 'query-not-read', what, start, end, said, field }
  }
}

/**
 * Reads a line such as `code:chimney NEAR/3 code:departure AND NOT film:"West of the Tracks"`. Conditions beside each other
 * are joined by AND, which binds more closely than OR; a word alone names a code.
 */
export function readQuery(line: string, names: QueryNames): Result<Query, QueryFault> {
  try {
    const reader = new Reader(tokensOf(line), names, line.length)
    return accepted(reader.whole())
  } catch (cause) {
    if (cause instanceof Fault) return refused(cause.fault)
    throw cause
  }
}

class Reader {
  readonly #tokens: readonly Token[]
  readonly #names: QueryNames
  readonly #end: Pick<Token, 'start' | 'end' | 'said'>
  #at = 0
  #depth = 0

  constructor(tokens: readonly Token[], names: QueryNames, length: number) {
    this.#tokens = tokens
    this.#names = names
    this.#end = { start: length, end: length, said: '' }
  }

  whole(): Query {
    if (this.#tokens.length === 0) throw new Fault('nothing-asked', this.#end)
    const query = this.#any()
    const left = this.#tokens[this.#at]
    if (left) throw new Fault('not-expected', left)
    const { size, depth } = sizeOfQuery(query)
    if (size > queryBounds.size || depth > queryBounds.depth) throw new Fault('too-large', this.#end)
    return query
  }

  #any(): Query {
    const of = [this.#all()]
    while (this.#takeJoin('or')) of.push(this.#all())
    return of.length === 1 ? of[0]! : { is: 'any', of }
  }

  #all(): Query {
    const of = [this.#related()]
    for (;;) {
      if (this.#takeJoin('and')) of.push(this.#related())
      else if (this.#beginsOne()) of.push(this.#related())
      else return of.length === 1 ? of[0]! : { is: 'all', of }
    }
  }

  #related(): Query {
    const one = this.#one()
    const token = this.#tokens[this.#at]
    if (token?.join === 'overlaps') {
      this.#at++
      return { is: 'overlaps', one, other: this.#one() }
    }
    const is = queryRelations.find(relation => relation === token?.join)
    if (!token || is === undefined) return one
    this.#at++
    if (!token.within) throw new Fault('no-reach', token)
    if (token.within.count > queryBounds.reach) throw new Fault('reach-too-far', token)
    return { is: is satisfies QueryRelation, one, other: this.#one(), within: token.within }
  }

  #one(): Query {
    const token = this.#next()
    if (++this.#depth > queryBounds.depth * 2) throw new Fault('too-large', token)
    try {
      if (token.join === 'not') return { is: 'not', of: this.#one() }
      if (token.what === '(') {
        const query = this.#any()
        this.#close(')', token)
        return query
      }
      if (token.what === 'word' || token.what === 'quoted')
        return {
          is: 'code',
          codeId: this.#named(token, this.#names.codes, 'code'),
          alone: false,
          said: this.#said(),
        }
      if (token.what === 'field') return this.#atom(token.field!)
      throw new Fault('not-expected', token)
    } finally {
      this.#depth--
    }
  }

  #atom(field: QueryField): QueryAtom {
    const names = this.#names
    switch (field) {
      case 'code':
      case 'alone': {
        const codeId = this.#name(names.codes, field)
        return { is: 'code', codeId, alone: field === 'alone', said: this.#said() }
      }
      case 'value': {
        const [aspectId, valueId] = this.#pair(names.aspects, id => valuesOf(names.aspects, id), field)
        return { is: 'value', aspectId, valueId }
      }
      case 'position': {
        const positions = (id: string) => valuesOf(names.contradictions, id)
        const [contradictionId, position] = this.#pair(names.contradictions, positions, field)
        return { is: 'position', contradictionId, position: position as OpposedPosition }
      }
      case 'attitude': {
        if (this.#tokens[this.#at + 1]?.what !== '=')
          return { is: 'attitude', contradictionId: null, attitude: this.#name(names.attitudes, field) }
        const [contradictionId, attitude] = this.#pair(names.contradictions, () => names.attitudes, field)
        return { is: 'attitude', contradictionId, attitude }
      }
      case 'coder':
        return { is: 'coder', coderId: this.#name(names.coders, field) }
      case 'link':
        return linkOf(this.#name(names.links, field))
      case 'film':
        return { is: 'film', filmId: this.#name(names.films, field) }
      case 'period': {
        const periods = (id: string) => valuesOf(names.periodisations, id)
        const [periodisationId, period] = this.#pair(names.periodisations, periods, field)
        return { is: 'period', periodisationId, period }
      }
      case 'place':
        return { is: 'place', placeId: this.#name(names.places, field) }
      case 'text':
      case 'sound':
        return { is: field, text: this.#value(field).said }
    }
  }

  /** What is asked of the mark itself, between square brackets. */
  #said(): MarkCondition[] {
    const open = this.#tokens[this.#at]
    if (open?.what !== '[') return []
    this.#at++
    const said: MarkCondition[] = []
    for (;;) {
      const token = this.#next()
      if (token.what !== 'field') throw new Fault('not-expected', token)
      const atom = this.#atom(token.field!)
      if (atom.is !== 'value' && atom.is !== 'position' && atom.is !== 'attitude' && atom.is !== 'coder')
        throw new Fault('not-of-a-mark', token)
      said.push(atom)
      if (this.#tokens[this.#at]?.what !== ',') break
      this.#at++
    }
    this.#close(']', open)
    return said
  }

  #pair(
    things: readonly NamedThing[],
    values: (id: string) => readonly NamedThing[],
    field: QueryField,
  ): [string, string] {
    const id = this.#name(things, field)
    const sign = this.#tokens[this.#at]
    if (sign?.what !== '=') throw new Fault('pair-expected', sign ?? this.#end, field)
    this.#at++
    return [id, this.#name(values(id), field)]
  }

  #name(things: readonly NamedThing[], field: QueryField): string {
    return this.#named(this.#value(field), things, field)
  }

  #named(token: Token, things: readonly NamedThing[], field: QueryField): string {
    if (token.said.startsWith('#')) {
      const id = token.said.slice(1)
      if (things.some(one => one.id === id)) return id
    }
    const key = nameKey(token.said)
    const called = things.filter(({ names }) => names.some(name => nameKey(name) === key))
    if (called.length === 0) throw new Fault('no-such-name', token, field)
    if (called.length > 1) throw new Fault('several-of-name', token, field)
    return called[0]!.id
  }

  #value(field: QueryField): Token {
    const token = this.#tokens[this.#at]
    if (!token) throw new Fault('nothing-after', this.#end, field)
    if (token.what !== 'word' && token.what !== 'quoted') throw new Fault('not-expected', token, field)
    this.#at++
    return token
  }

  #next(): Token {
    const token = this.#tokens[this.#at]
    if (!token) throw new Fault('nothing-after', this.#end)
    this.#at++
    return token
  }

  #close(sign: ')' | ']', open: Token): void {
    const token = this.#tokens[this.#at]
    if (!token) throw new Fault('not-closed', open)
    if (token.what !== sign) throw new Fault('not-expected', token)
    this.#at++
  }

  #takeJoin(join: QueryJoin): boolean {
    if (this.#tokens[this.#at]?.join !== join) return false
    this.#at++
    return true
  }

  #beginsOne(): boolean {
    const token = this.#tokens[this.#at]
    return (
      token !== undefined && (['word', 'quoted', 'field', '('].includes(token.what) || token.join === 'not')
    )
  }
}

function valuesOf(things: readonly (NamedThing & { values: readonly NamedThing[] })[], id: string) {
  return things.find(one => one.id === id)?.values ?? []
}

const ways: ReadonlySet<string> = new Set<LinkWay>([
  'rhymes',
  'contrasts',
  'quotes',
  'answers',
  'develops',
  'causes',
])

/** A link by its way, or by the id of a kind of the scholar’s own. */
export function linkOf(id: string): Extract<QueryAtom, { is: 'link' }> {
  if (id === 'any') return { is: 'link', way: null, linkKindId: null }
  if (ways.has(id)) return { is: 'link', way: id as LinkWay, linkKindId: null }
  return { is: 'link', way: 'own', linkKindId: id }
}

const piece =
  /\s+|[()[\],，=（）【】]|["“”](?:[^"“”\\]|\\.)*(?:["“”]|$)|[^\s()[\],，=（）【】"“”:：]+[:：]?|[:：]/gsu
const sameSign: Readonly<Record<string, string>> = { '（': '(', '）': ')', '【': '[', '】': ']', '，': ',' }

const fieldOf = new Map<string, QueryField>(
  Object.entries(queryFields).flatMap(([field, words]) =>
    Object.values(words).map(word => [word, field as QueryField] as const),
  ),
)
const joinOf = new Map<string, QueryJoin>(
  Object.entries(queryJoins).flatMap(([join, words]) =>
    Object.values(words).map(word => [word, join as QueryJoin] as const),
  ),
)

function tokensOf(line: string): Token[] {
  if (line.length > queryBounds.line) throw new Fault('too-large', { start: 0, end: line.length, said: '' })
  const tokens: Token[] = []
  for (const { 0: said, index: start } of line.matchAll(piece)) {
    const end = start + said.length
    const place = { said, start, end }
    const sign = sameSign[said] ?? said
    if (/^\s/.test(said)) continue
    if (/^[()[\],=]$/.test(sign)) tokens.push({ what: sign as '(', ...place })
    else if (/^["“”]/.test(said)) {
      if (said.length < 2 || !/["“”]$/.test(said) || /(?:^|[^\\])(?:\\\\)*\\["“”]$/.test(said))
        throw new Fault('not-closed', place)
      tokens.push({ what: 'quoted', start, end, said: said.slice(1, -1).replace(/\\(.)/gsu, '$1') })
    } else if (/[:：]$/.test(said)) {
      const field = fieldOf.get(said.slice(0, -1).toLowerCase())
      if (!field) throw new Fault('no-such-field', place)
      tokens.push({ what: 'field', ...place, field })
    } else tokens.push(joinToken(place) ?? { what: 'word', ...place })
  }
  return tokens
}

function joinToken(place: { said: string; start: number; end: number }): Token | null {
  const found = /^([^/]+)(?:\/(\d{1,9})(s|秒)?)?$/u.exec(place.said)
  const join = found && joinOf.get(found[1]!)
  if (!found || !join) return null
  if (found[2] === undefined) return { what: 'join', ...place, join }
  if (!queryRelations.some(one => one === join)) return null
  return {
    what: 'join',
    ...place,
    join,
    within: { count: Number(found[2]), in: found[3] ? 'seconds' : 'shots' },
  }
}
