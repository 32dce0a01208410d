import { asLine, bounds } from '../../study/index.ts'
import { LeftCounter } from '../foreign/count-left.ts'
import type { ForeignFilm, ForeignTrack } from '../foreign/foreign-film.ts'
import { foreignBounds } from '../foreign/foreign-film.ts'
import { filmOfName } from '../foreign/name-of-file.ts'
import { readInstant } from '../foreign/read-instant.ts'
import { ForeignFault } from '../foreign/read-xml.ts'
import type { TimedResource } from './timed-target.ts'
import { complaintAboutSelectors, isObject, listed, textOf, timedResource } from './timed-target.ts'

/** Between the tags of one annotation, and before what else it says: signs that no text holds. */
export const betweenTags = '\u001f'
export const beforeWords = '\u001e'

type Json = { readonly [name: string]: unknown }

/**
 * Web Annotations (W3C, 2017) of stretches of films: a single one, a page, or a collection with its first page in it. What
 * an annotation tags is a track of tags, from an open vocabulary of which nobody said what they looked for; what it says in
 * words is a track by its motivation. Annotations of anything else, and of nothing that lasts, are left. Throws
 * `ForeignFault`.
 */
export function readWebAnnotations(text: string, fileName: string): ForeignFilm[] {
  const document = parsed(text)
  const counter = new LeftCounter()
  const reader = new Reader(fileName, counter)
  const { items, label } = itemsOf(document, counter)
  if (items.length > foreignBounds.annotations)
    throw new ForeignFault({
      kind: 'foreign-too-large',
      what: 'annotations',
      most: foreignBounds.annotations,
    })
  for (const [index, item] of items.entries()) reader.take(item, index + 1)
  return reader.films(label)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new ForeignFault({
      kind: 'json-broken',
      said: cause instanceof Error ? cause.message : String(cause),
    })
  }
}

/** The annotations of a document, and what it is called. */
function itemsOf(document: unknown, counter: LeftCounter): { items: readonly unknown[]; label: string } {
  if (Array.isArray(document)) return { items: document, label: '' }
  if (!isObject(document)) throw new ForeignFault({ kind: 'no-foreign-form' })
  const types = listed(document['type'] ?? document['@type']).map(String)
  const label = textOf(listed(document['label'])[0])
  if (types.includes('AnnotationCollection')) {
    const { first } = document
    if (typeof first === 'string') counter.note('AnnotationCollection', 'pages-elsewhere')
    return { items: isObject(first) ? itemsOf(first, counter).items : [], label }
  }
  if (types.includes('AnnotationPage')) {
    if (document['next'] !== undefined) counter.note('AnnotationPage', 'pages-elsewhere')
    return { items: listed(document['items']), label }
  }
  if (types.includes('Annotation')) return { items: [document], label }
  throw new ForeignFault({ kind: 'no-foreign-form' })
}

interface Gathered {
  source: string
  label: string
  coders: string[]
  tracks: Map<string, ForeignTrack>
  firstAt: string | null
}

class Reader {
  readonly #fileName: string
  readonly #counter: LeftCounter
  readonly #films = new Map<string, Gathered>()

  constructor(fileName: string, counter: LeftCounter) {
    this.#fileName = fileName
    this.#counter = counter
  }

  take(item: unknown, number: number): void {
    const broken = (said: string) => new ForeignFault({ kind: 'annotation-broken', number, said })
    if (!isObject(item)) throw broken('{…}')
    if (
      !listed(item['type'] ?? item['@type'])
        .map(String)
        .includes('Annotation')
    )
      throw broken('type')
    const [targets, bodies] = [listed(item['target']), listed(item['body'])]
    if (targets.length === 0) throw broken('target')
    for (const resource of [...targets, ...bodies]) {
      const complaint = complaintAboutSelectors(resource)
      if (complaint) throw broken(complaint)
    }
    const motivation = textOf(listed(item['motivation'])[0]) || 'annotation'
    const timed = targets.flatMap(target => timedResource(target) ?? [])
    const quoted = timed.length > 0 ? [] : bodies.flatMap(body => timedResource(body) ?? [])
    const place = timed[0] ?? quoted[0]
    if (!place) {
      this.#counter.leave(motivation, 'without-time')
      return
    }
    this.#counter.note(motivation, 'several-targets', Math.max(0, timed.length - 1))
    if (place.hasRegion) this.#counter.note(motivation, 'regions-not-taken')
    const words =
      timed.length > 0
        ? wordsOf(bodies, item, this.#counter)
        : { tags: [], said: targets.map(addressOf).join('\n') }
    this.#lay(place, { ...words, motivation, item })
  }

  #lay(
    place: TimedResource,
    { tags, said, motivation, item }: { tags: string[]; said: string; motivation: string; item: Json },
  ): void {
    const film = this.#filmOf(place)
    const [creator] = listed(item['creator'])
    const name = asLine(
      isObject(creator) ? textOf(creator['name'] ?? creator['id']) : textOf(creator),
      bounds.name,
    )
    const known = film.coders.indexOf(name)
    const coder = name === '' ? -1 : known >= 0 ? known : film.coders.push(name) - 1
    const at = readInstant(textOf(item['created'] ?? item['modified']))
    if (at && (film.firstAt === null || at < film.firstAt)) film.firstAt = at
    const track = this.#trackOf(film, tags.length > 0 ? 'tags' : 'text', motivation)
    for (const tag of tags)
      if (!track.vocabulary.some(({ value }) => value === tag)) {
        if (track.vocabulary.length >= foreignBounds.values)
          throw new ForeignFault({ kind: 'foreign-too-large', what: 'values', most: foreignBounds.values })
        track.vocabulary.push({ value: tag, definition: '' })
      }
    track.annotations.push({
      ...{ startMs: place.startMs, endMs: place.endMs ?? place.startMs, coder },
      content: tags.length > 0 ? [tags.join(betweenTags), said].filter(Boolean).join(beforeWords) : said,
    })
  }

