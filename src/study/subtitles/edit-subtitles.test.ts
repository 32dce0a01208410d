import { describe, expect, test } from 'vitest'
import type { ActOf, KnownOf } from '../acts/acts.ts'
import { placeIn } from '../acts/acts.ts'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import { bringInSubtitles } from './edit-subtitles.ts'
import type { Subtitle, SubtitleTrack } from './subtitle.ts'

const track = (id: string, news: Partial<SubtitleTrack> = {}): SubtitleTrack => ({
  ...{
    id,
    partId: 'p',
    fileName: `${id}.srt`,
    language: 'zh-Hans',
    encoding: 'utf-8',
    stretch: 1,
    shiftMs: 0,
  },
  ...news,
})
const line = (of: string, startMs: number, endMs: number, text = '工厂'): Subtitle => ({
  ...{ id: `${of} ${startMs}`, subtitleTrackId: of, partId: 'p', startMs, endMs, text },
})
type Known = KnownOf<'subtitles'>
const known: Known = {
  tracks: [track('zh'), track('en', { language: 'en' })],
  lines: [line('zh', 1000, 3000), line('zh', 2000, 4000), line('en', 1000, 3000, 'works')],
  endMs: 5000,
}

function taken(before: Known, change: Change): Known {
  return {
    ...before,
    tracks: applyToList('subtitleTrack', before.tracks, change),
    lines: applyToList('subtitle', before.lines, change),
  }
}
function changeOf(act: ActOf<'subtitles'>): Change {
  const placed = placeIn('subtitles', known, act)
  if (!placed.ok) throw new Error(JSON.stringify(placed.refusal))
  return placed.value
}
const refusalOf = (act: ActOf<'subtitles'>) => {
  const placed = placeIn('subtitles', known, act)
  return placed.ok ? null : placed.refusal
}
const of = { partId: 'p', trackId: 'zh' }
const timesOf = (of: Known, trackId: string) =>
  of.lines.filter(one => one.subtitleTrackId === trackId).map(({ startMs, endMs }) => [startMs, endMs])

describe('subtitles', () => {
  test('come in with all their lines, and not a second time in the same language', () => {
    const news = [line('again', 1000, 3000), line('again', 2000, 4000)]
    expect(bringInSubtitles(known, track('again'), news)).toEqual({
      ok: false,
      refusal: { kind: 'subtitles-there-already', fileName: 'zh.srt' },
    })
    const other = bringInSubtitles(known, track('again', { language: ' ja ' }), news)
    const placed = taken(known, other.ok ? other.value : [])
    expect(placed.tracks.at(-1)).toMatchObject({ id: 'again', language: 'ja' })
    expect(timesOf(placed, 'again')).toHaveLength(2)
    expect(bringInSubtitles(known, track('x'), [])).toMatchObject({ refusal: { kind: 'no-subtitle-fits' } })
    expect(bringInSubtitles(known, track('x', { language: '' }), news)).toMatchObject({
      refusal: { kind: 'language-not-named' },
    })
  })

  test('are moved together, and say by how much they were', () => {
    const shifted = taken(known, changeOf({ kind: 'shift-subtitles', ...of, byMs: -500 }))
    expect(timesOf(shifted, 'zh')).toEqual([
      [500, 2500],
      [1500, 3500],
    ])
    expect(timesOf(shifted, 'en')).toEqual([[1000, 3000]])
    expect(shifted.tracks[0]).toMatchObject({ shiftMs: -500, stretch: 1 })
    const by = 25 / (24_000 / 1001)
    const stretched = placeIn('subtitles', shifted, { kind: 'stretch-subtitles', ...of, by })
    const placed = taken(shifted, stretched.ok ? stretched.value : [])
    expect(timesOf(placed, 'zh')).toEqual([
      [521, 2607],
      [1564, 3649],
    ])
    // As the file says it: 1,000 ms, stretched, then shifted.
    const { stretch, shiftMs } = placed.tracks[0]!
    expect(Math.round(1000 * stretch) + shiftMs).toBeCloseTo(521, -0.5)
  })

  test('stay where they are where one of them would leave the film', () => {
    expect(refusalOf({ kind: 'shift-subtitles', ...of, byMs: 1500 })).toEqual({
      ...{ kind: 'subtitles-outside-film', count: 1 },
    })
    expect(refusalOf({ kind: 'shift-subtitles', ...of, byMs: -2001 })).toMatchObject({ count: 2 })
    expect(refusalOf({ kind: 'shift-subtitles', ...of, trackId: 'gone', byMs: 1 })).toEqual({
      kind: 'no-such-subtitles',
    })
  })

  test('have a language that can be named anew, and is named', () => {
    const placed = taken(known, changeOf({ kind: 'name-subtitle-language', ...of, language: 'yue' }))
    expect(placed.tracks[0]!.language).toBe('yue')
    expect(refusalOf({ kind: 'name-subtitle-language', ...of, language: 'some tongue' })).toEqual({
      kind: 'language-not-named',
    })
  })

  test('come back as they were from every act', () => {
    const acts: ActOf<'subtitles'>[] = [
      { kind: 'remove-subtitles', ...of },
      { kind: 'shift-subtitles', ...of, byMs: 700 },
      { kind: 'stretch-subtitles', ...of, by: 0.9 },
      { kind: 'name-subtitle-language', ...of, language: 'zh-Hant' },
    ]
    const sorted = ({ tracks, lines }: Known) => ({
      tracks: [...tracks].sort((a, b) => a.id.localeCompare(b.id)),
      lines: [...lines].sort((a, b) => a.id.localeCompare(b.id)),
    })
    for (const act of acts) {
      const change = changeOf(act)
      expect(change).not.toEqual([])
      expect(sorted(taken(taken(known, change), inverse(change)))).toEqual(sorted(known))
    }
    expect(changeOf({ kind: 'remove-subtitles', ...of, trackId: 'gone' })).toEqual([])
  })
})
