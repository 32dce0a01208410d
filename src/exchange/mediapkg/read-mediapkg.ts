import { asLine, bounds } from '../../study/index.ts'
import { LeftCounter } from '../foreign/count-left.ts'
import type { ForeignFilm, ForeignTrack } from '../foreign/foreign-film.ts'
import { foreignBounds } from '../foreign/foreign-film.ts'
import { filmOfName } from '../foreign/name-of-file.ts'
import { ForeignFault } from '../foreign/read-xml.ts'
import { betweenTags } from '../web-annotations/read-annotations.ts'
import { isObject, textOf } from '../web-annotations/timed-target.ts'
import { evenly } from './even-samples.ts'
import { listOfText } from './list-of-text.ts'
import { rowsOfParquet } from './parquet-rows.ts'

type Json = { readonly [name: string]: unknown }

/** One file out of a package, whole; null where the package has none of that name. */
export type FileOfPackage = (name: string) => Promise<Uint8Array | null>

const seriesKinds = ['ObservationSeries', 'AnnotationSeries', 'AnnotationListSeries'] as const
type SeriesKind = (typeof seriesKinds)[number]

/** So few different values, and so short, are words that are put on, and no text. */
const mostTags = 200
const longestTag = 40

/**
 * A package of MediaPkg 0.1 (sdsc-ordes/mava-exchange, spec/SPEC.md), which TIB AV-A, VIAN and VideoScope exchange: each of
 * its videos a film. Series of numbers are measurements, each dimension one; the list of shots is shots; other series are
 * tags or text, of which the format does not say whether a hand or a program made them, and which count nowhere. Throws
 * `ForeignFault`.
 */
export async function readMediapkg(
  manifest: string,
  fileOf: FileOfPackage,
  fileName: string,
): Promise<ForeignFilm[]> {
  const { tracks, videos } = manifestIn(manifest)
  const films: ForeignFilm[] = []
  for (const video of videos) films.push(await new VideoReader(tracks, fileOf).read(video, fileName))
  return films
}

function manifestIn(text: string): { tracks: Json; videos: Json[] } {
  let manifest: unknown
  try {
    manifest = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new ForeignFault({
      kind: 'json-broken',
      said: cause instanceof Error ? cause.message : String(cause),
    })
  }
  if (!isObject(manifest)) throw broken('manifest.json')
  const { tracks, videos } = manifest
  if (!isObject(tracks)) throw broken('tracks')
  if (!Array.isArray(videos) || videos.length === 0 || !videos.every(isObject)) throw broken('videos')
  return { tracks, videos }
}

class VideoReader {
  readonly #tracks: Json
  readonly #fileOf: FileOfPackage
  readonly #counter = new LeftCounter()

  constructor(tracks: Json, fileOf: FileOfPackage) {
    this.#tracks = tracks
    this.#fileOf = fileOf
  }

