import { spawn } from 'node:child_process'
import { renameSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from '../effects.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { sharedFilms } from '../media/shared-films.ts'
import { sharedFolder } from '../real-data.ts'
import { temporaryFolder } from './program.ts'

interface Ended {
  code: number | null
  out: string
  err: string
}

/** The command as it is typed, built, in a process of its own; `reads` says when its reader goes away. */
function silverscreen(words: string[], options: { closesAtOnce?: boolean } = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['bin/silverscreen', ...words], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'C.UTF-8' },
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  if (options.closesAtOnce) child.stdout.destroy()
  return new Promise(resolve => child.once('close', code => resolve({ code, ...said })))
}

// What has changed is built first, and said.
beforeAll(async () => {
  await silverscreen(['help'])
}, 60_000)

interface ListedShot {
  index: number
  startFrame: number
  endFrame: number
  startMs: number
  endMs: number
  transitionIn: string
  confidence?: number
  transitionStartFrame?: number
  transitionEndFrame?: number
}

describe.skipIf(!sharedFolder)('the shots of a file, printed', () => {
  const reel = sharedFilms('shots').find(({ name }) => name.includes('gradual'))?.path ?? ''

  test('as JSON lie side by side over the whole film, each boundary with its confidence and each gradual one with its frames', async () => {
    const { code, out, err } = await silverscreen(['shots', reel, '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { shots, ...film } = JSON.parse(out) as { shots: ListedShot[]; frames: number }
    expect(film).toMatchObject({ file: reel, width: 640, height: 360, frameRate: [25, 1], frames: 2793 })
    expect(shots.map(({ index }) => index)).toEqual(shots.map((_, index) => index))
    expect(shots.map(({ startFrame }) => startFrame)).toEqual([
      0,
      ...shots.slice(0, -1).map(({ endFrame }) => endFrame),
    ])
    expect(shots.at(-1)!.endFrame).toBe(film.frames)
    for (const shot of shots) {
      expect(shot.startMs).toBe(shot.startFrame * 40)
      if (shot.index === 0) expect(shot).toMatchObject({ transitionIn: 'start' })
      else expect(shot.confidence).toBeGreaterThan(0)
      const isGradual = !['start', 'cut'].includes(shot.transitionIn)
      expect(shot.transitionStartFrame !== undefined, JSON.stringify(shot)).toBe(isGradual)
      if (!isGradual) continue
      expect(shot.transitionStartFrame).toBeLessThanOrEqual(shot.startFrame)
      expect(shot.transitionEndFrame).toBeGreaterThanOrEqual(shot.startFrame)
    }
    expect(new Set(shots.map(({ transitionIn }) => transitionIn))).toEqual(
      new Set(['start', 'cut', 'dissolve', 'fade', 'wipe']),
    )
  })

  test('as CSV are the same, a line each', async () => {
    const [csv, json] = await Promise.all([
      silverscreen(['shots', reel, '--csv']),
      silverscreen(['shots', reel, '--json']),
    ])
    const [head, ...lines] = csv.out.trimEnd().split('\r\n')
    expect(head).toBe('index,startFrame,endFrame,startMs,endMs,transitionIn')
    const { shots } = JSON.parse(json.out) as { shots: ListedShot[] }
    expect(lines).toEqual(
      shots.map(shot =>
        [shot.index, shot.startFrame, shot.endFrame, shot.startMs, shot.endMs, shot.transitionIn].join(),
      ),
    )
  })

  test('are refused with a sentence, and as JSON with the reason, where the file is no film', async () => {
    const page = path.join(repositoryRoot, 'README.md')
    const { code, out, err } = await silverscreen(['shots', page, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({ file: page, refusal: { kind: 'not-a-film' } })
    expect(err).toMatch(/^README\.md: .*\n$/)
  })

  test('to a reader that has gone away are no fault', async () => {
    const { err } = await silverscreen(['shots', reel, '--csv'], { closesAtOnce: true })
    expect(err).toBe('')
  })
})

test('a command that there is not is answered with those that there are', async () => {
  const { code, err } = await silverscreen(['shoots'])
  expect(code).toBe(2)
  expect(err).toContain('There is no command “shoots”.')
  expect(err).toMatch(/ {2}shots {2,}print the shots/)
})

describe('a film file that was moved and is added again', () => {
  const place = temporaryFolder()
  afterAll(() => place.remove())

  test('finds its film, and the command says so', async () => {
    const [before, after] = [path.join(place.folder, 'a.mp4'), path.join(place.folder, 'b.mp4')]
    const study = ['--study', path.join(place.folder, 'study')]
    await encodeGreyFilm(before, { shots: 3, framesPerShot: 12 })
    const first = JSON.parse((await silverscreen(['add', before, ...study, '--json'])).out)
    renameSync(before, after)
    const { code, out } = await silverscreen(['add', after, ...study])
    expect(code).toBe(0)
    expect(out).toContain('found again')
    expect(out).not.toMatch(/\b0 shots/)
    renameSync(after, before)
    const again = JSON.parse((await silverscreen(['add', before, ...study, '--json'])).out)
    const { filmId, shots } = first.films[0]
    expect(again.films).toMatchObject([{ filmId, shots, note: { kind: 'found-again' } }])
  })
})
