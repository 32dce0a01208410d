import { Converter } from 'opencc-js/t2cn'
import { describe, expect, test } from 'vitest'
import { rankFinds } from './rank-finds.ts'

const named = (...names: (string | [string, ...string[]])[]) =>
  names.map(one => (typeof one === 'string' ? { name: one } : { name: one[0], also: one.slice(1) }))
const found = (text: string, finds: ReturnType<typeof named>, simplify?: (text: string) => string) =>
  rankFinds(finds, text, simplify).map(({ name }) => name)

describe('what is found', () => {
  test('is everything, in its order, before anything is typed', () => {
    expect(found(' ', named('b', 'a'))).toEqual(['b', 'a'])
  })

  test('has every word, in whatever order, and comes by how near it is', () => {
    const finds = named('Screenshot 12a', 'A shot of 12 frames', 'Shot 120', 'Shot 12', 'Scene 12')
    expect(found('shot 12', finds)).toEqual(['Shot 12', 'Shot 120', 'A shot of 12 frames', 'Screenshot 12a'])
  })

  test('is found by its other names, without tones, case and width', () => {
    const finds = named(['West of the Tracks', '铁西区', 'Tiěxī qū'], ['Chimney', '烟囱'])
    expect(found('tiexi', finds)).toEqual(['West of the Tracks'])
    expect(found('西区', finds)).toEqual(['West of the Tracks'])
    expect(found('ＣＨＩＭ', finds)).toEqual(['Chimney'])
    expect(found('snow', finds)).toEqual([])
  })

  test('is found in traditional hanzi as in simplified', () => {
    const simplify = Converter({ from: 't', to: 'cn' })
    expect(found('鐵西區', named(['West of the Tracks', '铁西区']), simplify)).toEqual(['West of the Tracks'])
  })
})
