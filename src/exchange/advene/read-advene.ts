import type { Identifier } from '../../study/index.ts'
import { asLine, bounds } from '../../study/index.ts'
import { LeftCounter } from '../foreign/count-left.ts'
import type { ForeignAnnotation, ForeignFilm, ForeignTrack } from '../foreign/foreign-film.ts'
import { foreignBounds } from '../foreign/foreign-film.ts'
import { filmOfName } from '../foreign/name-of-file.ts'
import { readInstant } from '../foreign/read-instant.ts'
import { isOperator } from '../foreign/read-values.ts'
import type { XmlElement } from '../foreign/read-xml.ts'
import { ForeignFault, readXml } from '../foreign/read-xml.ts'

const keywordList = 'text/x-advene-keyword-list'
const numbers = 'application/x-advene-values'

interface AnnotationType {
  id: string
  schema: string
  title: string
  description: string
  colour: string
  completions: string
  mime: string
}

interface Lane {
  type: string
  /** The kind of content that its annotations say of themselves; '' where that of the type holds. */
  mime: string
  annotations: ForeignAnnotation[]
}

/**
 * Reads the `content.xml` of an Advene package, as the AdA project publishes them. The film is called after the file: the
 * title in a package is often that of the scene that was merged in last.
 *
 * Throws `ForeignFault` where it is not whole.
 */
export async function readAdvene(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  fileName: string,
): Promise<ForeignFilm> {
  const reading = new AdveneReading()
  await readXml(pieces, reading)
  return reading.film(fileName)
}

