import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Code, Mark, Region } from '../../study/index.ts'
import { nothingSaidOfMark, plainMeaning } from '../../study/index.ts'
import { annotationMisfits, writeAnnotations } from './write-annotations.ts'

const code: Code = {
  ...{ id: 'c', ...plainMeaning, kind: 'symbol', names: { en: 'chimney', 'zh-Hans': '烟囱' } },
  ...{ colour: '#0072b2', key: null, position: 1, retired: false },
}
const mark = (news: Partial<Mark> = {}): Mark => ({
  ...{ id: 'm', filmId: 'f', partId: 'p', codeId: 'c', coderId: 'a', startMs: 1001, endMs: 2_500 },
  ...{ attachedTo: null, passId: 'pass', said: null },
  ...news,
})
const film = (marks: Mark[], regions: Region[] = []) => ({
  ...{ film: { id: 'f', titles: [{ language: 'zh-Hans', kind: 'original' as const, text: '桥' }] } },
  parts: [{ id: 'p', name: '', file: { name: 'bridge.mp4', digest: 'ab12' } }],
  ...{ marks, regions },
})
const book = { codes: [code], coders: [{ id: 'a', name: 'An' }], aspects: [], contradictions: [] }
interface Written {
  total: number
  first?: { items: { id: string; body: object[]; target: { selector: { value: string } } }[] }
}
const written = (...of: Parameters<typeof film>) =>
  JSON.parse([...writeAnnotations(film(...of), book)].join('')) as Written

describe('marks as Web Annotations', () => {
  test('are one collection, each with its tag in both languages, its coder and its stretch of the file', () => {
    const { first, ...collection } = written([mark()])
    expect(collection).toEqual({
      ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:uuid:f', type: 'AnnotationCollection' },
      ...{ label: '桥', total: 1 },
    })
    const [annotation, ...none] = first!.items
    expect(none).toEqual([])
    expect(annotation).toMatchObject({
      ...{ id: 'urn:uuid:m', type: 'Annotation', motivation: 'tagging' },
      creator: { id: 'urn:uuid:a', type: 'Person', name: 'An' },
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'chimney', language: 'en' },
        { type: 'TextualBody', purpose: 'tagging', value: '烟囱', language: 'zh-Hans' },
        { type: 'SpecificResource', purpose: 'identifying', source: 'urn:uuid:c' },
      ],
      target: {
        source: { id: 'urn:sha256:ab12', type: 'Video', label: 'bridge.mp4' },
        selector: { conformsTo: 'http://www.w3.org/TR/media-frags/', value: 't=1.001,2.5' },
      },
    })
  })

  test('have the place of their first region, and say which of them hold more than fits', () => {
    const place = { markId: 'm', partId: 'p', regionId: 'r', x: 2500, y: 0, width: 5000, height: 1 }
    const keys = [
      { ...place, id: 'k', atMs: 1001 },
      { ...place, id: 'l', atMs: 2000, x: 0 },
    ]
    const regions = [{ id: 'r', markId: 'm', keys }]
    const marks = [mark({ attachedTo: 's' }), mark({ id: 'n', passId: null })]
    const [one, two] = written(marks, regions).first!.items
    expect(one!.target.selector.value).toBe('xywh=percent:25,0,50,0.01&t=1.001,2.5')
    expect(two!.target.selector.value).toBe('t=1.001,2.5')
    expect(annotationMisfits(film(marks, regions))).toEqual([
      ...[
        { kind: 'looked-through', count: 1 },
        { kind: 'examples', count: 1 },
      ],
      ...[
        { kind: 'attached', count: 1 },
        { kind: 'moving-regions', count: 1 },
      ],
    ])
  })

  test('say in words what else was said of them, and are a collection without pages where there are none', () => {
    const said = { ...nothingSaidOfMark, memo: 'it smokes', connotes: 'work', connotesIds: ['c'] }
    expect(written([mark({ said })]).first!.items[0]!.body.slice(3)).toEqual([
      { type: 'TextualBody', purpose: 'describing', value: 'connotes: chimney; work', format: 'text/plain' },
      { type: 'TextualBody', purpose: 'commenting', value: 'it smokes', format: 'text/plain' },
    ])
    expect(written([])).toMatchObject({ total: 0 })
    expect(written([])).not.toHaveProperty('first')
  })

  test('keep every sign and every millisecond, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.nat(36_000_000), fc.integer({ min: 1, max: 900_000 }), fc.string({ unit: 'binary' })),
        ),
        drawn => {
          const marks = drawn.map(([startMs, length, memo], index) =>
            mark({ id: `m${index}`, startMs, endMs: startMs + length, said: { ...nothingSaidOfMark, memo } }),
          )
          const items = written(marks).first?.items ?? []
          expect(items.map(({ target }) => target.selector.value)).toEqual(
            marks.map(({ startMs, endMs }) => `t=${startMs / 1000},${endMs / 1000}`),
          )
          const comments = items.map(({ body }) =>
            (body as { purpose: string; value: string }[]).flatMap(({ purpose, value }) =>
              purpose === 'commenting' ? [value] : [],
            ),
          )
          expect(comments).toEqual(drawn.map(([, , memo]) => (memo === '' ? [] : [memo])))
        },
      ),
      { numRuns: 50 },
    )
  })
})
