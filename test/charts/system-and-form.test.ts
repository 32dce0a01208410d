import { describe, expect, test } from 'vitest'
import type { CorrespondenceDrawn, NetworkDrawn } from '../../src/charts/index.ts'
import {
  drawColourStrips,
  drawCorrespondence,
  drawCutting,
  drawDots,
  drawLengths,
  drawNetwork,
  placeNodes,
} from '../../src/charts/index.ts'
import type { Language } from '../../src/words/index.ts'
import { wordsIn } from '../../src/words/index.ts'

/** As they were written here: nobody's study. */
const named: Record<Language, readonly string[]> = {
  en: ['chimney', 'canteen', 'night watch', 'slow pan', 'stove', 'ice'],
  'zh-Hans': ['烟囱', '食堂', '更夫', '慢摇', '炉子', '冰'],
}
const kinds = ['symbol', 'space', 'subject', 'technique', 'symbol', 'symbol'] as const
const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const ties = [
  { first: 'a', second: 'b', is: 'stays', built: 'across' },
  { first: 'a', second: 'c', is: 'only-here', built: null },
  { first: 'b', second: 'd', is: 'only-there', built: null },
  { first: 'a', second: 'e', is: 'stays', built: 'within' },
  { first: 'e', second: 'f', is: 'only-here', built: null },
] as const
const periodNames: Record<Language, readonly [string, string]> = {
  en: ['early', 'late'],
  'zh-Hans': ['前期', '后期'],
}

function aNetwork(language: Language): NetworkDrawn {
  const places = placeNodes(ids, ties)
  return {
    ...{ width: 480, height: 380, words: wordsIn(language).charts, hrefOf: (id: string) => `#${id}` },
    nodes: places.map(({ id, x, y }, index) => ({
      ...{ id, x, y, name: named[language][index]!, kind: kinds[index]!, size: (index + 1) / 6 },
      presence: id === 'f' ? 'absent' : 'present',
      said: named[language][index]!,
    })),
    ties: ties.map((tie, index) => ({
      ...tie,
      strength: (index + 1) / 5,
      said: `${tie.first} & ${tie.second}`,
    })),
  }
}

function aMap(language: Language): CorrespondenceDrawn {
  const at = [
    [0.9, 0.2],
    [-0.4, 0.7],
    [-0.6, -0.5],
    [0.1, -0.3],
  ] as const
  const [first, second] = periodNames[language]
  const film = (id: string, x: number, y: number, period: 1 | 2) => ({ id, name: id, said: id, x, y, period })
  return {
    ...{ width: 640, height: 420, words: wordsIn(language).charts, axes: ['1: 52 %', '2: 31 %'] },
    codes: at.map(([x, y], index) => ({
      ...{ id: ids[index]!, name: named[language][index]!, said: named[language][index]!, x, y },
      kind: kinds[index]!,
      ellipse: index === 3 ? null : { x, y, long: 0.3, short: 0.15, angle: 0.5 },
    })),
    films: [film('one', 0.5, 0.1, 1), film('two', -0.2, 0.3, 2), film('three', -0.3, -0.2, 2)],
    periods: [
      { id: 'p1', name: first, said: first, x: 0.5, y: 0.1 },
      { id: 'p2', name: second, said: second, x: -0.25, y: 0.05 },
    ],
  }
}