class AdveneReading {
  readonly #way: string[] = []
  readonly #lanes = new Map<string, Lane>()
  readonly #types = new Map<string, AnnotationType>()
  readonly #schemas = new Map<string, string>()
  readonly #coders = new Map<string, number>()
  /** One text for contents that are the same. */
  readonly #contents = new Map<string, string>()
  readonly #counter = new LeftCounter()
  readonly #media: Record<string, string> = {}
  #annotations = 0
  #relations = 0
  #firstAt: string | null = null
  #undated = 0
  #lastDate = ''
  #isDated = false
  #isPackage = false
  #schema = ''
  #type: AnnotationType | null = null
  #at: {
    type: string
    creator: string
    begin: string | null
    end: string | null
    mime: string
    content: string
  } | null = null

  opened({ name, attributes }: XmlElement): void {
    this.#way.push(name)
    const [root, part] = this.#way
    if (this.#way.length === 1) this.#isPackage = name === 'package'
    if (root !== 'package') throw new ForeignFault({ kind: 'no-foreign-form' })
    if (part === 'annotations') this.#openedInAnnotations(name, attributes)
    if (part !== 'schemas') return
    if (name === 'schema') {
      this.#schema = attributes['id'] ?? ''
      this.#schemas.set(this.#schema, this.#schema)
    } else if (name === 'annotation-type') {
      this.#type = {
        ...{ id: attributes['id'] ?? '', schema: this.#schema, title: '', description: '' },
        ...{ colour: '', completions: '', mime: 'text/plain' },
      }
      if (this.#types.size >= foreignBounds.tracks) tooMany('tracks')
      this.#types.set(this.#type.id, this.#type)
    } else if (name === 'content-type' && this.#type && this.#way.at(-2) === 'annotation-type')
      this.#type.mime = attributes['mime-type'] ?? 'text/plain'
  }

  #openedInAnnotations(name: string, attributes: XmlElement['attributes']): void {
    if (name === 'annotation' && this.#way.length === 3) {
      this.#at = {
        type: (attributes['type'] ?? '').replace(/^#/, ''),
        creator: attributes['creator'] ?? '',
        ...{ begin: null, end: null, mime: '', content: '' },
      }
      this.#dated(attributes['date'] ?? '')
    } else if (name === 'relation' && this.#way.length === 3) this.#relations++
    else if (this.#at && name === 'millisecond-fragment') {
      this.#at.begin = attributes['begin'] ?? null
      this.#at.end = attributes['end'] ?? null
    } else if (this.#at && name === 'content') this.#at.mime = attributes['mime-type'] ?? ''
  }

  wantsText({ name }: XmlElement): boolean {
    const part = this.#way[1]
    if (part === 'annotations') return name === 'content'
    if (part === 'meta') return this.#way.length === 3
    return part === 'schemas' && this.#way.at(-2) === 'meta'
  }

  closed({ name }: XmlElement, text: string): void {
    const part = this.#way[1]
    if (part === 'annotations') {
      if (name === 'content' && this.#at) this.#at.content = text
      if (name === 'annotation' && this.#way.length === 3) this.#keep()
    } else if (part === 'meta' && this.#way.length === 3) this.#media[name] = text.trim()
    else if (part === 'schemas' && this.#way.at(-2) === 'meta') this.#said(name, text)
    if (name === 'annotation-type') this.#type = null
    this.#way.pop()
  }

  #said(name: string, text: string): void {
    const type = this.#type
    if (!type) {
      if (name === 'title' && this.#way.at(-3) === 'schema') this.#schemas.set(this.#schema, text.trim())
      return
    }
    if (name === 'title') type.title = text.trim()
    else if (name === 'description') type.description = text.trim()
    else if (name === 'color') type.colour = text.trim()
    else if (name === 'completions') type.completions = text
  }

  #dated(date: string): void {
    // Many are made in the same second.
    if (date === this.#lastDate && this.#isDated) return
    this.#lastDate = date
    const instant = readInstant(date)
    this.#isDated = instant !== null
    if (instant === null) this.#undated++
    else if (this.#firstAt === null || instant < this.#firstAt) this.#firstAt = instant
  }

  #keep(): void {
    const at = this.#at!
    this.#at = null
    if (++this.#annotations > foreignBounds.annotations) tooMany('annotations')
    const key = `${at.mime}\n${at.type}`
    let lane = this.#lanes.get(key)
    if (!lane) {
      lane = { type: at.type, mime: at.mime, annotations: [] }
      this.#lanes.set(key, lane)
      if (this.#lanes.size > 3 * foreignBounds.tracks) tooMany('tracks')
    }
    const startMs = wholeMs(at.begin)
    const endMs = wholeMs(at.end)
    if (startMs === null || endMs === null) {
      this.#counter.leave(at.type, 'without-time')
      return
    }
    lane.annotations.push({
      ...{ startMs, endMs, coder: this.#coderOf(at.creator) },
      content: this.#once(at.content),
    })
  }

  #once(content: string): string {
    if (content.length > 80) return content
    const known = this.#contents.get(content)
    if (known !== undefined) return known
    if (this.#contents.size < 100_000) this.#contents.set(content, content)
    return content
  }

  #coderOf(creator: string): number {
    const name = asLine(creator, bounds.name)
    if (name === '') return -1
    const known = this.#coders.get(name)
    if (known !== undefined) return known
    this.#coders.set(name, this.#coders.size)
    return this.#coders.size - 1
  }

  film(fileName: string): ForeignFilm {
    if (!this.#isPackage) throw new ForeignFault({ kind: 'no-foreign-form' })
    const named = filmOfName(fileName)
    if (named.isMistyped) this.#counter.note(fileName, 'date-mistyped')
    this.#counter.note('relation', 'relations-not-taken', this.#relations)
    this.#counter.note('annotation', 'date-not-read', this.#undated)
    this.#counter.note('annotation', 'dates-of-annotations', this.#annotations - this.#undated)
    const durationMs = wholeMs(this.#media['duration'] ?? null)
    return {
      form: 'advene',
      title: named.title,
      releaseDate: named.releaseDate,
      durationMs: durationMs !== null && durationMs > 0 ? durationMs : null,
      identifiers: this.#identifiers(),
      mediaNames: [this.#media['mediafile'] ?? '', this.#media['media_file'] ?? '']
        .map(place => place.split(/[\\/]/).pop() ?? '')
        .filter(name => name !== ''),
      coders: [...this.#coders.keys()],
      firstAt: this.#firstAt,
      tracks: this.#tracks(),
      left: this.#counter.left,
      notes: this.#counter.notes,
      frame: null,
    }
  }

  #identifiers(): Identifier[] {
    const said = [
      { scheme: 'media', value: this.#media['media_uri'] ?? '' },
      { scheme: 'sha256', value: this.#media['media_checksum'] ?? '' },
    ]
    return said
      .map(({ scheme, value }) => ({ scheme, value: asLine(value, bounds.name) }))
      .filter(({ value }) => value !== '')
  }

  #tracks(): ForeignTrack[] {
    const found = new Map<string, ForeignTrack>()
    const lanes = [...this.#lanes.values()].map(lane => ({
      ...lane,
      kind: lane.mime || (this.#types.get(lane.type)?.mime ?? 'text/plain'),
    }))
    const shots = shotsAmong(lanes.filter(({ kind }) => kind !== numbers))
    for (const lane of lanes) {
      const track = trackOf(this.#types.get(lane.type), lane, { shots, schemas: this.#schemas })
      const key = `${track.use}\n${lane.type}`
      const known = found.get(key)
      if (known) for (const annotation of lane.annotations) known.annotations.push(annotation)
      else found.set(key, track)
    }
    return toldApart([...found.values()])
  }
}

/** Of types that are called the same each has what it is called in the file beside its name. */
function toldApart(tracks: readonly ForeignTrack[]): ForeignTrack[] {
  const isShared = ({ name, key }: ForeignTrack) =>
    tracks.some(other => other.name === name && other.key !== key)
  return tracks.map(track =>
    isShared(track) ? { ...track, name: asLine(`${track.name} (${track.key})`, bounds.name) } : track,
  )
}

/** A hand's list of shots, else the fullest that a program found. */
function shotsAmong(lanes: readonly Lane[]): string | null {
  if (lanes.some(({ type, annotations }) => type === 'Shot' && annotations.length > 0)) return 'Shot'
  const found = lanes.filter(({ type }) => isMachineShots(type))
  return found.sort((a, b) => b.annotations.length - a.annotations.length)[0]?.type ?? null
}

function isMachineShots(type: string): boolean {
  return /^shots\d*$/.test(type)
}

function trackOf(
  type: AnnotationType | undefined,
  lane: Lane & { kind: string },
  { shots, schemas }: { shots: string | null; schemas: ReadonlyMap<string, string> },
): ForeignTrack {
  const vocabulary = vocabularyOf(type?.completions ?? '')
  const isMeasured = lane.kind === numbers
  const use = isMeasured
    ? 'measured'
    : lane.type === shots
      ? 'shots'
      : isMachineShots(lane.type)
        ? 'machine-shots'
        : vocabulary.length > 0
          ? 'values'
          : 'text'
  return {
    key: lane.type,
    name: asLine(plainTitle(type?.title ?? '') || lane.type, bounds.name) || '—',
    definition: type?.description ?? '',
    colour: colourOf(type?.colour ?? ''),
    under: asLine(schemas.get(type?.schema ?? '') ?? type?.schema ?? '', bounds.name),
    use,
    vocabulary: use === 'values' ? vocabulary.map(value => ({ value, definition: '' })) : [],
    isList: lane.kind === keywordList,
    annotations: lane.annotations,
  }
}

function vocabularyOf(completions: string): string[] {
  const values = completions.split(',').map(value => value.trim())
  const listed = [...new Set(values.filter(value => value !== '' && !isOperator(value)))]
  if (listed.length > foreignBounds.values) tooMany('values')
  return listed
}

/** AdA writes the level before the name: `ImCo | Field Size`. */
function plainTitle(title: string): string {
  return title.replace(/^[^|]*\|\s*/, '')
}

/** `string:#ffff00`, or with four figures for each colour. */
function colourOf(said: string): string | null {
  const figures = said.match(/#([0-9a-f]{12}|[0-9a-f]{6})$/i)?.[1]?.toLowerCase()
  if (!figures) return null
  return figures.length === 6
    ? `#${figures}`
    : `#${figures.slice(0, 2)}${figures.slice(4, 6)}${figures.slice(8, 10)}`
}

function wholeMs(text: string | null): number | null {
  if (text === null || !/^\s*-?\d{1,16}\s*$/.test(text)) return null
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : null
}

function tooMany(what: 'tracks' | 'annotations' | 'values'): never {
  throw new ForeignFault({ kind: 'foreign-too-large', what, most: foreignBounds[what] })
}
