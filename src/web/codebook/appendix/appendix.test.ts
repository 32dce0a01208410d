import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Code } from '../../../study/index.ts'
import { nothingSaid, plainMeaning } from '../../../study/index.ts'
import { wordsIn } from '../../../words/index.ts'
import { appendixOf } from './appendix-document.ts'
import { docxOf } from './appendix-docx.ts'
import { markdownOf } from './appendix-markdown.ts'

const { codebook: words } = wordsIn('en')

function aCode(id: string, news: Partial<Code> = {}): Code {
  const names = { en: id, 'zh-Hans': '' }
  return {
    ...plainMeaning,
    ...{ id, kind: 'space', names, colour: '#000000', key: null, position: 0, retired: false },
    ...news,
  }
}

const setting = { study: 'Snow', date: '1 May 2026', language: 'en', words: wordsIn('en') } as const

const codes = [
  aCode('Works', { names: { en: 'Works', 'zh-Hans': '工厂' }, pinyin: 'gōngchǎng' }),
  aCode('Town', { position: 1 }),
  aCode('Ruin', {
    position: 2,
    parentIds: ['Works', 'Town'],
    definition: 'Given up *and* decaying.\n\n- Not a building site.\n1. Nor a plan_',
    whenNot: 'It stands idle.',
    entailsIds: ['Works'],
  }),
  aCode('Chimney', { kind: 'symbol', position: 3, retired: true }),
]

describe('a codebook as an appendix', () => {
  test('counts its codes through each kind, and describes one under two codes in its first place', () => {
    const { sections, title, lead } = appendixOf({ codes, contradictions: [] }, setting)
    expect(title).toBe('Codebook of “Snow”')
    expect(lead).toBe('As of 1 May 2026: 3 codes, 1 retired.')
    expect(sections.map(({ heading }) => heading)).toEqual(['Symbols', 'Spaces'])
    expect(sections[1]!.entries.map(({ number, name, seeNumber }) => [number, name, seeNumber])).toEqual([
      ['1', 'Works', null],
      ['1.1', 'Ruin', null],
      ['2', 'Town', null],
      ['2.1', 'Ruin', '1.1'],
    ])
    expect(sections[0]!.entries[0]!.name).toBe('Chimney (retired)')
    expect(sections[1]!.entries[0]!.other).toBe('工厂 gōngchǎng')
    expect(Object.fromEntries(sections[1]!.entries[1]!.facts)).toMatchObject({
      'By definition also': 'Works',
      'Stands under': 'Works, Town',
    })
  })

  test('has the contradictions after the codes, each with its six positions by name', () => {
    const names = (en: string) => ({ en, 'zh-Hans': '' })
    const contradiction = {
      ...{ ...nothingSaid, id: 'c', position: 0, retired: false },
      ...{
        names: names('Home'),
        firstPole: names('stay'),
        secondPole: names('leave'),
        whoSays: 'Both films',
      },
      positionNames: { ...nothingSaid.positionNames, neither: names('adrift') },
    }
    const { sections, lead } = appendixOf({ codes, contradictions: [contradiction] }, setting)
    expect(lead).toBe('As of 1 May 2026: 3 codes, 1 retired, 1 contradiction.')
    expect(sections.at(-1)).toMatchObject({
      heading: 'Contradictions',
      entries: [
        {
          number: '1',
          name: 'Home',
          texts: [['Who says so', 'Both films']],
          facts: [
            ['S1', 'stay'],
            ['S2', 'leave'],
            ['not-S1', 'not stay'],
            ['not-S2', 'not leave'],
            ['S1 + S2', 'both stay and leave'],
            ['not-S1 + not-S2', 'adrift'],
          ],
        },
      ],
    })
  })

  test('as Markdown says each text as it was typed, whatever signs are in it', () => {
    const text = markdownOf(appendixOf({ codes, contradictions: [] }, setting), words)
    expect(text).toContain('### 1 Works · 工厂 gōngchǎng\n')
    expect(text).toContain('#### 2.1 Ruin\n\nSee 1.1.')
    expect(text).toContain(
      '**What it is.** Given up \\*and\\* decaying.\n\n\\- Not a building site.\\\n1\\. Nor a plan\\_',
    )
  })

  test('as Markdown never lets a name begin a heading, a list or a link of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'#-+1.) *_[]<>`\\a\n') }), definition => {
        const text = markdownOf(
          appendixOf(
            { codes: [aCode('Works', { definition: `x${definition}x` })], contradictions: [] },
            setting,
          ),
          words,
        )
        const body = text.slice(text.indexOf('What it is'), text.indexOf('- Put on'))
        expect(body).not.toMatch(/\n\s*(#|[-+] |\d+[.)] |>)/)
        expect(body).not.toMatch(/(^|[^\\])(\\\\)*[[\]<>`#]/)
      }),
    )
  })

  test('as a Word document has a heading for each code, and every word of it', async () => {
    const blob = await docxOf(appendixOf({ codes, contradictions: [] }, setting), words)
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
    const body = new TextDecoder().decode(files['word/document.xml'])
    const headings = [...body.matchAll(/<w:pStyle w:val="(Heading\d|Title)"\/>/g)].map(([, style]) => style)
    expect(headings).toEqual([
      'Title',
      'Heading1',
      'Heading2',
      'Heading1',
      ...['2', '3', '2', '3'].map(at => `Heading${at}`),
    ])
    const said = body.replace(/<w:br\/>/g, '\n').replace(/<[^>]+>/g, '')
    for (const part of [
      'Codebook of “Snow”',
      '1.1 Ruin',
      '工厂 gōngchǎng',
      '- Not a building site.\n1. Nor a plan_',
      'See 1.1.',
    ])
      expect(said).toContain(part)
  })
})
