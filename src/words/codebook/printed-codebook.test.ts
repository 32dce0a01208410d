import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Aspect, Code } from '../../study/index.ts'
import { nothingSaid, plainMeaning } from '../../study/index.ts'
import { codebookMarkdown } from './codebook-markdown.ts'
import type { CodebookToPrint } from './printed-codebook.ts'
import { printedCodebook } from './printed-codebook.ts'

function aCode(id: string, news: Partial<Code> = {}): Code {
  const names = { en: id, 'zh-Hans': '' }
  return {
    ...plainMeaning,
    ...{ id, kind: 'space', names, colour: '#000000', key: null, position: 0, retired: false },
    ...news,
  }
}

const setting = { study: 'Snow', date: '1 May 2026', language: 'en' } as const
const none = { contradictions: [], aspects: [], groups: [], choiceLists: [], examples: [] }
const printed = (some: Partial<CodebookToPrint>) => printedCodebook({ codes, ...none, ...some }, setting)
const noPicture = () => null

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
    const { sections, title, lead } = printed({})
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
    const { sections, lead } = printed({ contradictions: [contradiction] })
    expect(lead).toBe('As of 1 May 2026: 3 codes, 1 retired, 1 contradiction.')
    expect(sections.at(-2)).toMatchObject({
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

  test('says what attitudes and treatments were chosen from, as the scholar has them', () => {
    const value = (id: string, en: string, retired = false) => ({
      ...{ id, retired },
      names: { en, 'zh-Hans': '' },
    })
    const values = [value('x', 'left behind'), value('mourned', 'mourned', true), value('neutral', '')]
    const contradictions = [{ ...nothingSaid, id: 'c', position: 0, retired: false }]
    const { sections } = printed({ contradictions, choiceLists: [{ id: 'attitude', values }] })
    expect(sections.at(-1)!.entries.map(({ name, facts }) => [name, facts[0]![1]])).toEqual([
      ['Attitudes', 'left behind, neutral'],
      ['Treatments', 'side by side, in conflict, reversed, displaced, reconciled, left open'],
    ])
  })

  test('has oppositions and commutation sets, and says of each code what it is held against', () => {
    const group = {
      id: 'g',
      names: { en: '', 'zh-Hans': '' },
      note: 'What is lost.',
      codeIds: ['Works', 'Town'],
    }
    const groups = [
      { ...group, sort: 'commutation' as const, id: 'h', codeIds: ['Ruin', 'Works', 'Town'], note: '' },
      { ...group, sort: 'opposition' as const },
    ]
    const { sections } = printed({ groups })
    expect(sections.at(-1)).toMatchObject({
      heading: 'Oppositions and commutation sets',
      entries: [
        { name: 'Works / Town', texts: [['What changes in meaning', 'What is lost.']] },
        { name: 'Ruin · Works · Town', facts: [['Commutation set', 'Ruin, Works, Town']] },
      ],
    })
    expect(sections[1]!.entries[0]!.facts).toEqual(
      expect.arrayContaining([
        ['Opposition', 'against Town'],
        ['Commutation set', 'in the place of Town, Ruin'],
      ]),
    )
  })

  test('has the frames beside a definition, those that it is first, and in Markdown their pictures', () => {
    const example = { codeId: 'Ruin', partId: 'p', atMs: 1000 }
    const examples = [
      { ...example, id: 'a', shows: 'is-not' as const, place: 'Snow 0:00:01' },
      { ...example, id: 'b', shows: 'is' as const, place: '雪 0:00:02' },
    ]
    const document = printed({ examples })
    expect(document.sections[1]!.entries[1]!.stills).toEqual([
      { id: 'b', caption: 'This is it: 雪 0:00:02' },
      { id: 'a', caption: 'This is not it: Snow 0:00:01' },
    ])
    expect(document.sections[1]!.entries[3]!.stills).toEqual([])
    const text = codebookMarkdown(document, id => (id === 'b' ? 'data:image/jpeg;base64,AAAA' : null))
    expect(text).toContain(
      '![This is it: 雪 0:00:02][still-1]\\\nThis is it: 雪 0:00:02\n\nThis is not it: Snow',
    )
    expect(text.endsWith('\n\n[still-1]: data:image/jpeg;base64,AAAA\n')).toBe(true)
  })

  test('asks of each code its aspects, and says at the end what each aspect asks and offers', () => {
    const value = (en: string, retired = false) => ({ id: en, names: { en, 'zh-Hans': '' }, retired })
    const view: Aspect = {
      ...{ id: 'view', names: { en: 'View', 'zh-Hans': '视点' }, position: 0, retired: false },
      ...{ values: [value('street'), value('moon', true), value('aerial')], takesSeveral: true },
      ...{ takesReason: true, meaning: 'From where.' },
    }
    const asking = codes.map((code, index) => (index === 0 ? { ...code, aspectIds: ['view'] } : code))
    const { sections } = printed({ codes: asking, aspects: [view] })
    const first = sections.flatMap(({ entries }) => entries).find(({ facts }) => facts.length > 2)
    expect(first?.facts).toContainEqual(['Asks for', 'View'])
    expect(sections.at(-1)).toMatchObject({
      heading: 'Aspects',
      entries: [
        {
          ...{ name: 'View', other: '视点', texts: [['What is asked', 'From where.']] },
          facts: [['Values', 'street, aerial (several of them, with a reason)']],
        },
      ],
    })
  })

  test('as Markdown says each text as it was typed, whatever signs are in it', () => {
    const text = codebookMarkdown(printed({}), noPicture)
    expect(text).toContain('### 1 Works · 工厂 gōngchǎng\n')
    expect(text).toContain('#### 2.1 Ruin\n\nSee 1.1.')
    expect(text).toContain(
      '**What it is.** Given up \\*and\\* decaying.\n\n\\- Not a building site.\\\n1\\. Nor a plan\\_',
    )
  })

  test('as Markdown never lets a name begin a heading, a list or a link of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'#-+1.) *_[]<>`\\a\n') }), definition => {
        const codes = [aCode('Works', { definition: `x${definition}x` })]
        const text = codebookMarkdown(printed({ codes }), noPicture)
        const body = text.slice(text.indexOf('What it is'), text.indexOf('- Put on'))
        expect(body).not.toMatch(/\n\s*(#|[-+] |\d+[.)] |>)/)
        expect(body).not.toMatch(/(^|[^\\])(\\\\)*[[\]<>`#]/)
      }),
    )
  })
})
