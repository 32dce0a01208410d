import { describe, expect, test } from 'vitest'
import type { Chosen } from '../../../state/chosen.ts'
import { TimelineControl } from '../timeline-control.ts'
import type { Track } from '../tracks/track.ts'
import { chooseThing, topOfTrack, trackAt } from './choose-thing.ts'

function aTrack(key: string, height: number, news: Partial<Track> = {}): Track {
  return {
    ...{ key, height, name: key, said: '', swatch: null, isPinned: false, chooses: null },
    draw: () => {},
    hit: ms => ({ kind: 'mark', id: `${key} ${ms}` }),
    ...news,
  }
}

const tracks = [aTrack('shots', 50, { isPinned: true }), aTrack('a', 10), aTrack('b', 10), aTrack('c', 10)]

describe('the track under the pointer', () => {
  test.each([
    [49, 0, 'shots'],
    [49, 15, 'shots'],
    [50, 0, 'a'],
    [69, 0, 'b'],
    [50, 15, 'b'],
    [64, 15, 'c'],
  ])('at %i, with the lanes scrolled by %i, is %s', (y, scrolledBy, key) => {
    expect(trackAt(tracks, y, scrolledBy)?.key).toBe(key)
  })

  test('is none below the last', () => {
    expect(trackAt(tracks, 80, 0)).toBeUndefined()
  })
})

test('a track begins where it can be seen, and nowhere when it is scrolled away or not there', () => {
  const tops = (key: string, scrolledBy: number) => topOfTrack(tracks, key, scrolledBy)
  expect([tops('shots', 15), tops('a', 0), tops('c', 0), tops('c', 15)]).toEqual([0, 50, 70, 55])
  expect([tops('a', 5), tops('gone', 0)]).toEqual([null, null])
})

test('what is pointed at is chosen, and the playhead goes there all the same', () => {
  const control = new TimelineControl({ endMs: 1000, frameLengthMs: 40 })
  control.setWidth(100)
  const chosen: Chosen[] = []
  const gesture = chooseThing({
    control,
    tracks: () => tracks,
    scrolledBy: () => 0,
    choose: one => chosen.push(one),
  })
  expect(gesture.begin({ x: 30, y: 65 })).toBe(false)
  expect(chosen).toEqual([{ kind: 'mark', id: 'b 300' }])
})
