import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mediaDrivers, worth } from './media-drivers.ts'
import { sharedFilms } from './shared-films.ts'

const run = promisify(execFile)
const [media] = await mediaDrivers()
const clips = sharedFilms('film')
const battle = clips.find(({ name }) => name.startsWith('tears'))
const close = clips.find(({ name }) => name.startsWith('frog'))
const street = clips.find(({ name }) => name.startsWith('chaplin'))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'repeated-frames-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What each frame of a film looks like, after a filter and before any encoder. */
async function digests(film: string, seconds: string, filter: string): Promise<string[]> {
  const { stdout } = await run(
    'ffmpeg',
    ['-nostdin', '-v', 'error', '-t', seconds, '-i', film, '-an', '-vf', filter, '-f', 'framemd5', '-'],
    { maxBuffer: 1e8 },
  )
  return stdout
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split(',').at(-1)!.trim())
}

/** The frame of the source that each frame of the repeated film shows. */
async function sourceFrames(film: string, seconds: string, filter: string): Promise<number[]> {
  const source = await digests(film, seconds, 'null')
  let at = 0
  return (await digests(film, seconds, filter)).map(digest => {
    const next = source.indexOf(digest, at)
    if (next >= 0) at = next
    return at
  })
}

async function repeated(film: string, seconds: string, filter: string): Promise<string> {
  const out = path.join(folder, `${filter.replace(/\W/g, '-')}-${path.parse(film).name}.mp4`)
  const encoder = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '26', '-threads', '2']
  await run('ffmpeg', [
    '-nostdin',
    '-v',
    'error',
    '-t',
    seconds,
    '-i',
    film,
    '-an',
    '-vf',
    filter,
    ...encoder,
    out,
  ])
  return out
}

describe.skipIf(!media || clips.length === 0)('frames that only show a picture again', () => {
  test.each(['fps=60', 'fps=48', 'fps=30'])(
    'are no cuts, and hide none, where a battle was brought to more frames by %s',
    async filter => {
      const seconds = '26'
      const shows = await sourceFrames(battle!.path, seconds, filter)
      const film = await repeated(battle!.path, seconds, filter)
      const { boundaries, frameCount } = worth(await media!.readShots(film))
      expect(frameCount).toBe(shows.length)
      const first = (frame: number) => shows.findIndex(shown => shown >= frame)
      const cuts = battle!.transitions.map(({ frame }) => first(frame)).filter(frame => frame > 0)
      expect(cuts.length).toBeGreaterThan(3)
      expect(boundaries.map(({ frame }) => frame)).toEqual(cuts)
    },
  )

  test.each([
    [close, 'fps=60'],
    [close, 'fps=18,fps=48'],
    [street, 'fps=50'],
    [street, 'fps=18,fps=30'],
  ])('are no cuts in one take (%#)', async (clip, filter) => {
    const film = await repeated(clip!.path, '9', filter)
    expect(worth(await media!.readShots(film)).boundaries).toEqual([])
  })
})
