import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedFolder } from '../../../test/real-data.ts'
import type { Code, Mark } from '../../study/index.ts'
import { nothingSaidOfMark, plainMeaning } from '../../study/index.ts'
import type { ForeignRefusal } from '../foreign/foreign-film.ts'
import { ForeignFault } from '../foreign/read-xml.ts'
import { beforeWords, betweenTags, readWebAnnotations } from './read-annotations.ts'
import { writeAnnotations } from './write-annotations.ts'

const anno = (news: object = {}) => ({
  ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'http://example.org/1', type: 'Annotation' },
  body: { type: 'TextualBody', purpose: 'tagging', value: 'smoke' },
  target: 'http://example.org/films/bridge.mp4#t=1.5,00:00:03',
  ...news,
})
const read = (document: unknown) => readWebAnnotations(JSON.stringify(document), 'notes.jsonld')
function refusalOf(text: string): ForeignRefusal | null {
  try {
    readWebAnnotations(text, 'notes.jsonld')
    return null
  } catch (cause) {
    if (cause instanceof ForeignFault) return cause.refusal
    throw cause
  }
}

describe('Web Annotations', () => {
  test('of a stretch are tags of the film that they name, by whoever made them', () => {
    const creator = { type: 'Person', name: 'Ada' }
    const [film, ...none] = read(anno({ creator, created: '2020-02-11T16:52:55Z' }))
    expect(none).toEqual([])
    expect(film).toMatchObject({
      ...{ form: 'web-annotation', title: 'bridge', coders: ['Ada'], firstAt: '2020-02-11T16:52:55.000Z' },
      ...{ mediaNames: ['bridge.mp4'], left: [], notes: [] },
      tracks: [
        {
          ...{ key: 'annotation', use: 'tags', vocabulary: [{ value: 'smoke' }] },
          annotations: [{ startMs: 1500, endMs: 3000, coder: 0, content: 'smoke' }],
        },
      ],
    })
  })

  test('of several films are several, each tag once whatever else is said, and what lies nowhere in time is left', () => {
    const two = [
      { type: 'TextualBody', purpose: 'tagging', value: 'smoke' },
      { type: 'TextualBody', purpose: 'tagging', value: 'snow' },
      { type: 'TextualBody', purpose: 'commenting', value: 'at noon' },
    ]
    const [one, other] = read([
      anno({ body: two }),
      anno({
        target: { source: 'http://example.org/b.mp4', selector: { type: 'FragmentSelector', value: 't=,2' } },
      }),
      anno({ motivation: 'commenting', target: 'http://example.org/page' }),
      anno({
        body: 'http://example.org/comment',
        target: 'http://example.org/films/bridge.mp4#t=npt:4,5&xywh=1,1,2,2',
      }),
    ])
    expect(one!.tracks[0]!.annotations[0]!.content).toBe(`smoke${betweenTags}snow${beforeWords}at noon`)
    expect(one!.tracks[1]).toMatchObject({
      use: 'text',
      annotations: [{ startMs: 4000, endMs: 5000, content: 'http://example.org/comment' }],
    })
    expect(other).toMatchObject({ title: 'b', tracks: [{ annotations: [{ startMs: 0, endMs: 2000 }] }] })
    expect(one!.left).toEqual([{ what: 'commenting', why: 'without-time', count: 1 }])
    expect(one!.notes).toEqual([{ what: 'annotation', why: 'regions-not-taken', count: 1 }])
  })

  test('that are broken are refused, and it is said which and where', () => {
    expect(refusalOf('{"type":')).toMatchObject({ kind: 'json-broken' })
    expect(refusalOf('{"type":"FeatureCollection"}')).toEqual({ kind: 'no-foreign-form' })
    expect(refusalOf(JSON.stringify([anno(), anno({ target: undefined })]))).toEqual({
      ...{ kind: 'annotation-broken', number: 2, said: 'target' },
    })
    const without = { source: 'http://example.org/b.mp4', selector: { type: 'FragmentSelector' } }
    expect(refusalOf(JSON.stringify(anno({ target: without })))).toMatchObject({
      said: 'FragmentSelector.value',
    })
  })

  test.runIf(sharedFolder)(
    'of the W3C’s samples are read as they say, and those that are wrong are refused',
    () => {
      const sample = (name: string) =>
        readFileSync(path.join(sharedFolder!, 'data', 'formats', 'webannotation', `${name}.json`), 'utf8')
      const [video] = readWebAnnotations(sample('anno23'), 'anno23.json')
      expect(video).toMatchObject({
        identifiers: [{ scheme: 'media', value: 'http://example.org/video1' }],
        tracks: [{ annotations: [{ startMs: 30_000, endMs: 60_000, content: 'http://example.org/image1' }] }],
      })
      for (const name of ['anno1', 'anno32', 'anno36'])
        expect(readWebAnnotations(sample(name), name)).toMatchObject([
          { tracks: [], left: [{ what: 'annotation', why: 'without-time', count: 1 }] },
        ])
      const all = readWebAnnotations(sample('collection1'), 'collection1.json')
      const taken = all.flatMap(({ tracks }) => tracks.flatMap(({ annotations }) => annotations)).length
      const left = all.flatMap(film => film.left).reduce((sum, { count }) => sum + count, 0)
      expect(taken + left).toBe(
        (JSON.parse(sample('collection1')) as { first: { items: unknown[] } }).first.items.length,
      )
      for (const name of ['incorrect_anno38', 'incorrect_anno39'])
        expect(refusalOf(sample(name))).toMatchObject({ kind: 'annotation-broken', number: 1 })
    },
  )

  test('that went out of a study come back with every stretch, tag, coder and memo', () => {
    const code = (id: string, en: string): Code => ({
      ...{ id, ...plainMeaning, kind: 'symbol', names: { en, 'zh-Hans': `${en}二` } },
      ...{ colour: '#0072b2', key: null, position: 1, retired: false },
    })
    const book = {
      codes: [code('c', 'chimney'), code('d', 'snow, first')],
      coders: [
        { id: 'a', name: 'An' },
        { id: 'b', name: 'Ben' },
      ],
      ...{ aspects: [], contradictions: [] },
    }
    const drawn = fc.array(
      fc.record({
        ...{ codeId: fc.constantFrom('c', 'd'), coderId: fc.constantFrom('a', 'b') },
        ...{ startMs: fc.nat(7_200_000), length: fc.integer({ min: 1, max: 60_000 }) },
        memo: fc.constantFrom('', 'it smokes', '在门口'),
      }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(drawn, all => {
        const marks = all.map(
          ({ length, memo, ...one }, index): Mark => ({
            ...{ id: `m${index}`, filmId: 'f', partId: 'p', attachedTo: null, passId: null },
            ...{ ...one, endMs: one.startMs + length },
            said: memo === '' ? null : { ...nothingSaidOfMark, memo },
          }),
        )
        const film = {
          film: { id: 'f', titles: [{ language: 'en', kind: 'original' as const, text: 'Bridge' }] },
          parts: [{ id: 'p', name: '', file: { name: 'bridge.mp4', digest: 'a'.repeat(64) } }],
          ...{ marks, regions: [] },
        }
        const [back] = readWebAnnotations([...writeAnnotations(film, book)].join(''), 'Bridge.jsonld')
        expect(back).toMatchObject({
          title: 'Bridge',
          identifiers: [{ scheme: 'sha256', value: 'a'.repeat(64) }],
        })
        const names = new Map(book.codes.map(({ id, names: { en } }) => [id, en]))
        const came = back!.tracks.flatMap(({ annotations }) => annotations)
        expect(came.map(({ coder, ...one }) => ({ ...one, coder: back!.coders[coder] }))).toEqual(
          marks.map(({ codeId, coderId, startMs, endMs, said }) => ({
            ...{ startMs, endMs, coder: coderId === 'a' ? 'An' : 'Ben' },
            content: [names.get(codeId), said?.memo].filter(Boolean).join(beforeWords),
          })),
        )
      }),
      { numRuns: 40 },
    )
  })
})
