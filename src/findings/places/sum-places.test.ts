import { describe, expect, test } from 'vitest'
import type { Film, Placing, PlacingHow, Setting } from '../../study/index.ts'
import { noPlace, nothingSaidOfSetting } from '../../study/index.ts'
import { sumPlaces } from './sum-places.ts'

const film = (id: string, releaseDate: string | null): Film => ({
  ...{ id, titles: [], people: [], releaseDate, storyDate: '1998', shootingDate: null },
  ...{ filmKind: null, specimen: false, createdAt: '2026-01-01T00:00:00.000Z' },
})
const place = (id: string, withinId: string | null = null) => ({ ...noPlace, id, withinId })
const placing = (filmId: string, placeId: string, how: PlacingHow): Placing => ({
  ...{ id: `${filmId} ${placeId} ${how}`, filmId, placeId, how, certainty: null },
})
const setting = (startMs: number, more: Partial<Setting>): Setting => ({
  ...nothingSaidOfSetting,
  ...{ id: `${startMs}`, filmId: 'f', partId: 'p', coderId: 'me', startMs, endMs: startMs + 1000 },
  ...{ attachedTo: null, ...more },
})
const world = {
  films: [film('f', '2003'), film('g', null)],
  places: [place('town'), place('works', 'town'), place('coast')],
  placings: [placing('g', 'coast', 'represented'), placing('g', 'town', 'filmed')],
  settings: [
    setting(0, { filmedIds: ['works'], representedIds: ['coast'], view: 'aerial' }),
    setting(500, { filmedIds: ['works'], representedIds: ['town'], view: 'street', storyDate: '1950' }),
  ],
}
const all = { how: null, view: null, date: null }
const of = (placeId: string, asked: object = {}) =>
  sumPlaces(world, { ...all, ...asked }).sums.find(one => one.placeId === placeId)!

describe('the places of films', () => {
  test('count films, scenes and screen time, what is filmed apart from what is shown', () => {
    expect(of('works').filmed).toEqual({ filmIds: ['f'], scenes: 2, ms: 1500 })
    expect(of('works').represented).toEqual({ filmIds: [], scenes: 0, ms: 0 })
    expect(of('coast').represented).toEqual({ filmIds: ['g', 'f'], scenes: 1, ms: 1000 })
    expect(of('coast', { how: 'filmed' }).represented.filmIds).toEqual([])
  })

  test('are joined where one stands for another, and not where one is part of the other', () => {
    expect(sumPlaces(world, all).lines).toEqual([
      { filmedId: 'works', representedId: 'coast', filmIds: ['f'], scenes: 1 },
      { filmedId: 'town', representedId: 'coast', filmIds: ['g'], scenes: 0 },
    ])
  })

  test('are narrowed by view, and then whole films say nothing', () => {
    expect(of('coast', { view: 'aerial' }).represented.filmIds).toEqual(['f'])
    expect(of('coast', { view: 'street' }).represented.filmIds).toEqual([])
  })

  test('are narrowed by one of the dates, a scene by its own story date; undated films are named', () => {
    const release = { by: 'release', fromYear: 2000, toYear: 2003 }
    expect(sumPlaces(world, { ...all, date: { ...release, by: 'release' } }).undatedFilmIds).toEqual(['g'])
    expect(of('coast', { date: release }).represented.filmIds).toEqual(['f'])
    expect(of('works', { date: { by: 'story', fromYear: 1949, toYear: 1950 } }).filmed.scenes).toBe(1)
    expect(of('works', { date: { by: 'story', fromYear: 1951, toYear: 1997 } }).filmed.scenes).toBe(0)
  })
})
