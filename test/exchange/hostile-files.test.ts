import { appendFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readForeignFile } from '../../src/tasks/foreign/read-foreign-file.ts'
import { sayRefusal, wordsIn } from '../../src/words/index.ts'
import { zipOf } from '../archive/zip-of.ts'
import { accounted, aStudyForForeign } from './foreign-study.ts'

const study = await aStudyForForeign()
const { store, bringInContent } = study

const content = (annotations: string, more = '') =>
  `<package xmlns="http://experience.univ-lyon1.fr/advene/ns"><meta><duration xmlns="http://experience.univ-lyon1.fr/advene/ns/advenetool">1000</duration>${more}</meta><annotations>${annotations}</annotations></package>`
const annotation = (begin: number | string, end: number | string, text = 'smoke', type = 'Seen') =>
  `<annotation id="a" type="#${type}"><millisecond-fragment begin="${begin}" end="${end}"/><content>${text}</content></annotation>`
const entry = (name: string, text: string) => ({ name, content: Buffer.from(text) })
const whole = content(annotation(0, 10))

describe('a hostile file', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['that is broken', 'a.azp', zipOf([entry('content.xml', whole.slice(0, -20))]), 'xml-broken'],
    [
      'without content',
      'b.azp',
      zipOf([entry('mimetype', 'application/x-advene-zip-package')]),
      'package-without-content',
    ],
    [
      'that leads out of its folder',
      'c.azp',
      zipOf([entry('../../content.xml', whole)]),
      'bundle-leads-outside',
    ],
    [
      'that swells',
      'd.azp',
      zipOf([{ name: 'content.xml', content: Buffer.alloc(80 * 2 ** 20, ' ') }]),
      'bundle-swollen',
    ],
    [
      'that lies about its size',
      'e.azp',
      zipOf([{ ...entry('content.xml', 'x'), packed: zipOf([]) }]),
      'bundle-broken',
    ],
    [
      'that holds one name twice',
      'f.azp',
      zipOf([entry('content.xml', whole), entry('content.xml', whole)]),
      'bundle-broken',
    ],
    [
      'with entities that grow',
      'g.eaf',
      `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><ANNOTATION_DOCUMENT>&c;</ANNOTATION_DOCUMENT>`,
      'xml-broken',
    ],
    [
      'with an entity that names a file',
      'h.eaf',
      `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><ANNOTATION_DOCUMENT>&b;</ANNOTATION_DOCUMENT>`,
      'xml-broken',
    ],
    ['that is no XML', 'i.eaf', 'not a document', 'no-foreign-form'],
    ['of another kind of XML', 'j.eaf', '<svg/>', 'no-foreign-form'],
    [
      'in the wrong encoding',
      'k.eaf',
      Buffer.from('<ANNOTATION_DOCUMENT AUTHOR="\xff"/>', 'latin1'),
      'xml-encoding',
    ],
    ['of nothing', 'l.azp', '', 'zero-length'],
    [
      'with more tiers than any',
      'm.eaf',
      `<ANNOTATION_DOCUMENT>${'<TIER TIER_ID="t"/>'.repeat(2001)}</ANNOTATION_DOCUMENT>`,
      'foreign-too-large',
    ],
  ])('%s is refused with a sentence, and nothing is written: %s', async (_, name, bytes, kind) => {
    const report = await bringInContent(name, bytes)
    expect(report.ok ? null : report.refusal.kind).toBe(kind)
    for (const language of ['en', 'zh-Hans'] as const)
      if (!report.ok) expect(sayRefusal(wordsIn(language).refusals, report.refusal)).not.toBe('')
    expect(await store.films.all()).toEqual([])
  })

  test('with odd times is read, and each of them is left with its reason', async () => {
    const own = await aStudyForForeign()
    const odd = [
      annotation(9, 3),
      annotation(5, 5),
      annotation(-1, 5),
      annotation(1000, 1200),
      annotation('x', 2),
    ]
    const good = [
      annotation(990, 1200),
      annotation(2, 8, '\u0001'.replace('\u0001', 'fine')),
      annotation(0, 4, '1', 'Shot'),
    ]
    const report = await own.bringInContent('odd.xml', content([...odd, ...good].join('')))
    if (!report.ok) throw new Error(JSON.stringify(report.refusal))
    expect(report.value.left.map(({ why, count }) => [why, count]).sort()).toEqual([
      ['before-the-beginning', 1],
      ['ends-before-it-begins', 1],
      ['past-the-end', 1],
      ['without-length', 1],
      ['without-time', 1],
    ])
    expect(report.value).toMatchObject({ shots: 1, annotations: 2 })
    expect(accounted(report.value)).toBe(8)
    expect(report.value.notes).toContainEqual({ what: 'Seen', why: 'cut-at-the-end', count: 1 })
  })

  test('that another package says the same film of joins it, and doubles nothing', async () => {
    const own = await aStudyForForeign()
    const media =
      '<media_uri xmlns="http://experience.univ-lyon1.fr/advene/ns/advenetool">http://example.org/1</media_uri>'
    const shots = [annotation(0, 500, '1', 'Shot'), annotation(500, 1000, '2', 'Shot')]
    await own.bringInContent('one.xml', content([...shots, annotation(0, 10)].join(''), media))
    const more = [
      ...shots,
      annotation(100, 600, '9', 'Shot'),
      annotation(0, 10),
      annotation(0, 10, 'fog'),
    ].join('')
    const report = await own.bringInContent('other name.xml', content(more, media))
    if (!report.ok) throw new Error(JSON.stringify(report.refusal))
    expect(report.value).toMatchObject({ films: ['one'], isJoined: true, shots: 0, annotations: 1 })
    expect(report.value.left).toEqual([
      { what: 'Shot', why: 'here-already', count: 2 },
      { what: 'Shot', why: 'shots-stand', count: 1 },
      { what: 'Seen', why: 'here-already', count: 1 },
    ])
    const [{ film }] = (await own.store.films.all()) as [
      Awaited<ReturnType<typeof own.store.films.all>>[number],
    ]
    expect((await own.store.coding.marksOfFilm(film.id)).length).toBe(2)
  })

  test('that changes while it is read is refused', async () => {
    const place = path.join(study.root, 'changing.xml')
    writeFileSync(place, whole)
    const read = await readForeignFile(place, 'changing.xml', { report: () => appendFileSync(place, ' ') })
    expect(read).toEqual({ ok: false, refusal: { kind: 'changed-while-read' } })
  })
})
