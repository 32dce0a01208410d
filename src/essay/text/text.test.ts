import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOneForm, words } from './line.ts'
import { readMarkdown } from './markdown.ts'
import { parseBlock } from './parse-block.ts'
import type { Block, Inline } from './text.ts'
import { countWords, plainText, wordsOfClaims } from './words.ts'
import { writeBlock } from './write-block.ts'

const runs = Number(process.env['ESSAY_RUNS'] ?? 400)

const signs = fc.constantFrom(
  ...'aZ9 铁西“”《》：:*_[]{}()\\<>#+-=~`&;!.,"\'|@$%^/?　é中𠮷'.split(''),
  ...[
    '1. ',
    '- ',
    '# ',
    '::still[',
    ':claim[',
    ':note[',
    '{#c1}',
    '&amp;',
    '**',
    '](',
    '\\:',
    'a:b',
    '说：',
    '::',
  ],
)
const text = fc.array(signs, { minLength: 1, maxLength: 12 }).map(all => all.join(''))
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/)
const id = fc.uuid()
const claim = fc.option(name)
const styles = fc.subarray(['emphasis', 'strong'] as const)
const link = fc.option(fc.constantFrom('https://example.org/a_(b)?c=[d]&e=*f*', 'a b', '铁西/'), { freq: 6 })
const stretch = fc
  .record({ partId: id, startMs: fc.nat(), length: fc.nat(5) })
  .map(({ partId, startMs, length }) => ({ partId, startMs, endMs: startMs + length }))

function inline(isInNote: boolean): fc.Arbitrary<Inline> {
  const own = isInNote ? fc.constant(null) : claim
  const wording = fc.record({ what: fc.constant('words' as const), text, styles, claim: own, link })
  const atoms = [
    fc.record({
      what: fc.constant('cite' as const),
      sourceId: id,
      locatorKind: fc.option(name),
      locator: fc.oneof(
        text.map(one => one.trim()),
        fc.constant(''),
      ),
      claim: own,
    }),
    fc.record({
      what: fc.constant('cite-film' as const),
      filmId: id,
      stretch: fc.option(stretch),
      claim: own,
    }),
    fc.record({ what: fc.constant('cite-plate' as const), plateId: id, claim: own }),
    fc.record({ what: fc.constant('number' as const), name, text, claim: own }),
    fc.record({ what: fc.constant('break' as const), claim: own }),
  ]
  const note = fc.record({
    what: fc.constant('note' as const),
    line: isInNote ? fc.constant([]) : fc.array(inline(true), { maxLength: 3 }).map(inOneForm),
    claim: own,
  })
  return fc.oneof({ weight: 4, arbitrary: wording }, ...atoms, ...(isInNote ? [] : [note]))
}

const line = fc.array(inline(false), { maxLength: 6 }).map(inOneForm)

function block(depth: number): fc.Arbitrary<Block> {
  const flat: fc.Arbitrary<Block>[] = [
    fc.record({ what: fc.constant('paragraph' as const), line }),
    fc.record({
      what: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      line,
    }),
    fc.record({ what: fc.constant('still' as const), stretch, caption: line }),
    fc.record({ what: fc.constant('plate' as const), plateId: id, caption: line }),
    fc.record({ what: fc.constant('chart' as const), findingId: id, caption: line }),
    fc.record({
      ...{ what: fc.constant('dialogue' as const), partId: id, lineId: id, isRead: fc.boolean() },
      caption: line,
    }),
  ]
  if (depth === 0) return fc.oneof(...flat)
  const blocks = fc.array(block(depth - 1), { minLength: 1, maxLength: 3 })
  return fc.oneof(
    ...flat,
    fc.record({ what: fc.constant('quotation' as const), blocks }),
    fc.record({
      what: fc.constant('list' as const),
      isOrdered: fc.boolean(),
      items: fc.array(blocks, { minLength: 1, maxLength: 3 }),
    }),
  )
}

