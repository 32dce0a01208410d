import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseBlock, plainText } from '../../src/essay/index.ts'
import type { EssayAnswer } from '../../src/server/contracts/index.ts'
import type { StudyToPublish } from './published-study.ts'
import { essayId, studyToPublish } from './published-study.ts'

const hasOffice = spawnSync('soffice', ['--version']).status === 0
let made: StudyToPublish
let folder: string

beforeAll(async () => {
  made = await studyToPublish()
  folder = path.join(made.root, 'out')
  await made.study.callWithKey(`/api/essays/${essayId}/published`, { folder })
}, 120_000)

afterAll(() => made?.stop())

const note = 'Counted by films, not by shots; see (Liu 2010, 15).'
const references = [
  'Liu Fang 刘芳. 2010. Dushi meixue 都市美学 [The Aesthetics of Cities]. Renmin chubanshe.',
  'Wang Lan 王兰, dir. 2003. Tiexi gongchang 铁西工厂 [The Works at Tiexi].',
]

/** The lines of an essay as they stand in the study: what is cited stands between them, and is asked for by itself. */
async function linesOf(language: 'en' | 'zh-Hans'): Promise<string[]> {
  const { answer } = await made.study.call<EssayAnswer>(`/api/essays/${essayId}`)
  return answer.blocks
    .filter(block => block.language === language)
    .sort((a, b) => a.position - b.position)
    .flatMap(({ text }) => plainText(parseBlock(text)).split('\n'))
    .filter(line => line !== '')
}

/** The paragraphs of one file of a Word document, each as text. */
function paragraphsOf(docx: Uint8Array, file: string): string[] {
  const xml = Buffer.from(unzipSync(docx)[file]!).toString('utf8')
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => text.replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all))
      .join(''),
  )
}

/** A piece of a flat OpenDocument file as text. */
function plainOf(xml: string): string {
  return xml
    .replace(/<text:line-break\/>/g, '\n')
    .replace(/<text:s\/>/g, ' ')
    .replace(/\n\s*(?=<)/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim()
}

/** Without what is cited, which the words of the text do not have. */
const withoutCites = (line: string) => line.replace(/ ?\((?:Liu|Wang|An Author)[^)]*\)/g, '').replace(/ \./g, '.')

