import { asLine, bounds } from '../../study/index.ts'
import { LeftCounter } from '../foreign/count-left.ts'
import type { ForeignFilm, ForeignTrack } from '../foreign/foreign-film.ts'
import { foreignBounds } from '../foreign/foreign-film.ts'
import { filmOfName } from '../foreign/name-of-file.ts'
import { readInstant } from '../foreign/read-instant.ts'
import type { XmlElement } from '../foreign/read-xml.ts'
import { ForeignFault, readXml } from '../foreign/read-xml.ts'
import type { EafElement, EafFrame, EafTier } from './eaf-document.ts'
import { constraintOf, isListOfShots, vocabularyOf } from './eaf-document.ts'
import type { EafAnnotation, LaidTier } from './place-in-time.ts'
import { layInTime } from './place-in-time.ts'

/** Milliseconds of one unit in which a document may count its time. */
const unitMs: Record<string, number> = { 'PAL-frames': 40, 'NTSC-frames': 1001 / 30 }

/**
 * Reads an ELAN document (`.eaf`, of any version up to 3.0) as one film: each tier is a track, its vocabulary what can be
 * chosen on it. The film is called after the file.
 *
 * Throws `ForeignFault` where it is not whole.
 */
export async function readElan(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  fileName: string,
): Promise<ForeignFilm> {
  const reading = new ElanReading()
  await readXml(pieces, reading)
  return reading.film(fileName)
}

class ElanReading {
  readonly #way: EafElement[] = []
  readonly #frame: EafFrame = { author: '', elements: [], tiers: [] }
  readonly #tiers: EafAnnotation[][] = []
  readonly #values = new Map<string, number | null>()
  readonly #places = new Map<string, number>()
  readonly #counter = new LeftCounter()
  #date = ''
  #unit = 1
  #annotations = 0
  #links = 0
  #at: EafAnnotation | null = null

  opened({ name, attributes }: XmlElement): void {
    const depth = this.#way.length
    if (depth === 0 && name !== 'ANNOTATION_DOCUMENT') throw new ForeignFault({ kind: 'no-foreign-form' })
    const root = this.#way[1]?.name
    const element: EafElement = { name, attributes: { ...attributes }, text: '', children: [] }
    this.#way.push(element)
    if (depth === 0) {
      this.#frame.author = attributes['AUTHOR'] ?? ''
      this.#date = attributes['DATE'] ?? ''
    } else if (depth === 1 && name === 'TIER') this.#openTier(attributes)
    else if (name === 'HEADER' && depth === 1) this.#unit = unitMs[attributes['TIME_UNITS'] ?? ''] ?? 1
    else if (name === 'TIME_SLOT' && root === 'TIME_ORDER') this.#addSlot(attributes)
    else if (root === 'TIER') this.#openInTier(name, attributes)
    else if (root === 'REF_LINK_SET' && depth === 2) this.#links++
    else if (depth > 1 && root !== 'TIME_ORDER' && root !== 'REF_LINK_SET')
      this.#way[depth - 1]!.children.push(element)
  }