  #filmOf({ source, label }: TimedResource): Gathered {
    const known = this.#films.get(source)
    if (known) return known
    const film: Gathered = { source, label, coders: [], tracks: new Map(), firstAt: null }
    this.#films.set(source, film)
    return film
  }

  #trackOf({ tracks }: Gathered, use: 'tags' | 'text', motivation: string): ForeignTrack {
    const key = asLine(motivation, bounds.name) || 'annotation'
    const known = tracks.get(`${use} ${key}`)
    if (known) return known
    if (tracks.size >= foreignBounds.tracks)
      throw new ForeignFault({ kind: 'foreign-too-large', what: 'tracks', most: foreignBounds.tracks })
    const track: ForeignTrack = {
      ...{ key, name: key, definition: '', colour: null, under: '', use, isList: use === 'tags' },
      ...{ vocabulary: [], annotations: [] },
    }
    tracks.set(`${use} ${key}`, track)
    return track
  }

  /** What was left belongs to no film; it is said with the first. */
  films(label: string): ForeignFilm[] {
    const films = [...this.#films.values()]
    const only = films.length === 1
    const made = films.map(film => this.#filmFrom(film, only ? label : ''))
    const rest = { left: this.#counter.left, notes: this.#counter.notes }
    const [first, ...others] = made
    return first ? [{ ...first, ...rest }, ...others] : [{ ...this.#filmFrom(emptyFilm, label), ...rest }]
  }

  #filmFrom({ source, label, coders, tracks, firstAt }: Gathered, called: string): ForeignFilm {
    const digest = source.match(/^urn:sha256:([0-9a-f]{64})$/)?.[1]
    const fileName = label || nameIn(source)
    const named = filmOfName(called || fileName || this.#fileName)
    return {
      ...{ form: 'web-annotation', title: called || named.title, releaseDate: named.releaseDate },
      durationMs: null,
      identifiers: digest
        ? [{ scheme: 'sha256', value: digest }]
        : source === ''
          ? []
          : [{ scheme: 'media', value: asLine(source, bounds.name) }],
      mediaNames: fileName === '' ? [] : [fileName],
      ...{ coders, firstAt, tracks: [...tracks.values()], left: [], notes: [], frame: null },
    }
  }
}

const emptyFilm: Gathered = { source: '', label: '', coders: [], tracks: new Map(), firstAt: null }

/** Tags, each once whatever languages it is in, and everything else that bodies say. */
function wordsOf(
  bodies: readonly unknown[],
  item: Json,
  counter: LeftCounter,
): { tags: string[]; said: string } {
  const tags: { value: string; language: string }[] = []
  const said: string[] = []
  const own = listed(item['bodyValue']).map(textOf)
  let hasCode = false
  for (const body of bodies) {
    const purposes = isObject(body) ? listed(body['purpose']).map(String) : []
    const value = isObject(body) ? textOf(body['value']) : ''
    if (purposes.includes('identifying')) hasCode = true
    else if (value !== '' && (purposes.includes('tagging') || (purposes.length === 0 && isTagging(item))))
      tags.push({ value: tagOf(value), language: isObject(body) ? textOf(listed(body['language'])[0]) : '' })
    else said.push(value || addressOf(body))
  }
  const kept = hasCode ? tags.slice(0, 1) : tags
  if (tags.length > kept.length) counter.note('tagging', 'names-in-one-language', tags.length - kept.length)
  return {
    tags: [...new Set(kept.map(({ value }) => value).filter(value => value !== ''))],
    said: [...said, ...own].filter(text => text !== '').join('\n'),
  }
}

function isTagging(item: Json): boolean {
  return listed(item['motivation']).map(String).includes('tagging')
}

function tagOf(value: string): string {
  return asLine(value, bounds.name)
}

function addressOf(resource: unknown): string {
  if (!isObject(resource)) return textOf(resource)
  return textOf(
    resource['id'] ?? (isObject(resource['source']) ? resource['source']['id'] : resource['source']),
  )
}

/** The last word of an address, where it names a file. */
function nameIn(source: string): string {
  const name = source.split(/[?#]/)[0]!.split(/[\\/]/).pop() ?? ''
  if (/^urn:/.test(source)) return ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
