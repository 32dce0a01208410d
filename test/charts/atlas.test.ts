import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { MapDrawn, MapPlace, TimeLineDrawn } from '../../src/charts/index.ts'
import {
  drawGround,
  drawMap,
  drawTimeLine,
  groundFrom,
  moved,
  placeAt,
  viewOfPlaces,
  zoomed,
} from '../../src/charts/index.ts'
import { dateSpan } from '../../src/study/index.ts'
import type { Language } from '../../src/words/index.ts'
import { wordsIn } from '../../src/words/index.ts'
import { repositoryRoot } from '../effects.ts'

const countries = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
const provinces = path.join(repositoryRoot, 'src/web/atlas/ground/provinces-china-50m.geojson')
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown

/** As they were written here: nobody's study. */
const named: Record<Language, readonly string[]> = {
  en: ['The works', 'Harbour town', 'A village, somewhere', 'Coal town', 'Named in no film'],
  'zh-Hans': ['工厂', '港城', '某处村庄', '煤城', '无影片的地点'],
}
const lying = [
  { longitude: 123.4, latitude: 41.8, filmed: 5, represented: 1, radiusM: 0 },
  { longitude: 121.6, latitude: 38.9, filmed: 2, represented: 0, radiusM: 0 },
  { longitude: 128.2, latitude: 46.1, filmed: 0, represented: 3, radiusM: 150_000 },
  { longitude: 123.6, latitude: 41.9, filmed: 1, represented: 2, radiusM: 0 },
  { longitude: 126.6, latitude: 45.7, filmed: 0, represented: 0, radiusM: 0 },
]
const view = viewOfPlaces(lying, { width: 720, height: 420 })
const ground = drawGround(groundFrom(read(countries), read(provinces)), view)

function aMap(language: Language): MapDrawn {
  const places: MapPlace[] = lying.map((place, index) => {
    const name = named[language][index]!
    return { ...place, id: String(index), name, said: name }
  })
  const lines = [
    { filmedId: '0', representedId: '2', isOfScenes: true, said: 'a & b' },
    { filmedId: '1', representedId: '3', isOfScenes: false, said: 'c < d' },
  ]
  return { view, ground, places, lines, words: wordsIn(language).charts, hrefOf: id => `/atlas/places/${id}` }
}

function aTimeLine(language: Language): TimeLineDrawn {
  const item = (id: string, name: string, date: string) => ({
    id,
    name,
    said: `${name}: ${date}`,
    span: dateSpan(date)!,
  })
  const isEnglish = language === 'en'
  const [first, second] = isEnglish ? ['The furnace', 'Snow on rails'] : ['炉火', '轨上雪']
  return {
    ...{ width: 900, fromYear: 1984, toYear: 2016, words: wordsIn(language).charts, chosen: null },
    films: {
      release: [item('a', first!, '2003'), item('b', second!, '2014')],
      story: [item('a', first!, '1997~/2001'), item('b', second!, '199X')],
      shooting: [item('a', first!, '1999/..')],
    },
    events: [
      item('e', isEnglish ? 'A law on bankruptcy' : '破产法', '1986-12'),
      item('f', isEnglish ? 'The works closes' : '工厂停产', '1998/2001'),
      item('g', isEnglish ? 'A flood' : '水灾', '1998~'),
    ],
    periods: [
      { name: isEnglish ? 'before' : '之前', fromYear: null, toYear: 1997 },
      { name: isEnglish ? 'the years of closing' : '关闭的年代', fromYear: 1998, toYear: 2002 },
      { name: isEnglish ? 'after' : '之后', fromYear: 2003, toYear: null },
    ],
    dividedBy: 'release',
  }
}

describe.each(['en', 'zh-Hans'] as const)('in %s', language => {
  test('a map shows filmed and represented by form, doubt as an area, and what stands for what', async () => {
    await expect(drawMap(aMap(language))).toMatchFileSnapshot(`map.${language}.svg`)
  })

  test('a time line shows three rows of dates, events behind, periods as bands, doubt as faded ends', async () => {
    await expect(drawTimeLine(aTimeLine(language))).toMatchFileSnapshot(`time-line.${language}.svg`)
  })
})

describe('a map', () => {
  test('keeps names apart, and leaves out one for which there is no room', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => ({
      ...aMap('en').places[0]!,
      ...{ id: `${index}`, name: `place number ${index}`, longitude: 123.4 + index / 400 },
    }))
    const drawn = drawMap({ ...aMap('en'), places: crowd, lines: [] })
    const shown = drawn.match(/>place number \d+<\/text>/g) ?? []
    expect(shown.length).toBeGreaterThan(2)
    expect(shown.length).toBeLessThan(30)
  })

  test('says in its text what others wrote only as text', () => {
    const drawn = drawMap({ ...aMap('en'), places: [{ ...aMap('en').places[0]!, name: '<b>"x"&' }] })
    expect(drawn).toContain('&lt;b&gt;&quot;x&quot;&amp;')
    expect(drawn).not.toContain('<b>')
  })

  test('is moved and brought nearer while what lies under the pointer stays there', () => {
    const at = { x: 100, y: 333 }
    const under = placeAt(view, at.x, at.y)
    const nearer = zoomed(view, 3, at)
    expect(placeAt(nearer, at.x, at.y).longitude).toBeCloseTo(under.longitude, 6)
    expect(placeAt(nearer, at.x, at.y).latitude).toBeCloseTo(under.latitude, 6)
    const aside = moved(view, 50, -20)
    expect(placeAt(aside, at.x + 50, at.y - 20).latitude).toBeCloseTo(under.latitude, 6)
    const shifted = drawMap({ ...aMap('en'), view: moved(view, 10, 20) })
    expect(shifted).toContain('transform="translate(10.00 20.00) scale(1.00000)"')
    const beyond = moved({ ...view, longitude: 179 }, -view.scale / 36, 0)
    expect(beyond.longitude).toBeCloseTo(-171, 6)
  })
})
