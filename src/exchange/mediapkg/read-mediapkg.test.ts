import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { sharedFolder } from '../../../test/real-data.ts'
import { ForeignFault } from '../foreign/read-xml.ts'
import { betweenTags } from '../web-annotations/read-annotations.ts'
import { evenly } from './even-samples.ts'
import { listOfText } from './list-of-text.ts'
import { readMediapkg } from './read-mediapkg.ts'
import { writeMediapkg } from './write-mediapkg.ts'

const series = (type: string, more: object = {}) => ({
  type: `mava:${type}`,
  description: 'Said',
  columns: [],
  ...more,
})
const manifest = (tracks: object, files: object, more: object = {}) =>
  JSON.stringify({
    version: '0.1',
    tracks,
    videos: [{ id: 'v', src: 'https://example.org/talk.mp4', files, ...more }],
  })
const spans = (starts: number[], ends: number[], data: unknown[]) =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'start_seconds', data: starts, type: 'DOUBLE' },
        { name: 'end_seconds', data: ends, type: 'DOUBLE' },
        { name: 'annotations', data: data as string[], type: 'STRING', nullable: true },
      ],
    }),
  )
async function refusalOf(text: string, files: Record<string, Uint8Array> = {}) {
  try {
    await readMediapkg(text, async name => files[name] ?? null, 'p.mediapkg')
    return null
  } catch (cause) {
    if (cause instanceof ForeignFault) return cause.refusal
    throw cause
  }
}

describe('a package of MediaPkg', () => {
  test('brings shots, tags of which nobody said what was looked for, and each row once', async () => {
    const files = { 'v/shots.parquet': spans([0, 2.5], [2.5, 4.04], [null, null]) }
    const feelings = {
      'v/feelings.parquet': spans(
        [0, 1, 2, 3],
        [1, 2, 3, 4],
        ["['Emotion::Fear']", 'Fear', "['Joy', \"no's\"]", ''],
      ),
    }
    const tracks = { shots: series('AnnotationSeries'), feelings: series('AnnotationSeries') }
    const said = manifest(
      tracks,
      { shots: 'v/shots.parquet', feelings: 'v/feelings.parquet' },
      { duration_seconds: 4.04 },
    )
    const [film] = await readMediapkg(
      said,
      async name => ({ ...files, ...feelings })[name] ?? null,
      'p.mediapkg',
    )
    expect(film).toMatchObject({
      ...{ form: 'mediapkg', title: 'talk', durationMs: 4040, coders: ['MediaPkg'] },
      identifiers: [{ scheme: 'media', value: 'https://example.org/talk.mp4' }],
      tracks: [
        {
          key: 'shots',
          use: 'shots',
          annotations: [
            { startMs: 0, endMs: 2500 },
            { startMs: 2500, endMs: 4040 },
          ],
        },
        {
          key: 'feelings',
          use: 'tags',
          vocabulary: [{ value: 'Fear' }, { value: 'Joy' }, { value: "no's" }],
        },
      ],
      notes: [
        { why: 'lists-as-text', count: 2 },
        { why: 'maker-not-said', count: 4 },
      ],
    })
    expect(film!.tracks[1]!.annotations.map(({ content }) => content)).toEqual([
      ...['Fear', 'Fear', `Joy${betweenTags}no's`, ''],
    ])
  })

  test('brings numbers as measurements, a series for each dimension, and leaves what is unevenly sampled', async () => {
    const numbers = (starts: number[]) =>
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: 'start_seconds', data: starts, type: 'DOUBLE' },
            { name: 'r', data: starts.map(at => at / 10), type: 'DOUBLE' },
          ],
        }),
      )
    const said = { dimensions: { r: { description: 'Red' } } }
    const tracks = { colour: series('ObservationSeries', said), odd: series('ObservationSeries', said) }
    const files: Record<string, Uint8Array> = { c: numbers([0, 0.5, 1]), o: numbers([0, 0.5, 3]) }
    const [film] = await readMediapkg(
      manifest(tracks, { colour: 'c', odd: 'o' }),
      async name => files[name] ?? null,
      '',
    )
    expect(film!.tracks).toMatchObject([
      {
        ...{ key: 'colour.r', use: 'measured', definition: 'Red' },
        annotations: [{ startMs: 0, endMs: 1500, content: '0 0.05 0.1' }],
      },
    ])
    expect(film!.left).toEqual([{ what: 'odd.r', why: 'uneven-samples', count: 1 }])
  })

  test('that is not as it says is refused, with what is missing', async () => {
    expect(await refusalOf('{')).toMatchObject({ kind: 'json-broken' })
    expect(await refusalOf('{"tracks":{}}')).toEqual({ kind: 'mediapkg-broken', said: 'videos' })
    const tracks = { shots: series('AnnotationSeries') }
    expect(await refusalOf(manifest(tracks, { shots: 'v/shots.parquet' }))).toMatchObject({
      said: 'v/shots.parquet',
    })
    expect(await refusalOf(manifest(tracks, { other: 'v/other.parquet' }))).toMatchObject({
      said: 'tracks.other',
    })
    const files = { 'v/shots.parquet': new Uint8Array([80, 65, 82, 49]) }
    expect(await refusalOf(manifest(tracks, { shots: 'v/shots.parquet' }), files)).toMatchObject({
      kind: 'mediapkg-broken',
    })
  })

  test.runIf(sharedFolder)('of the makers of the format is read whole', async () => {
    const place = path.join(sharedFolder!, 'data', 'formats', 'mediapkg', 'corpus.mediapkg')
    const files = unzipSync(new Uint8Array(readFileSync(place)))
    const text = new TextDecoder().decode(files['manifest.json'])
    const films = await readMediapkg(text, async name => files[name] ?? null, 'corpus.mediapkg')
    const counts = films.map(({ tracks }) =>
      Object.fromEntries(tracks.map(({ key, use, annotations }) => [`${use} ${key}`, annotations.length])),
    )
    expect(counts[0]).toMatchObject({
      'shots shots': 1,
      'tags scene_tags': 3,
      'text transcript': 3,
      'measured emotions.angry': 1,
    })
    expect(counts[1]).toMatchObject({
      'shots shots': 7,
      'measured rms_volume.rms': 1,
      'measured dominant_color.r': 1,
    })
    expect(films.flatMap(({ left }) => left)).toEqual([])
    expect(
      films[1]!.tracks.find(({ key }) => key === 'rms_volume.rms')!.annotations[0]!.content.split(' '),
    ).toHaveLength(551)
  })
})