describe('an essay as a document', () => {
  test.each(['en', 'zh-Hans'] as const)('has every word, note and reference, letter for letter: %s', async language => {
    const docx = new Uint8Array(readFileSync(path.join(folder, 'text', `essay.${language}.docx`)))
    const paragraphs = paragraphsOf(docx, 'word/document.xml').map(withoutCites)
    for (const line of await linesOf(language))
      expect(paragraphs.some(paragraph => paragraph.includes(withoutCites(line)))).toBe(true)
    for (const reference of references) expect(paragraphsOf(docx, 'word/document.xml')).toContain(reference)
    const notes = paragraphsOf(docx, 'word/footnotes.xml').map(text => text.trim())
    expect(notes).toContain(language === 'en' ? note : '以影片为单位计算。')
  })

  test('says what each claim stands on beside it, and what is to be seen in each picture', () => {
    const docx = new Uint8Array(readFileSync(path.join(folder, 'text', 'essay.en.docx')))
    const comments = paragraphsOf(docx, 'word/comments.xml')
    expect(comments).toContain('c1 · Observation · fresh')
    expect(comments.find(line => line.includes('Line of dialogue'))).toContain('The works are closed. Goodbye.')
    const quoted = paragraphsOf(docx, 'word/document.xml').find(text => text.startsWith('厂关了。'))
    const rows = ['厂关了。', '再见。', 'Chǎng guān le. Zàijiàn.', 'The works are closed. Goodbye.']
    expect(quoted).toBe([...rows, 'Lao Liu (Shenyang), The Works at Tiexi, 00:00:03 · before the gate'].join(''))
    expect(comments).toContain('opposes · Span: The Works at Tiexi, 0:00:02.0–0:00:04.0')
    const xml = Buffer.from(unzipSync(docx)['word/document.xml']!).toString()
    expect(xml.match(/<w:commentRangeStart /g)).toHaveLength(5)
    expect(xml).toContain('descr="The Works at Tiexi, 0:00:00.2"')
  })

  test('is Markdown that Pandoc reads, with the list that it cites', () => {
    const text = readFileSync(path.join(folder, 'text', 'essay.en.md'), 'utf8')
    const list = JSON.parse(readFileSync(path.join(folder, 'data', 'references.json'), 'utf8')) as { id: string }[]
    const cited = [...text.matchAll(/@([0-9a-f-]{36})/g)].map(match => match[1])
    expect(new Set(cited)).toEqual(new Set(list.map(({ id }) => id)))
    expect(text).toContain('[Nobody passes the gate]{#claim-c1 .claim}')
    expect(text).toMatch(/^\[\^1\]: Counted by films, not by shots; see \[@[0-9a-f-]+, p\. 15\]\.$/m)
    expect(text).toContain('> Chǎng guān le. Zàijiàn.\\\n> The works are closed. Goodbye.\\\n> Lao Liu (Shenyang), The Works at Tiexi')
    expect(text).toMatch(/!\[The gate, at first light .*\]\(\.\.\/stills\/[^)]+\.jpg\)/)
  })

  test('sets pictures whole, headings bold throughout, and every still of a page that is printed', () => {
    const files = unzipSync(readFileSync(path.join(folder, 'text', 'essay.en.docx')))
    const xml = (name: string) => Buffer.from(files[name]!).toString('utf8')
    // A line of a fixed height cuts off what is higher.
    expect(xml('word/styles.xml')).toMatch(/<w:pPrDefault>.*?w:lineRule="auto".*?<\/w:pPrDefault>/)
    const pictures = [...xml('word/document.xml').matchAll(/<wp:extent cx="(\d+)"/g)].map(([, wide]) => Number(wide))
    expect(pictures.length).toBeGreaterThanOrEqual(3)
    // 9525 English metric units a dot, and no wider than the text.
    expect(Math.max(...pictures)).toBe(600 * 9525)
    expect(xml('word/document.xml')).not.toMatch(/<w:[bi] w:val="false"/)
    expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).not.toContain('loading="lazy"')
  })

  test.skipIf(!hasOffice)('is read by LibreOffice as it was written', async () => {
    const notes: string[] = []
    const out = path.join(made.root, 'read')
    const docx = path.join(folder, 'text', 'essay.en.docx')
    // LibreOffice keeps this thread from its server, which ends a connection that is silent for seconds.
    const lines = await linesOf('en')
    const run = spawnSync('soffice', ['--headless', '--convert-to', 'fodt', '--outdir', out, docx])
    expect(run.status).toBe(0)
    const text = readFileSync(path.join(out, 'essay.en.fodt'), 'utf8')
      // What stands in a note or a comment is asked for by itself, as everything in a paragraph is.
      .replace(/<(office:binary-data)>.*?<\/\1>/gs, '')
      .replace(/<(office:annotation)[ >].*?<\/\1>/gs, '')
      .replace(/<text:note-citation>.*?<\/text:note-citation>/gs, '')
      .replace(/<text:note-body>(.*?)<\/text:note-body>/gs, (_, body: string) => {
        notes.push(plainOf(body))
        return ''
      })
    const paragraphs = [...text.matchAll(/<text:(p|h)[ >].*?<\/text:\1>/gs)].map(([all]) => plainOf(all))
    expect(notes).toEqual([note, 'So too (An Author 2026).'])
    expect(paragraphs).toEqual(expect.arrayContaining(references))
    const read = paragraphs.map(withoutCites).join('\n')
    for (const line of lines) expect(read).toContain(withoutCites(line))
  })
})
