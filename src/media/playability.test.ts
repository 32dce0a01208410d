import { expect, test } from 'vitest'
import { judgePlayability } from './playability.ts'
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
