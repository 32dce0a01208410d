import { describe, expect, test } from 'vitest'
import type { Code, Mark, Scene } from '../../../../study/index.ts'
import { wordsIn } from '../../../../words/index.ts'
import type { CodingOfPart } from './code-lanes.ts'
import type { TrackSources } from './track.ts'
import { trackMaker } from './track-table.ts'

function sources(news: Partial<TrackSources> = {}): TrackSources {
  return {
    words,
    language: 'en',
    clock,
    shots: none,
    scenes: none,
    proposals: none,
    measured: undefined,
    sound: null,
    series: none,
    subtitles: null,
    coding: null,
    beside: null,
    readings: null,
    links: null,
    quotings: null,
    chosen: { kind: 'shot' },
    looks: {},
    stillOfShot: nowhere,
    stillOfFrame: nowhere,
    stillAspect: 16 / 9,
    ...news,
  }
}

const none: readonly never[] = []
const nowhere = () => ''
const words = wordsIn('en')
const clock = {
  kind: 'constant' as const,
  rate: { numerator: 25, denominator: 1 },
  offsetTicks: 0,
  frameCount: 100,
  endMs: 4000,
}

const code = (id: string) => ({ id, names: { en: id, 'zh-Hans': '' }, colour: '#000000' }) as Code
const mark = (codeId: string, id: string) =>
  ({ id, codeId, partId: 'p', startMs: 0, endMs: 40, passId: null }) as Mark

function aCoding(news: Partial<CodingOfPart> = {}): CodingOfPart {
  const marks = [mark('rare', '1'), mark('often', '2'), mark('often', '3')]
  const pass = { id: 'pass', codeIds: ['sought'] } as CodingOfPart['pass']
  const coding = { marks, regionKeys: none, passes: none, lookedThrough: none, seen: none }
  return {
    coding,
    codes: [code('rare'), code('often'), code('unmarked'), code('sought')],
    pass,
    partId: 'p',
    sample: null,
    ...news,
  }
}

const scene = (level: Scene['level']) => ({ id: level, level, startMs: 0, endMs: 80, name: '' }) as Scene

describe('the table of tracks', () => {
  test('gives the shots under the ruler, both of which stay in place, and nothing that is not there', () => {
    const tracks = trackMaker()(sources())
    expect(tracks.map(({ key }) => key)).toEqual(['ruler', 'shots'])
    expect(tracks.every(({ isPinned }) => isPinned)).toBe(true)
  })

  test('has a lane for each code of the pass, then for others by how often they are marked', () => {
    const tracks = trackMaker()(sources({ scenes: [scene('scene'), scene('sequence')], coding: aCoding() }))
    expect(tracks.map(({ key, said }) => [key, said]).slice(2)).toEqual([
      ['sequence', '1 sequence'],
      ['scene', '1 scene'],
      ['looked-through', words.timeline.lookedThrough],
      ['sought', '0 marks'],
      ['often', '2 marks'],
      ['rare', '1 mark'],
    ])
  })

  test('gives back as they were the tracks of which nothing has changed', () => {
    const make = trackMaker()
    const before = make(sources({ coding: aCoding() }))
    const after = make(sources({ coding: aCoding() }))
    expect(after.find(({ key }) => key === 'shots')).toBe(before.find(({ key }) => key === 'shots'))
    expect(after.find(({ key }) => key === 'often')).not.toBe(before.find(({ key }) => key === 'often'))
  })

  test('has a track for each file of subtitles, called by its language', () => {
    const track = (id: string, language: string) => ({
      ...{ id, partId: 'p', fileName: 'a.srt', language, encoding: 'utf-8', stretch: 1, shiftMs: 0 },
    })
    const line = { id: 'l', subtitleTrackId: 'a', partId: 'p', startMs: 0, endMs: 80, text: '工厂' }
    const subtitles = { tracks: [track('a', 'zh-Hans'), track('b', 'xx')], lines: [line], dialogue: [] }
    const made = trackMaker()(sources({ subtitles })).filter(({ key }) => key.startsWith('subtitles'))
    expect(made.map(({ name, said }) => [name, said])).toEqual([
      ['Chinese, simplified', '1 line of subtitles'],
      ['xx', '0 lines of subtitles'],
    ])
  })
})
