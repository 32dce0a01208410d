import { parquetWriteBuffer } from 'hyparquet-writer'

export interface PackagedSeries {
  /** What the series is called in people's words; several of one name in a film stand one after the other. */
  name: string
  description: string
}

/** A video of a package: what is in it, in seconds from its beginning. */
export interface PackagedVideo {
  id: string
  title: string
  /** The name of its file; '' where it has none. */
  src: string
  durationMs: number | null
  /** Stretches with a text each. */
  annotated: (PackagedSeries & { rows: readonly { startMs: number; endMs: number; text: string }[] })[]
  /** Numbers at even distances over a stretch. */
  observed: (PackagedSeries & { startMs: number; endMs: number; values: readonly number[] })[]
}

export interface PackagedFile {
  name: string
  bytes: Uint8Array
}

const ontology = 'http://example.org/mava/ontology#'

/**
 * A package of MediaPkg 0.1 (sdsc-ordes/mava-exchange, spec/SPEC.md), file by file, the manifest last. Series of one name
 * are one track in all videos; rows rise in time, and none is without length.
 */
export function* writeMediapkg(
  videos: readonly PackagedVideo[],
  { at, description }: { at: string; description: string },
): Generator<PackagedFile> {
  const names = new TrackNames()
  const tracks: Record<string, object> = {}
  const listed: object[] = []
  for (const { id, title, src, durationMs, annotated, observed } of videos) {
    const files: Record<string, string> = {}
    for (const series of annotated) {
      const rows = series.rows
        .filter(({ startMs, endMs }) => endMs > startMs)
        .toSorted((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)
      if (rows.length === 0) continue
      const track = names.of(`a ${series.name}`, series.name)
      tracks[track] ??= {
        ...{ type: 'mava:AnnotationSeries', description: series.description },
        columns: ['start_seconds', 'end_seconds', 'annotations'],
      }
      yield file(track, id, files, [
        { name: 'start_seconds', data: rows.map(({ startMs }) => startMs / 1000), type: 'DOUBLE' as const },
        { name: 'end_seconds', data: rows.map(({ endMs }) => endMs / 1000), type: 'DOUBLE' as const },
        { name: 'annotations', data: rows.map(({ text }) => text), type: 'STRING' as const },
      ])
    }
    for (const name of new Set(observed.map(one => one.name))) {
      const all = observed.filter(one => one.name === name)
      const track = names.of(`o ${name}`, name)
      const rows = all
        .toSorted((a, b) => a.startMs - b.startMs)
        .flatMap(({ startMs, endMs, values }) =>
          values.map(
            (value, index) => [startMs + ((endMs - startMs) * index) / values.length, value] as const,
          ),
        )
      const description = all[0]!.description
      tracks[track] ??= {
        ...{ type: 'mava:ObservationSeries', description, columns: ['start_seconds', 'value'] },
        dimensions: { value: { description: description || name, range: 'any' } },
      }
      yield file(track, id, files, [
        { name: 'start_seconds', data: rows.map(([ms]) => ms / 1000), type: 'DOUBLE' as const },
        { name: 'value', data: rows.map(([, value]) => value), type: 'DOUBLE' as const },
      ])
    }
    listed.push({
      ...{ id, src: src || title, title, files },
      ...(durationMs !== null && { duration_seconds: durationMs / 1000 }),
    })
  }
  const manifest = {
    ...{ version: '0.1', created: at, description, ontology },
    context: { '@context': context },
    ...{ tracks, videos: listed },
  }
  yield { name: 'manifest.json', bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) }
}

const context = {
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  mava: ontology,
  start_seconds: { '@id': 'mava:atTime', '@type': 'xsd:decimal' },
  end_seconds: { '@id': 'mava:endTime', '@type': 'xsd:decimal' },
  annotations: { '@id': 'mava:stringValue', '@type': 'xsd:string' },
  value: { '@id': 'mava:numericValue', '@type': 'xsd:decimal' },
}

type Column = { name: string; data: number[] | string[]; type: 'DOUBLE' | 'STRING' }

function file(track: string, id: string, files: Record<string, string>, columnData: Column[]): PackagedFile {
  const name = `${id}/${track}.parquet`
  files[track] = name
  return { name, bytes: new Uint8Array(parquetWriteBuffer({ columnData })) }
}

/** Names of tracks are lower case, without blanks, and no two alike. */
class TrackNames {
  readonly #known = new Map<string, string>()

  of(key: string, name: string): string {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const bare =
      name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '_')
        .replace(/^_+|_+$/g, '') || 'track'
    const taken = new Set(this.#known.values())
    let found = bare
    for (let number = 2; taken.has(found); number++) found = `${bare}_${number}`
    this.#known.set(key, found)
    return found
  }
}
