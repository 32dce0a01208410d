import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { examples } from '../../../test/references/examples.ts'
import expected from '../../../test/references/expected.json' with { type: 'json' }
import northeast from '../../../test/references/northeast.csl.json' with { type: 'json' }
import { styleText } from '../../../test/references/styles-at-hand.ts'
import type { CslItem, StyleName } from '../../study/index.ts'
import { citeInText, setReferences, setReferencesInOrder } from './cite.ts'
import { knownStyles } from './styles.ts'

const items = northeast as unknown as CslItem[]
const styles = knownStyles.map(({ name }) => name)
const romanising: StyleName[] = ['chicago-author-date', 'chicago-notes-bibliography', 'mla']
const han = /\p{Script=Han}/u
const outOfPlace = /<i>(?:(?!<\/i>).)*\p{Script=Han}/su

const chinese = (family: string, given: string) => ({ family, given, 'static-ordering': true })
const book = (id: string, fields: object): CslItem => ({
  ...{ id, type: 'book', title: id, issued: { 'date-parts': [[2007]] }, language: 'zh-CN' },
  ...fields,
})

describe('a list in Chicago, author and date', () => {
  const set = setReferencesInOrder(items, styleText('chicago-author-date'))
  const printed = items.flatMap((item, at) => {
    const { expected_chicago_author_date: as } = item['custom'] as { expected_chicago_author_date?: string }
    return as ? [[item.id, set[at]!.html, as] as const] : []
  })

  test('has eight references in two scripts', () => expect(printed).toHaveLength(8))

  test.each(printed)('prints %s letter for letter', (_, html, as) => expect(html).toBe(as))

  test('keeps the order that it was given in, and has a line for each', () => {
    expect(set.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
    expect(set.filter(({ text }) => text === '' || /[<>]/.test(text))).toEqual([])
  })
})

describe.each(styles)('twenty-nine references in %s', style => {
  test('have no hanzi in italics, and none in the quotation marks of another script', () => {
    for (const { html } of setReferencesInOrder(items, styleText(style))) {
      expect(html).not.toMatch(outOfPlace)
      if (!style.startsWith('gb'))
        expect(html.match(/“[^”]*”/g)?.filter(quoted => han.test(quoted)) ?? []).toEqual([])
    }
  })
})

describe.each(Object.entries(expected))('one reference of each sort in %s', (style, byId) => {
  const set = setReferencesInOrder(examples, styleText(style as StyleName))
  const places = examples.map(({ id }) => [{ id, locator: '12' }])
  const named = citeInText(examples, styleText(style as StyleName), places)

  test.each(examples.map(({ id }, at) => [id, at] as const))('prints and names a %s', (id, at) => {
    expect([set[at]!.html, named[at]!.html]).toEqual(byId[id as keyof typeof byId])
  })
})

describe('what stands in the text', () => {
  const inChicago = (list: CslItem[]) =>
    citeInText(
      list,
      styleText('chicago-author-date'),
      list.map(({ id }) => [{ id }]),
    ).map(({ text }) => text)

  test('tells Chinese authors of one surname apart by their whole name, others by initials', () => {
    expect(
      inChicago([
        book('a', { author: [chinese('Zhang', 'Zhen')] }),
        book('b', { author: [chinese('Zhang', 'Zhou')] }),
        book('c', { author: [{ family: 'Zhang', given: 'Everett Yuehong' }], language: 'en' }),
        book('d', { author: [chinese('Liu', 'Yan')] }),
      ]),
    ).toEqual(['(Zhang Zhen 2007)', '(Zhang Zhou 2007)', '(E. Y. Zhang 2007)', '(Liu 2007)'])
  })

  test('tells two works of one author and year apart by letters, in the order of their titles', () => {
    const two = ['zuihou', 'aiqing'].map((title, at) =>
      book(`${at}`, { title, author: [chinese('Liu', 'Yan')] }),
    )
    expect(inChicago(two)).toEqual(['(Liu 2007b)', '(Liu 2007a)'])
    expect(setReferences(two, styleText('chicago-author-date')).map(({ text }) => text)).toEqual([
      'Liu Yan. 2007a. aiqing.',
      'Liu Yan. 2007b. zuihou.',
    ])
  })

  test('is whole in the first note and short in the next, without hanzi', () => {
    const [item] = examples
    const [first, second] = citeInText(examples, styleText('chicago-notes-bibliography'), [
      [{ id: item!.id, locator: '3' }],
      [{ id: item!.id, locator: '5' }],
    ])
    expect(first!.text).toContain('Henri Lefebvre 亨利·列斐伏尔, Kongjian de shengchan 空间的生产')
    expect(second!.text).toBe('Lefebvre, Kongjian de shengchan, 5.')
  })
})

const syllable = fc.constantFrom('dian', 'ying', 'cheng', 'shi', 'lao', 'gong', 'chang', 'tie', 'xi')
const hanzi = fc.stringMatching(/^[电影城市老工厂铁西区人民]{2,9}$/)
const words = fc.array(syllable, { minLength: 1, maxLength: 5 }).map(all => all.join(' '))
const text = fc.record({
  romanized: fc.tuple(words, fc.constantFrom('', '?', '!')).map(([all, end]) => `Z${all}${end}`),
  hanzi,
  english: fc.option(fc.constantFrom('Old works', 'Whose city?', 'A “city” & its films'), { nil: undefined }),
})
const names = fc.array(
  fc.record({ family: fc.constantFrom('Wang', 'Liu', 'Zhang'), given: syllable, hanzi: fc.option(hanzi) }),
  { minLength: 1, maxLength: 4 },
)

const anyItem = fc
  .record({
    type: fc.constantFrom(
      ...['article-journal', 'book', 'chapter', 'thesis', 'article-newspaper', 'motion_picture', 'report'],
      ...[
        'review',
        'speech',
        'webpage',
        'interview',
        'article-magazine',
        'broadcast',
        'manuscript',
        'entry-encyclopedia',
      ],
    ),
    title: text,
    container: text,
    publisher: text,
    author: names,
    editor: names,
    translator: names,
    issued: fc.option(fc.tuple(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 1, max: 12 }))),
    page: fc.option(fc.constantFrom('7', '45-50')),
    DOI: fc.option(fc.constant('10.1000/182')),
  })
  .map(({ type, title, container, publisher, issued, page, DOI, ...people }) => {
    const inOrder = Object.entries(people)
    const said = Object.fromEntries(
      inOrder.map(([role, list]) => [role, list.map(({ hanzi: sign }) => sign)]),
    )
    return {
      ...{
        id: 'one',
        type,
        title: title.romanized,
        'container-title': container.romanized,
        language: 'zh-CN',
      },
      ...{ publisher: publisher.romanized, ...(issued && { issued: { 'date-parts': [issued] } }) },
      ...{ ...(page && { page }), ...(DOI && { DOI }) },
      ...Object.fromEntries(
        inOrder.map(([role, list]) => [
          role,
          list.map(({ family, given }) => chinese(family, given[0]!.toUpperCase() + given.slice(1))),
        ]),
      ),
      custom: { bilingual: { title, container, publisher, ...said } },
    } as unknown as CslItem
  })