  #openTier(attributes: XmlElement['attributes']): void {
    if (this.#tiers.length >= foreignBounds.tracks) tooMany('tracks')
    this.#frame.tiers.push({
      id: attributes['TIER_ID'] ?? '',
      type: attributes['LINGUISTIC_TYPE_REF'] ?? '',
      parent: attributes['PARENT_REF'] ?? null,
      attributes: { ...attributes },
    })
    this.#tiers.push([])
  }

  #addSlot(attributes: XmlElement['attributes']): void {
    const id = attributes['TIME_SLOT_ID'] ?? ''
    if (this.#values.size > 4 * foreignBounds.annotations) tooMany('annotations')
    const said = attributes['TIME_VALUE']
    const ms =
      said !== undefined && /^\s*-?\d{1,15}\s*$/.test(said) ? Math.round(Number(said) * this.#unit) : null
    if (!this.#values.has(id)) this.#places.set(id, this.#values.size)
    this.#values.set(id, ms)
  }

  #openInTier(name: string, attributes: XmlElement['attributes']): void {
    const isReferring = name === 'REF_ANNOTATION'
    if (!isReferring && name !== 'ALIGNABLE_ANNOTATION') return
    if (++this.#annotations > foreignBounds.annotations) tooMany('annotations')
    this.#at = {
      id: attributes['ANNOTATION_ID'] ?? '',
      from: attributes['TIME_SLOT_REF1'] ?? '',
      to: attributes['TIME_SLOT_REF2'] ?? '',
      parent: isReferring ? (attributes['ANNOTATION_REF'] ?? '') : null,
      previous: attributes['PREVIOUS_ANNOTATION'] ?? null,
      value: '',
      hasEntry: attributes['CVE_REF'] !== undefined,
    }
    const tier = this.#frame.tiers.at(-1)!.id
    for (const reference of ['EXT_REF', 'SVG_REF', 'LANG_REF'])
      if (attributes[reference] !== undefined) this.#counter.note(tier, 'references-not-taken')
    this.#tiers.at(-1)!.push(this.#at)
  }

  wantsText(): boolean {
    const root = this.#way[1]?.name
    return this.#way.length > 1 && root !== 'TIME_ORDER' && root !== 'REF_LINK_SET'
  }

  closed({ name }: XmlElement, text: string): void {
    const element = this.#way.pop()!
    const root = this.#way[1]?.name ?? name
    if (root === 'TIER') {
      if (name === 'ANNOTATION_VALUE' && this.#at) this.#at.value = text
      if (name === 'ALIGNABLE_ANNOTATION' || name === 'REF_ANNOTATION') this.#at = null
      return
    }
    element.text = element.children.length > 0 ? '' : text
    const isKept = !['TIER', 'TIME_ORDER', 'REF_LINK_SET'].includes(name)
    if (this.#way.length === 1 && isKept) {
      if (element.children.length > foreignBounds.values) tooMany('values')
      this.#frame.elements.push(element)
    }
  }

  film(fileName: string): ForeignFilm {
    const named = filmOfName(fileName)
    const media = this.#frame.elements
      .filter(({ name }) => name === 'HEADER')
      .flatMap(({ children }) => children)
    const descriptors = media.filter(({ name }) => name === 'MEDIA_DESCRIPTOR')
    const linked = media.filter(({ name }) => name === 'LINKED_FILE_DESCRIPTOR').length
    if (named.isMistyped) this.#counter.note(fileName, 'date-mistyped')
    this.#counter.note('LINKED_FILE_DESCRIPTOR', 'linked-files-not-read', linked)
    this.#counter.note('REF_LINK_SET', 'references-not-taken', this.#links)
    if (descriptors.length > 1) this.#counter.note('MEDIA_DESCRIPTOR', 'several-media', descriptors.length)
    const moved = descriptors.filter(({ attributes }) => Number(attributes['TIME_ORIGIN'] ?? 0) !== 0)
    this.#counter.note('MEDIA_DESCRIPTOR', 'media-offset', moved.length)
    const mediaNames = [...new Set(descriptors.map(nameOfMedia).filter(name => name !== ''))]
    const coders: string[] = []
    const tracks = this.#tracks(coders)
    return {
      form: 'elan',
      title: named.title,
      releaseDate: named.releaseDate,
      durationMs: null,
      identifiers: mediaNames.map(name => ({ scheme: 'media-file', value: asLine(name, bounds.name) })),
      mediaNames,
      coders,
      firstAt: readInstant(this.#date),
      tracks,
      left: this.#counter.left,
      notes: this.#counter.notes,
      frame: this.#frame,
    }
  }

  #tracks(coders: string[]): ForeignTrack[] {
    const tiers = this.#frame.tiers.map((tier, at) => ({
      tier,
      constraint: constraintOf(this.#frame, tier),
      annotations: this.#tiers[at]!,
    }))
    const laid = layInTime(
      tiers.map(({ constraint, annotations }): LaidTier => ({ constraint, annotations })),
      { values: this.#values, places: this.#places },
    )
    return tiers.map(({ tier, constraint, annotations }) => {
      const coder = placeOf(coders, tier.attributes['ANNOTATOR'] || this.#frame.author)
      const track = this.#trackOf(tier, annotations)
      for (const one of annotations) {
        const place = laid.get(one)!
        if (typeof place === 'string') this.#counter.leave(tier.id, place)
        else {
          const { startMs, endMs, isShared } = place
          if (isShared && constraint !== null) this.#counter.note(tier.id, 'time-shared-out')
          track.annotations.push({ startMs, endMs, coder, content: one.value })
        }
      }
      return track
    })
  }

  #trackOf(tier: EafTier, annotations: readonly EafAnnotation[]): ForeignTrack {
    const vocabulary = vocabularyOf(this.#frame, tier)
    if (vocabulary?.isElsewhere) this.#counter.note(tier.id, 'vocabulary-elsewhere')
    const entries = vocabulary?.entries.length
      ? vocabulary.entries
      : [
          ...new Set(annotations.flatMap(({ hasEntry, value }) => (hasEntry && value !== '' ? [value] : []))),
        ].map(value => ({ value, definition: '' }))
    if (entries.length > foreignBounds.values) tooMany('values')
    const participant = tier.attributes['PARTICIPANT'] ?? ''
    return {
      key: tier.id,
      name: asLine(tier.id, bounds.name) || '—',
      definition: [`ELAN: ${tier.type}`, participant].filter(text => text !== '').join(', '),
      colour: null,
      under: tier.parent ?? '',
      use: isListOfShots(tier, annotations) ? 'shots' : entries.length > 0 ? 'values' : 'text',
      vocabulary: entries.map(({ value, definition }) => ({ value, definition })),
      isList: false,
      annotations: [],
    }
  }
}

function nameOfMedia({ attributes }: EafElement): string {
  const place = attributes['MEDIA_URL'] || attributes['RELATIVE_MEDIA_URL'] || ''
  const name = place.split(/[\\/]/).pop() ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function placeOf(coders: string[], said: string): number {
  const name = asLine(said, bounds.name)
  if (name === '') return -1
  const known = coders.indexOf(name)
  return known >= 0 ? known : coders.push(name) - 1
}

function tooMany(what: 'tracks' | 'annotations' | 'values'): never {
  throw new ForeignFault({ kind: 'foreign-too-large', what, most: foreignBounds[what] })
}
