import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Media } from '../../src/media/index.ts'
import { mediaDrivers, worth } from './media-drivers.ts'

const drivers = await mediaDrivers()
const canMake = drivers.some(({ name }) => name === 'ffmpeg')
let folder = ''

const srt =
  '1\n00:00:01,000 --> 00:00:02,500\n我们的工厂\n<i>Our works</i>\n\n2\n00:00:03,123 --> 00:00:04,000\nAnd the gate\n'

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'words-inside-'))
  writeFileSync(path.join(folder, 'words.srt'), srt)
  if (!canMake) return
  make('film.mp4', ['-map', '1', '-c:s', 'mov_text', '-metadata:s:s:0', 'language=chi'])
  make('late.mp4', ['-map', '1', '-c:s', 'mov_text'], ['-output_ts_offset', '5'])
  const three = ['-map', '1', '-map', '1', '-map', '1', '-c:s:0', 'srt', '-c:s:1', 'ass', '-c:s:2', 'webvtt']
  make('film.mkv', three)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function make(name: string, words: string[], more: string[] = []): void {
  const picture = ['-f', 'lavfi', '-i', 'color=gray:s=320x180:r=25:d=6']
  const options = ['-v', 'error', '-y', ...picture, '-i', path.join(folder, 'words.srt'), '-map', '0']
  execFileSync('ffmpeg', [...options, ...words, '-c:v', 'libx264', ...more, path.join(folder, name)])
}

async function read(media: Media, name: string, streamIndex: number) {
  const { packets, ...track } = worth(await media.readWordsInside(path.join(folder, name), { streamIndex }))
  const said = packets.map(({ bytes, ...times }) => ({ ...times, text: Buffer.from(bytes).toString('utf8') }))
  return { ...track, packets: said.filter(({ text }) => text.includes('gate')) }
}

describe.skipIf(!canMake).each(drivers.map(media => [media.name, media] as const))(
  'words inside a film, read by %s',
  (_, media) => {
    test.each([
      ['film.mp4', 1, 'mov_text'],
      ['film.mkv', 1, 'subrip'],
      ['film.mkv', 2, 'ass'],
      ['film.mkv', 3, 'webvtt'],
    ])('of %s, track %d, stand at their times', async (name, streamIndex, codec) => {
      const found = await read(media, name, streamIndex)
      expect(found).toMatchObject({ codec, packets: [{ startMs: 3123, endMs: 4000 }] })
      expect(found.packets[0]!.text).toContain('And the gate')
    })

    test('are counted from the first picture, wherever the time of the file begins', async () => {
      expect((await read(media, 'late.mp4', 1)).packets).toMatchObject([{ startMs: 3123, endMs: 4000 }])
    })

    test('say their language, and are refused where there is no such track', async () => {
      expect(await read(media, 'film.mp4', 1)).toMatchObject({ language: 'chi' })
      for (const streamIndex of [0, 7])
        expect(await media.readWordsInside(path.join(folder, 'film.mp4'), { streamIndex })).toMatchObject({
          ok: false,
          refusal: { kind: 'no-such-track' },
        })
    })
  },
)