describe('whatever a reference is', () => {
  test.each(romanising)(
    '%s prints what its style prints of the romanised fields, and hanzi and translation beside',
    style => {
      fc.assert(
        fc.property(anyItem, item => {
          const { custom: _, ...plain } = item
          const [both] = setReferences([item], styleText(style))
          const [romanised] = setReferences([plain as CslItem], styleText(style))
          expect(both!.html).not.toMatch(outOfPlace)
          expect(both!.html).not.toMatch(/“[^”]*\p{Script=Han}/u)
          expect(lettersOf(withoutLayer(both!.html))).toBe(lettersOf(romanised!.html))
        }),
        { numRuns: 60 },
      )
    },
  )

  test('the Chinese standard prints hanzi where there are some, and no romanised form of them', () => {
    fc.assert(
      fc.property(anyItem, item => {
        const [set] = setReferences([item], styleText('gb-t-7714-numeric'))
        expect(set!.html).not.toMatch(outOfPlace)
        expect(set!.text).not.toContain(String(item['title']))
        expect(set!.text).toMatch(han)
      }),
      { numRuns: 60 },
    )
  })
})

const layer = / ?[\p{Script=Han}]+(?: \[(?:Old works|Whose city\?|A “city” &#38; its films)\])?/gu

function withoutLayer(html: string): string {
  return html.replace(layer, '')
}

/** Where a sign stands is the layer's own doing (outside the quotation marks); that nothing is lost or doubled is asked here. */
function lettersOf(html: string): string {
  return html.replace(/[\s.,“”]/g, '')
}
