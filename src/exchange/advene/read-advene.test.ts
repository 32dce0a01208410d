import { describe, expect, test } from 'vitest'
import type { ForeignRefusal } from '../foreign/foreign-film.ts'
import { ForeignFault } from '../foreign/read-xml.ts'
import { readAdvene } from './read-advene.ts'

const namespace =
  'xmlns="http://experience.univ-lyon1.fr/advene/ns" xmlns:d="http://purl.org/dc/elements/1.1/"'
const tool = 'xmlns="http://experience.univ-lyon1.fr/advene/ns/advenetool"'

interface Told {
  begin?: string
  end?: string
  type?: string
  mime?: string
  content?: string
  creator?: string
}

function annotation({
  begin = '0',
  end = '100',
  type = 'FieldSize',
  mime,
  content = 'closeup',
  creator = 'ada',
}: Told) {
  const kind = mime === undefined ? '' : ` mime-type="${mime}"`
  return `<annotation d:creator="${creator}" d:date="2020-02-11T16:52:55" id="a" type="#${type}">
    <millisecond-fragment begin="${begin}" end="${end}"/><content${kind}>${content}</content></annotation>`
}

function packageOf(annotations: string, types = ''): string {
  return `<package ${namespace} d:title="Scene 26"><meta><duration ${tool}>5000</duration>
    <media_uri ${tool}>http://example.org/media/1</media_uri><d:title>The last scene</d:title></meta>
    <annotations>${annotations}</annotations>
    <schemas><schema id="ImageComposition"><meta><title xmlns="http://purl.org/dc/elements/1.1/">Image Composition</title></meta>
    <annotation-types><annotation-type id="FieldSize"><meta><d:title>ImCo | Field Size</d:title>
    <completions ${tool}>[TO],long shot,closeup</completions><color ${tool}>string:#ffff00</color></meta>
    <content-type mime-type="text/x-advene-keyword-list"/></annotation-type>${types}</annotation-types></schema></schemas></package>`
}

const read = (text: string, name = 'A_Film_merge_release.azp') => readAdvene([Buffer.from(text)], name)

async function refusalOf(text: string | Buffer): Promise<ForeignRefusal | null> {
  return readAdvene([Buffer.from(text)], 'a.azp').then(
    () => null,
    cause => (cause instanceof ForeignFault ? cause.refusal : Promise.reject(cause)),
  )
}

describe('an Advene package', () => {
  test('is called after its file and never after the scene that was merged in last', async () => {
    const film = await read(packageOf(annotation({})))
    expect(film.title).toBe('A Film')
    expect(film.durationMs).toBe(5000)
    expect(film.identifiers).toEqual([{ scheme: 'media', value: 'http://example.org/media/1' }])
    const dated = await read(packageOf(annotation({})), 'Tagesschau_2008-10-029_release.azp')
    expect([dated.title, dated.releaseDate]).toEqual(['Tagesschau 2008-10-29', '2008-10-29'])
    expect(dated.notes.map(({ why }) => why)).toContain('date-mistyped')
  })

  test('says by its types, which come last, what its annotations are', async () => {
    const film = await read(
      packageOf(
        annotation({ content: 'long shot,[TO],closeup' }) +
          annotation({ type: 'Shot', content: '1' }) +
          annotation({ type: 'Volume', mime: 'application/x-advene-values', content: '1 2' }) +
          annotation({ type: '8c1e-uuid', content: 'words' }) +
          annotation({ type: 'shots', content: '1' }),
      ),
    )
    expect(film.tracks.map(({ key, name, use }) => [key, name, use])).toEqual([
      ['FieldSize', 'Field Size', 'values'],
      ['Shot', 'Shot', 'shots'],
      ['Volume', 'Volume', 'measured'],
      ['8c1e-uuid', '8c1e-uuid', 'text'],
      ['shots', 'shots', 'machine-shots'],
    ])
    expect(film.tracks[0]).toMatchObject({
      ...{ under: 'Image Composition', colour: '#ffff00', isList: true },
      vocabulary: [
        { value: 'long shot', definition: '' },
        { value: 'closeup', definition: '' },
      ],
    })
  })

  test('takes the shots of a program where no hand made any', async () => {
    const film = await read(packageOf(annotation({ type: 'shots', content: '1' })))
    expect(film.tracks[0]!.use).toBe('shots')
  })

  test('leaves what has no time, and keeps every time as it is written', async () => {
    const odd =
      annotation({ begin: '', end: '5' }) +
      annotation({ begin: '-3', end: '9' }) +
      annotation({ begin: '9', end: '2' })
    const film = await read(packageOf(odd))
    expect(film.left).toEqual([{ what: 'FieldSize', why: 'without-time', count: 1 }])
    expect(film.tracks[0]!.annotations.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [-3, 9],
      [9, 2],
    ])
  })

  test('is read the same in pieces of any size', async () => {
    const bytes = Buffer.from(packageOf(annotation({ type: 'x', content: '烟囱 – «grün»' })))
    const whole = await readAdvene([bytes], 'a.azp')
    for (const size of [1, 7, 64]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      )
      expect(await readAdvene(pieces, 'a.azp')).toEqual(whole)
    }
  })

  test.each<[string, string | Buffer, ForeignRefusal['kind']]>([
    ['broken', '<package><annotations>', 'xml-broken'],
    [
      'with entities of its own',
      `<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY c "&b;&b;">]><package>&c;</package>`,
      'xml-broken',
    ],
    ['of another kind', '<svg/>', 'no-foreign-form'],
    ['empty', '', 'xml-broken'],
    ['deeper than any', `<package>${'<a>'.repeat(100)}`, 'xml-too-deep'],
    ['not in the encoding it says', Buffer.from([0x3c, 0x61, 0xff, 0x3e]), 'xml-encoding'],
    ['in an encoding that is none', `<?xml version="1.0" encoding="klingon"?><package/>`, 'xml-encoding'],
  ])('is refused where it is %s', async (_, text, kind) => {
    expect((await refusalOf(text))?.kind).toBe(kind)
  })
})
