import { expect, test } from 'vitest'
import { isMisplacedByBrowsers, judgePlayability } from './playability.ts'
import type { AudioTrack, VideoTrack } from './probe.ts'

function judged(container: string, codec: string, extra: { pixelFormat?: string; audio?: string } = {}) {
  const video = { codec, pixelFormat: extra.pixelFormat ?? 'yuv420p', interlaced: false } as VideoTrack
  const audio = extra.audio ? [{ codec: extra.audio } as AudioTrack] : []
  const result = judgePlayability({ container, video, audio })
  return result.kind === 'yes' ? 'yes' : result.because.map(({ kind }) => kind).join(' ')
}

test.each([
  ['yes', judged('mp4', 'h264', { audio: 'aac' })],
  ['yes', judged('webm', 'vp8', { audio: 'vorbis' })],
  ['yes', judged('mp4', 'av1')],
  ['container', judged('matroska', 'h264')],
  ['container', judged('mov', 'h264')],
  ['video-codec', judged('mp4', 'hevc')],
  ['pixel-format', judged('mp4', 'h264', { pixelFormat: 'yuv420p10le' })],
  ['audio-codec', judged('mp4', 'h264', { audio: 'ac3' })],
  ['video-codec audio-codec', judged('webm', 'h264', { audio: 'aac' })],
])('%s', (expected, got) => {
  expect(got).toBe(expected)
})

test('frames stored out of order are misplaced where they stand for uneven times, and only there', () => {
  const at = (...startsMs: number[]) => ({
    kind: 'variable' as const,
    startsMs,
    endMs: startsMs.at(-1)! + 40,
  })
  const matroska = at(0, 42, 84, 125, 167, 209, 250)
  const oneLeftOut = at(0, 40, 80, 160, 200)
  expect(isMisplacedByBrowsers({ outOfOrder: true }, matroska)).toBe(false)
  expect(isMisplacedByBrowsers({ outOfOrder: true }, oneLeftOut)).toBe(true)
  expect(isMisplacedByBrowsers({ outOfOrder: false }, oneLeftOut)).toBe(false)
})
