import { parquetMetadata } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import type { FuzzedAdapter, Sample } from '../../bench/exchange/fuzz-adapters.ts'
import { fuzzAdapter, writtenSamples, writtenShotLists } from '../../bench/exchange/fuzz-adapters.ts'
import { rowsOfParquet } from '../../src/exchange/mediapkg/parquet-rows.ts'
import { smallEaf } from './small-eaf.ts'

const smallPackage = `<package xmlns="http://experience.univ-lyon1.fr/advene/ns" xmlns:d="http://purl.org/dc/elements/1.1/">
  <meta><duration xmlns="http://experience.univ-lyon1.fr/advene/ns/advenetool">5000</duration></meta>
  <annotations>
    <annotation d:creator="ada" d:date="2020-02-11T16:52:55" id="a" type="#Seen"><millisecond-fragment begin="0" end="9"/><content>smoke,[TO],fire (far, red)</content></annotation>
    <annotation d:creator="bo" d:date="2020-02-11" id="b" type="#Shot"><millisecond-fragment begin="0" end="900"/><content>1</content></annotation>
    <annotation d:creator="ada" id="c" type="#Flow"><millisecond-fragment begin="0" end="900"/><content>0.5 1 2</content></annotation>
  </annotations>
  <schemas><schema id="s"><annotation-types>
    <annotation-type id="Seen"><meta><completions xmlns="http://experience.univ-lyon1.fr/advene/ns/advenetool">[TO],smoke,fire</completions></meta><content-type mime-type="text/x-advene-keyword-list"/></annotation-type>
    <annotation-type id="Flow"><content-type mime-type="application/x-advene-values"/></annotation-type>
  </annotation-types></schema></schemas>
</package>`

const annotation = {
  ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'http://example.org/1', type: 'Annotation' },
  creator: { type: 'Person', name: 'Ada' },
  body: [
    { type: 'TextualBody', purpose: 'tagging', value: 'smoke' },
    { type: 'TextualBody', value: 'at noon' },
  ],
  target: { source: 'http://example.org/a.mp4', selector: { type: 'FragmentSelector', value: 't=1.5,3' } },
}
const collection = {
  ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', label: 'Bridges' },
  first: {
    type: 'AnnotationPage',
    items: [annotation, { ...annotation, target: 'http://example.org/b.mp4#t=4' }],
  },
}
const json = (value: unknown) => Buffer.from(JSON.stringify(value))
const table = (columnData: Parameters<typeof parquetWriteBuffer>[0]['columnData']) =>
  new Uint8Array(parquetWriteBuffer({ columnData }))
const starts = { name: 'start_seconds', data: [0, 0.5, 1], type: 'DOUBLE' as const }
const smallMediapkg = {
  'manifest.json': json({
    version: '0.1',
    tracks: {
      volume: { type: 'mava:ObservationSeries', dimensions: { left: {}, right: {} } },
      tags: { type: 'mava:AnnotationSeries' },
    },
    videos: [{ id: 'v', src: 'a.mp4', files: { volume: 'v.parquet', tags: 't.parquet' } }],
  }),
  'v.parquet': table([
    starts,
    { name: 'left', data: [0.1, 0.2, 0.3], type: 'DOUBLE' },
    { name: 'right', data: [1, 2, 3], type: 'DOUBLE' },
  ]),
  't.parquet': table([
    starts,
    { name: 'end_seconds', data: [0.5, 1, 2], type: 'DOUBLE' },
    { name: 'annotations', data: ['smoke', "['snow', 'fog']", ''], type: 'STRING' },
  ]),
}

const captions =
  'WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500 line:1\n<b>The works</b>\n工厂\n\n00:03.000 --> 00:04.000\nclosed\n'

const shortTable = `start,end,sight,memo
0,2.5,"smoke, snow",far
2.5,4,snow,
00:04,5,gate,"a ""b"""
5,6,snow,
`

test.each<[FuzzedAdapter, Sample[]]>([
  ['advene', [Buffer.from(smallPackage)]],
  ['elan', [Buffer.from(smallEaf)]],
  ['web-annotations', [json(annotation), json(collection), json([annotation, annotation])]],
  ['mediapkg', [smallMediapkg]],
  ['subtitles', [Buffer.from(captions)]],
  ['sheet', [Buffer.from(shortTable)]],
  ['shot-list', writtenShotLists()],
  ...(Object.entries(writtenSamples()) as [FuzzedAdapter, Sample[]][]),
])(
  'hurt files of %s are read or refused, and every annotation in them is counted once',
  async (adapter, samples) => {
    const fuzzed = await fuzzAdapter(adapter, samples, { count: 400, seed: 7 })
    expect(fuzzed.faults).toEqual([])
    expect(fuzzed.miscounted).toEqual([])
    expect(fuzzed.read).toBeGreaterThan(50)
  },
)

test('a table that says it holds more rows than can be, or swells beyond belief, is refused before it is read', async () => {
  const bytes = table([{ name: 'start_seconds', data: Array<number>(20_000).fill(1), type: 'DOUBLE' }])
  expect((await rowsOfParquet(bytes)).length).toBe(20_000)
  const metadata = parquetMetadata(bytes.buffer)
  const [group] = metadata.row_groups
  const claims = (rows: bigint, unpacked: bigint) =>
    rowsOfParquet(bytes, {
      ...metadata,
      row_groups: [
        {
          ...group!,
          num_rows: rows,
          columns: group!.columns.map(column => ({
            ...column,
            meta_data: { ...column.meta_data!, total_uncompressed_size: unpacked },
          })),
        },
      ],
    })
  await expect(claims(10n ** 12n, 10n)).rejects.toMatchObject({ refusal: { what: 'annotations' } })
  await expect(claims(-1n, 10n)).rejects.toMatchObject({ refusal: { what: 'annotations' } })
  await expect(claims(20_000n, 10n ** 12n)).rejects.toMatchObject({ refusal: { what: 'bytes' } })
})
