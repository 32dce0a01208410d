import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { PrintedEntry } from '../../../words/index.ts'
import { codebookDocx } from './codebook-docx.ts'
import { jpegSize } from './jpeg-size.ts'

const plain = { depth: 0, other: '', seeNumber: null, texts: [], stills: [], facts: [] }
const entries: PrintedEntry[] = [
  { ...plain, number: '1', name: 'Works', other: '工厂 gōngchǎng' },
  {
    ...{ ...plain, depth: 1, number: '1.1', name: 'Ruin' },
    texts: [['What it is', '- Not a building site.\n1. Nor a plan_']],
    stills: [
      { id: 'smoke', caption: 'This is it: Snow 0:00:01' },
      { id: 'gone', caption: 'This is not it: Snow 0:00:02' },
    ],
  },
  { ...plain, number: '2', name: 'Town' },
  { ...plain, depth: 1, number: '2.1', name: 'Ruin', seeNumber: '1.1' },
]
const document = {
  ...{ title: 'Codebook of “Snow”', lead: 'As of 1 May 2026: 3 codes.', language: 'en' as const },
  sections: [{ heading: 'Spaces', note: 'kinds of space', entries }],
}
// Start of image, a comment, and the header of a frame of 320 by 180.
const jpeg = Buffer.from('ffd8fffe000461 62ffc0000b08 00b4 0140 01 011100'.replaceAll(' ', ''), 'hex')

describe('a codebook as a Word document', () => {
  test('has a heading for each code, every word of it, and the stills that there are', async () => {
    const size = jpegSize(jpeg)
    expect(size).toEqual({ width: 320, height: 180 })
    const bytes = await codebookDocx(document, id => (id === 'smoke' ? { jpeg, ...size! } : null))
    const files = unzipSync(new Uint8Array(bytes))
    const body = new TextDecoder().decode(files['word/document.xml'])
    const headings = [...body.matchAll(/<w:pStyle w:val="(Heading\d|Title)"\/>/g)].map(([, style]) => style)
    expect(headings).toEqual(['Title', 'Heading1', ...['2', '3', '2', '3'].map(at => `Heading${at}`)])
    const said = body.replace(/<w:br\/>/g, '\n').replace(/<[^>]+>/g, '')
    for (const part of [
      ...['Codebook of “Snow”', '1.1 Ruin', '工厂 gōngchǎng', 'See 1.1.'],
      ...[
        '- Not a building site.\n1. Nor a plan_',
        'This is it: Snow 0:00:01',
        'This is not it: Snow 0:00:02',
      ],
    ])
      expect(said).toContain(part)
    const pictures = Object.entries(files).filter(([name]) => name.startsWith('word/media/'))
    expect(pictures.map(([, picture]) => Buffer.from(picture))).toEqual([jpeg])
    expect(body).toMatch(/descr="This is it: Snow 0:00:01"/)
  })

  test('has no still of what is no picture', () => {
    expect(jpegSize(Buffer.from('not a picture at all'))).toBeNull()
    expect(jpegSize(jpeg.subarray(0, 9))).toBeNull()
  })
})