describe.each(['en', 'zh-Hans'] as const)('in %s', language => {
  const [first, second] = periodNames[language]
  const { form } = wordsIn(language)

  test('a network tells kinds by form, and ties that stay from those of one period', async () => {
    await expect(drawNetwork(aNetwork(language))).toMatchFileSnapshot(`network.${language}.svg`)
  })

  test('a correspondence map has codes with ellipses, films by period, and the middle of each period', async () => {
    await expect(drawCorrespondence(aMap(language))).toMatchFileSnapshot(`correspondence.${language}.svg`)
  })

  test('dots stand for films, one row for each period', async () => {
    const dots = (values: readonly number[]) =>
      values.map((value, index) => ({ id: `${value}.${index}`, value, said: `${value}` }))
    const drawn = drawDots({
      ...{ width: 640, axis: form.unit({ group: 'cutting', measure: 'mean-length' }) },
      rows: [
        { name: first, mean: 5000, dots: dots([4000, 4100, 6900]) },
        { name: second, mean: 9000, dots: dots([7000, 11_000]) },
      ],
      sayTick: value => form.say(value, { group: 'cutting', measure: 'mean-length' }),
      hrefOf: id => `#${id}`,
    })
    await expect(drawn).toMatchFileSnapshot(`dots.${language}.svg`)
  })

  test('dots that hardly differ have no two ticks that say the same', () => {
    const sayTick = (value: number) => form.say(value, { group: 'cutting', measure: 'mean-length' })
    const dots = [4000, 4010, 4020].map(value => ({ id: `${value}`, value, said: '' }))
    const drawn = drawDots({ width: 640, axis: '', rows: [{ name: first, mean: 4010, dots }], sayTick })
    const said = [...drawn.matchAll(/text-anchor="middle"[^>]*>([^<]+)</g)].map(([, text]) => text)
    expect(said.length).toBeGreaterThan(0)
    expect(new Set(said).size).toBe(said.length)
  })

  test('lengths of shots are light and dark bars', async () => {
    const drawn = drawLengths({
      ...{ width: 480, classes: form.classes([0, 1000, 2000, 4000]), legend: form.signs },
      periods: [
        { name: first, shares: [0.1, 0.4, 0.3, 0.2] },
        { name: second, shares: [0.05, 0.15, 0.3, 0.5] },
      ],
      ...{ axis: form.lengthsAxis, sayShare: form.share },
    })
    await expect(drawn).toMatchFileSnapshot(`lengths.${language}.svg`)
  })

  test('the course of cutting is a broken and a whole line over thin ones', async () => {
    const drawn = drawCutting({
      ...{ width: 480, axes: form.courseAxes, film: form.film, legend: form.signs },
      films: [
        { id: 'a', period: 1, values: [6, 5, 4, 6], said: 'a' },
        { id: 'b', period: 2, values: [2, 3, 2, 1], said: 'b' },
      ],
      periods: [
        { name: first, values: [6, 5, 4, 6] },
        { name: second, values: [2, 3, 2, 1] },
      ],
    })
    await expect(drawn).toMatchFileSnapshot(`cutting.${language}.svg`)
  })

  test('colours lie along the running time of each film', async () => {
    const drawn = drawColourStrips({
      width: 480,
      groups: [
        { name: first, films: [{ id: 'a', name: 'A', said: 'A', colours: ['#404040', null, '#a0b0c0'] }] },
        {
          name: second,
          films: [{ id: 'b', name: 'B', said: 'B', colours: ['#803010', '#c0c0c0', '#101010'] }],
        },
      ],
      hrefOf: id => `/shots/${id}/sheet`,
    })
    await expect(drawn).toMatchFileSnapshot(`colour-strips.${language}.svg`)
  })
})

describe('the places of a network', () => {
  test('do not depend on the order of its ties', () => {
    expect(placeNodes(ids, [...ties].reverse())).toEqual(placeNodes(ids, ties))
  })

  test('are inside the picture, and nobody stands on another', () => {
    const places = placeNodes(ids, ties)
    for (const { x, y } of places) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(Math.max(x, y)).toBeLessThanOrEqual(1)
    }
    for (const one of places)
      for (const other of places)
        if (one.id !== other.id) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.05)
  })

  test('put those that are tied nearer than those that are not', () => {
    const chain = ['a', 'b', 'c', 'd', 'e'].map((first, index, all) => ({ first, second: all[index + 1]! }))
    const places = new Map(
      placeNodes(['a', 'b', 'c', 'd', 'e'], chain.slice(0, 4)).map(place => [place.id, place]),
    )
    const apart = (one: string, other: string) =>
      Math.hypot(places.get(one)!.x - places.get(other)!.x, places.get(one)!.y - places.get(other)!.y)
    expect(apart('a', 'e')).toBeGreaterThan(apart('a', 'b') * 2)
  })

  test('are none for what is tied to nothing', () => {
    expect(placeNodes(['a', 'b', 'x'], [{ first: 'a', second: 'b' }]).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(placeNodes(['x'], [])).toEqual([])
  })
})

describe('a drawing', () => {
  test('says in its text what others wrote only as text', () => {
    const network = aNetwork('en')
    const drawn = drawNetwork({ ...network, nodes: [{ ...network.nodes[0]!, name: '<b>"x"&', said: '<i>' }] })
    expect(drawn).toContain('&lt;b&gt;&quot;x&quot;&amp;')
    expect(drawn).not.toContain('<b>')
    expect(drawn).not.toContain('<i>')
  })

  test('takes no colour that is none', () => {
    const colours = ['#12345g', 'url(http://elsewhere)', '"><script>']
    const drawn = drawColourStrips({
      width: 300,
      groups: [{ name: '', films: [{ id: 'a', name: 'A', said: 'A', colours }] }],
    })
    expect(drawn).not.toContain('elsewhere')
    expect(drawn).not.toContain('script')
    expect(drawn.match(/<rect/g)).toHaveLength(1)
  })
})