  async read(video: Json, fileName: string): Promise<ForeignFilm> {
    const { files } = video
    if (!isObject(files)) throw broken('videos.files')
    const names = Object.keys(files)
    if (names.length > foreignBounds.tracks)
      throw new ForeignFault({ kind: 'foreign-too-large', what: 'tracks', most: foreignBounds.tracks })
    const made: ForeignTrack[] = []
    for (const name of names) made.push(...(await this.#series(name, textOf(files[name]))))
    const source = textOf(video['src'])
    const mediaName = source.split(/[?#]/)[0]!.split(/[\\/]/).pop() ?? ''
    const seconds = video['duration_seconds']
    const title = textOf(video['title'])
    const named = filmOfName(title || mediaName || textOf(video['id']) || fileName)
    return {
      ...{ form: 'mediapkg', title: title || named.title, releaseDate: named.releaseDate },
      durationMs: typeof seconds === 'number' && seconds > 0 ? Math.round(seconds * 1000) : null,
      identifiers: source === '' ? [] : [{ scheme: 'media', value: asLine(source, bounds.name) }],
      mediaNames: mediaName === '' ? [] : [mediaName],
      ...{ coders: ['MediaPkg'], firstAt: null, tracks: made },
      ...{ left: this.#counter.left, notes: this.#counter.notes, frame: null },
    }
  }

  async #series(name: string, place: string): Promise<ForeignTrack[]> {
    const said = this.#tracks[name]
    const kind = isObject(said) ? kindOf(textOf(said['type'])) : null
    if (!isObject(said) || !kind) throw broken(`tracks.${name}`)
    const bytes = await this.#fileOf(place)
    if (!bytes) throw broken(place || name)
    const rows = await rowsOf(bytes, place)
    if (kind === 'ObservationSeries') return this.#observed(name, said, rows)
    return [this.#annotated(name, { said, kind, rows })]
  }

  /** Each dimension is one series of measurements, over the stretch that its samples fill. */
  #observed(name: string, said: Json, rows: readonly Json[]): ForeignTrack[] {
    const dimensions = isObject(said['dimensions']) ? Object.entries(said['dimensions']) : []
    const times = rows.map(row => Number(row['start_seconds']) * 1000)
    const stretch = evenly(times)
    return dimensions.flatMap(([dimension, meaning]) => {
      const key = dimensions.length === 1 && dimension === name ? name : `${name}.${dimension}`
      if (!stretch) {
        if (rows.length > 0) this.#counter.leave(key, 'uneven-samples')
        return []
      }
      const numbers = rows.map(row => Number(row[dimension]))
      return [
        {
          ...{ key, name: asLine(key, bounds.name) || '—', use: 'measured' as const, under: name },
          definition: isObject(meaning) ? textOf(meaning['description']) : '',
          ...{ colour: null, vocabulary: [], isList: false },
          annotations: [{ ...stretch, coder: 0, content: numbers.join(' ') }],
        },
      ]
    })
  }

  #annotated(
    name: string,
    { said, kind, rows }: { said: Json; kind: SeriesKind; rows: readonly Json[] },
  ): ForeignTrack {
    const isShots = /^(?:shots?|shot_?boundar(?:y|ies))$/i.test(name)
    const spans = rows.map(row => {
      const lists = kind === 'AnnotationListSeries' ? valuesOf(row['annotations']) : null
      const inText = lists ? null : listOfText(textOf(row['annotations']))
      if (inText?.isList) this.#counter.note(name, 'lists-as-text')
      return {
        startMs: Math.round(Number(row['start_seconds']) * 1000),
        endMs: Math.round(Number(row['end_seconds']) * 1000),
        values: (lists ?? inText!.values).map(value => asLine(value, bounds.name)).filter(Boolean),
        text: lists ? lists.join('\n') : inText!.values.join('\n'),
      }
    })
    if (!isShots && rows.length > 0) this.#counter.note(name, 'maker-not-said', rows.length)
    const different = new Set(spans.flatMap(({ values }) => values))
    const isText = different.size > mostTags || [...different].some(value => value.length > longestTag)
    const use = isShots ? 'shots' : isText && kind === 'AnnotationSeries' ? 'text' : 'tags'
    if (use === 'tags' && different.size > foreignBounds.values)
      throw new ForeignFault({ kind: 'foreign-too-large', what: 'values', most: foreignBounds.values })
    return {
      ...{ key: name, name: asLine(name, bounds.name) || '—', definition: textOf(said['description']) },
      ...{ colour: null, under: '', use, isList: use === 'tags' },
      vocabulary: use === 'tags' ? [...different].map(value => ({ value, definition: '' })) : [],
      annotations: spans.map(({ startMs, endMs, values, text }) => ({
        ...{ startMs, endMs, coder: 0 },
        content: use === 'tags' ? values.join(betweenTags) : use === 'text' ? text : '',
      })),
    }
  }
}

function kindOf(type: string): SeriesKind | null {
  return seriesKinds.find(kind => type === `mava:${kind}` || type.endsWith(`#${kind}`)) ?? null
}

function valuesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf).filter(text => text !== '') : []
}

async function rowsOf(bytes: Uint8Array, place: string): Promise<Json[]> {
  try {
    return await rowsOfParquet(bytes)
  } catch (cause) {
    if (cause instanceof ForeignFault) throw cause
    throw broken(`${place}: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

function broken(said: string): ForeignFault {
  return new ForeignFault({ kind: 'mediapkg-broken', said: said.slice(0, 200) })
}