describe('a package that goes out', () => {
  test('is read again as it stood: every stretch, text and number', async () => {
    const rows = [
      { startMs: 2001, endMs: 3000, text: '烟囱' },
      { startMs: 0, endMs: 17, text: 'snow' },
    ]
    const video = {
      ...{ id: 'part', title: 'Bridge', src: 'bridge.mp4', durationMs: 4000 },
      annotated: [
        { name: 'shots', description: 'Shots', rows: [{ startMs: 0, endMs: 4000, text: '1' }] },
        {
          name: 'marks An',
          description: 'Codes marked by An',
          rows: [...rows, { startMs: 5, endMs: 5, text: 'none' }],
        },
        { name: 'Marks an!', description: 'Another', rows },
      ],
      observed: [{ name: 'Volume', description: 'x', startMs: 0, endMs: 4000, values: [0, 0.5, -1, 1e-9] }],
    }
    const files = new Map(
      [...writeMediapkg([video], { at: '2026-01-01T00:00:00Z', description: 'Study' })].map(one => [
        one.name,
        one.bytes,
      ]),
    )
    expect([...files.keys()]).toEqual([
      ...[
        'part/shots.parquet',
        'part/marks_an.parquet',
        'part/marks_an_2.parquet',
        'part/volume.parquet',
        'manifest.json',
      ],
    ])
    const text = new TextDecoder().decode(files.get('manifest.json'))
    const [film] = await readMediapkg(text, async name => files.get(name) ?? null, 'p.mediapkg')
    expect(film).toMatchObject({ title: 'Bridge', durationMs: 4000, mediaNames: ['bridge.mp4'], left: [] })
    expect(film!.tracks.map(({ key, annotations }) => [key, annotations])).toMatchObject([
      ['shots', [{ startMs: 0, endMs: 4000 }]],
      [
        'marks_an',
        [
          { startMs: 0, endMs: 17, content: 'snow' },
          { startMs: 2001, endMs: 3000, content: '烟囱' },
        ],
      ],
      ['marks_an_2', [{ content: 'snow' }, { content: '烟囱' }]],
      ['volume.value', [{ startMs: 0, endMs: 4000, content: '0 0.5 -1 1e-9' }]],
    ])
  })
})

describe('what other programs write', () => {
  test.each([
    [[0, 0.5, 1], { startMs: 0, endMs: 2 }],
    [[64, 128.02, 191.99], { startMs: 64, endMs: 256 }],
    [[500], { startMs: 500, endMs: 1500 }],
    [[0, 10, 40], null],
    [[10, 0], null],
    [[-1, 0], null],
    [[Number.NaN, 1], null],
    [[], null],
  ])('as times %j fills %j', (times, stretch) => {
    expect(evenly(times)).toEqual(stretch)
  })

  test.each([
    ['plain', ['plain'], false],
    ["['A::b']", ['b'], true],
    ["[\"x\", 'it\\'s']", ['x', "it's"], true],
    ['[not a list', ['[not a list'], false],
    ['[1, 2]', ['[1, 2]'], false],
    ['', [], false],
  ])('as a list %j is %j', (text, values, isList) => {
    expect(listOfText(text)).toEqual({ values, isList })
  })
})