describe('the text of an essay', () => {
  it('is read back as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(block(2), one => {
        expect(parseBlock(writeBlock(one))).toEqual(one)
      }),
      { numRuns: runs },
    )
  })

  it('is written the same once it has been read, whatever was there', () => {
    const hostile = fc
      .array(
        fc.oneof(
          signs,
          fc.constantFrom(
            '\n',
            '\n\n',
            '\t',
            '> ',
            '```',
            '<b>',
            '![',
            '\n    ',
            '---',
            ' #c1}',
            ' part=a ms=1}',
          ),
        ),
        { maxLength: 30 },
      )
      .map(all => all.join(''))
    fc.assert(
      fc.property(hostile, one => {
        const read = parseBlock(one)
        const written = writeBlock(read)
        expect(parseBlock(written)).toEqual(read)
        expect(writeBlock(parseBlock(written))).toBe(written)
      }),
      { numRuns: runs },
    )
  })

  it('says of words alone what the reader of Markdown says of them', () => {
    const wordSigns = fc.constantFrom(
      ...'aZ9 铁“”》：.-#+=!~{}()|"\',;%?　é𠮷'.split(''),
      '1. ',
      '- ',
      'http',
      '.org',
    )
    fc.assert(
      fc.property(fc.array(wordSigns, { maxLength: 12 }), all => {
        const text = `字${all.join('')}`.trimEnd()
        expect(readMarkdown(text).children).toMatchObject([
          { type: 'paragraph', children: [{ type: 'text', value: text }] },
        ])
        expect(parseBlock(text)).toEqual({ what: 'paragraph', line: [words(text)] })
      }),
      { numRuns: runs },
    )
  })

  it.each([
    ['> '.repeat(10_000)],
    ['['.repeat(20_000)],
    ['*a **b '.repeat(3000)],
    [':claim['.repeat(3000)],
    ['- '.repeat(10_000)],
    [`${'[a]('.repeat(3000)}`],
  ])('loses no sign and comes back the same where it is hostile: %#', hostile => {
    const block = parseBlock(hostile)
    expect(block.what === 'other' ? block.text : plainText(block)).toBe(
      block.what === 'other' ? hostile : hostile.trim(),
    )
    expect(parseBlock(writeBlock(block))).toEqual(block)
  })
})

const read = (...texts: string[]): Block[] => texts.map(parseBlock)

describe('what is read', () => {
  it('is a claim with a number, a note and a citation in it', () => {
    const source = '3f0e0e6e-9f5f-4a43-9a52-0c8d9a9b3c11'
    expect(
      parseBlock(
        `Ruins fill :claim[:number[62 %]{#n1} of it:note[See :cite[12]{source=${source} kind=page}.]]{#c1}.`,
      ),
    ).toEqual({
      what: 'paragraph',
      line: [
        words('Ruins fill '),
        { what: 'number', name: 'n1', text: '62 %', claim: 'c1' },
        words(' of it', { claim: 'c1' }),
        {
          what: 'note',
          line: [
            words('See '),
            { what: 'cite', sourceId: source, locatorKind: 'page', locator: '12', claim: null },
            words('.'),
          ],
          claim: 'c1',
        },
        words('.'),
      ],
    })
  })

  it('is words where a colon stands before letters, in either language', () => {
    expect(parseBlock('Tie Xi Qu:rust, 导演:王兵')).toEqual({
      what: 'paragraph',
      line: [words('Tie Xi Qu:rust, 导演:王兵')],
    })
  })

  it('is no line more for a line of the file more: hanzi close up, words do not', () => {
    expect(plainText(parseBlock('铁西\n区 and\nits yards'))).toBe('铁西区 and its yards')
  })

  it.each([
    ['a table', '| a | b |\n| - | - |\n\ntext'],
    ['code', '```\nx\n```'],
    ['a picture', '![a](b.png)'],
    ['two blocks', 'a\n\nb'],
    ['a year with a full stop', '1968. A year'],
    ['a heading of the fourth order', '#### a'],
    ['an unknown thing', '::video[a]{src=b}'],
    ['a claim without a name', ':claim[a]'],
    ['a quotation of a part and no line', `::dialogue[]{part=${crypto.randomUUID()}}`],
    ['a stretch that ends before it begins', `::still[]{part=${crypto.randomUUID()} from=2 to=1}`],
  ])('stays as it is written where an essay has no block for it: %s', (_, text) => {
    expect(parseBlock(text)).toEqual({ what: 'other', text })
    expect(writeBlock(parseBlock(text))).toBe(text)
  })

  it('is emphasis also where stars would be none', () => {
    const said = parseBlock(
      writeBlock({
        what: 'paragraph',
        line: [words('他说'), words('“铁西”', { styles: ['emphasis'] }), words('的')],
      }),
    )
    expect(writeBlock(said)).toBe('他说:emphasis[“铁西”]的')
    expect(said).toMatchObject({ line: [{}, { styles: ['emphasis'] }, {}] })
  })
})

describe('the words of claims', () => {
  it('are joined in the order of the text, across blocks and around what is not claimed', () => {
    const found = wordsOfClaims(
      read(
        'The :claim[plant is :number[62 %]{#n1}]{#c1} empty; :claim[nobody works:note[But see.]]{#c1} there.',
        '- :claim[在场]{#c2}的是:claim[烟囱]{#c2}\n- :claim[again]{#c1}',
        ':claim[]{#c3}',
      ),
    )
    expect([...found]).toEqual([
      ['c1', 'plant is 62 % nobody works again'],
      ['c2', '在场烟囱'],
    ])
  })
})

describe('the count of words', () => {
  it('counts hanzi singly and words by what stands between them, without notes', () => {
    expect(
      countWords(read('铁西区 (Tie Xi Qu) isn’t 3.5 hours:note[of the long one];', '# 《锈》 rust-belt')),
    ).toBe(3 + 3 + 3 + 1 + 1)
  })
})
