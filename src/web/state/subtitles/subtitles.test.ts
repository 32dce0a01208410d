import { expect, test } from 'vitest'
import type { DialogueLine, Subtitle, SubtitleTrack } from '../../../study/index.ts'
import { changed, emptyDialogue, made, removed } from '../../../study/index.ts'
import { linesAt, noSubtitles, shownSubtitles, subtitlesChanged, subtitlesRead } from './subtitles.ts'

const track = (id: string): SubtitleTrack => ({
  ...{ id, partId: 'p', fileName: 'a.srt', language: 'en', encoding: 'utf-8', stretch: 1, shiftMs: 0 },
})
const line = (id: string, of: string, startMs: number): Subtitle => ({
  ...{ id, subtitleTrackId: of, partId: 'p', startMs, endMs: startMs + 1000, text: id },
})
const answer = {
  tracks: [track('zh'), track('en')],
  lines: [line('c', 'en', 1500), line('a', 'zh', 1000), line('b', 'zh', 1200)],
  dialogue: [] as DialogueLine[],
}
const known = subtitlesRead(noSubtitles, 'p', answer)
const shown = (ms: number, state = known) => linesAt(state['p']!, ms).map(({ id }) => id)

test('the lines that hold now stand track by track, each in the order of time', () => {
  expect(shown(1000)).toEqual(['a'])
  expect(shown(1600)).toEqual(['a', 'b', 'c'])
  expect(shown(2200)).toEqual(['c'])
  expect(shown(2500)).toEqual([])
})

test('a change is taken where the part is known, and leaves the others as they are', () => {
  const moved = { ...answer.lines[1]!, startMs: 4000, endMs: 5000 }
  const change = [changed('subtitle', answer.lines[1]!, moved), made('subtitle', line('d', 'en', 0))]
  const after = subtitlesChanged(known, change)
  expect(after['p']!.lines.map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a'])
  expect(subtitlesChanged(after, change)).toEqual(after)
  expect(subtitlesChanged(known, [])).toBe(known)
  const gone = subtitlesChanged(known, [removed('subtitleTrack', answer.tracks[0]!)])
  expect(shown(1600, gone)).toEqual(['c'])
  expect(subtitlesChanged(noSubtitles, change)).toEqual({})
})

test('dialogue is shown while it is on its way, and as it is kept once the change has come', () => {
  const spoken: DialogueLine = {
    ...emptyDialogue,
    id: 'd',
    partId: 'p',
    startMs: 0,
    endMs: 400,
    original: '走吧',
  }
  const change = [made('dialogueLine', spoken)]
  const waiting = [{ change }] as unknown as Parameters<typeof shownSubtitles>[1]
  expect(shownSubtitles(known['p']!, waiting, 'p').dialogue).toEqual([spoken])
  expect(shownSubtitles(known['p']!, waiting, 'q')).toBe(known['p'])
  const kept = subtitlesChanged(known, change)
  expect(kept['p']!.dialogue).toEqual([spoken])
  expect(shownSubtitles(kept['p']!, waiting, 'p')).toEqual(kept['p'])
})
