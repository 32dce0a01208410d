import { describe, expect, test } from 'vitest'
import type { FilmCard } from '../../../server/contracts/index.ts'
import { filmPlaces, placeBeside, searchPlaces } from './film-places.ts'

function aCard(id: string, titles: readonly string[], partNames: readonly string[] = ['']): FilmCard {
  return {
    film: { id, titles: titles.map(text => ({ language: 'en', kind: 'original', text })), people: [] },
    parts: partNames.map((name, position) => ({ id: `${id}${position + 1}`, position, name })),
    files: partNames.map((_, position) => ({
      partId: `${id}${position + 1}`,
      originalName: `${id}-${position + 7}.mp4`,
    })),
  } as unknown as FilmCard
}

const places = filmPlaces([
  aCard('a', ['West of the Tracks', '铁西区'], ['Rust', 'Remnants', 'Rails']),
  aCard('b', ['The Piano in a Factory', '钢的琴']),
])
const way = {
  partName: ({ position, name }: { position: number; name: string }) => `Part ${position + 1} ${name}`,
  simplify: (text: string) => text,
}
const found = (text: string) => searchPlaces(places, text, way).map(({ part }) => part.id)

describe('the list of films and parts', () => {
  test('has a line for every part', () => {
    expect(places.map(({ part }) => part.id)).toEqual(['a1', 'a2', 'a3', 'b1'])
  })

  test('is searched by film, by part, or by both', () => {
    expect(found('')).toHaveLength(4)
    expect(found('tracks')).toEqual(['a1', 'a2', 'a3'])
    expect(found('tracks rails')).toEqual(['a3'])
    expect(found('铁西 2')).toEqual(['a2'])
    expect(found('PIANO')).toEqual(['b1'])
    expect(found('a-8')).toEqual(['a2'])
    expect(found('nothing')).toEqual([])
  })

  test('goes round, and nowhere where there is one place', () => {
    expect(placeBeside(places, 'a1', 1)?.part.id).toBe('a2')
    expect(placeBeside(places, 'b1', 1)?.part.id).toBe('a1')
    expect(placeBeside(places, 'a1', -1)?.part.id).toBe('b1')
    expect(placeBeside(places.slice(0, 1), 'a1', 1)).toBe(null)
    expect(placeBeside(places, 'gone', 1)?.part.id).toBe('a1')
    expect(placeBeside([], 'gone', 1)).toBe(null)
  })
})
