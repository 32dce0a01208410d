import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Task } from '../../src/server/contracts/index.ts'
import type { Program } from '../journeys/program.ts'
import { startProgram, temporaryFolder } from '../journeys/program.ts'
import { talkTo, until } from '../journeys/served.ts'
import { joinReels } from '../media/joined-reels.ts'
import { mediaDrivers, worth } from '../media/media-drivers.ts'
import { sharedFilms } from '../media/shared-films.ts'

const media = (await mediaDrivers()).find(({ name }) => name === 'ffmpeg')
const canJoin = media && sharedFilms('shots').length > 0

/** Finding shots is this much of taking a film in. */
const shotsShare = 0.85

describe.skipIf(!canJoin)('a film whose shots were being found', () => {
  const place = temporaryFolder()
  let film = ''
  let program: Program
  let study = ''
  let frames = 0
  let features: Uint8Array
  const { call, untilTasksEnd } = talkTo(() => program)

  beforeAll(async () => {
    film = await joinReels(path.join(place.folder, 'reels.mp4'), { reels: [0, 1, 2] })
    const whole = worth(await media!.readShots(film))
    frames = whole.frameCount
    features = whole.features
  })

  afterAll(async () => {
    await program?.kill()
    place.remove()
  })

  async function takeIn(name: string): Promise<string> {
    study = path.join(place.folder, name)
    program = await startProgram(study, { roots: [place.folder] })
    const { tasks } = await call<{ tasks: Task[] }>('/api/add', { paths: [film] })
    return tasks[0]!.id
  }

  async function task(id: string): Promise<Task> {
    return (await call<{ tasks: Task[] }>('/api/tasks')).tasks.find(candidate => candidate.id === id)!
  }

  /** Files of the study’s folder of what passes gave, by their ending. */
  function kept(ending: string): string[] {
    const folder = path.join(study, 'media', 'shots')
    const names = existsSync(folder) ? readdirSync(folder) : []
    return names.filter(name => name.endsWith(ending)).map(name => path.join(folder, name))
  }

  /** Follows the task to its end; gives the least that it ever said it had done. */
  async function leastShare(id: string): Promise<number> {
    let least = 1
    await until(async () => {
      const { state, doneShare } = await task(id)
      if (doneShare !== null) least = Math.min(least, doneShare)
      return state === 'done'
    }, 'the film is taken in')
    return least
  }

  async function expectWhole(): Promise<void> {
    await untilTasksEnd()
    expect(kept('.unfinished')).toEqual([])
    expect(Buffer.compare(readFileSync(kept('.features')[0]!), features)).toBe(0)
  }

  test('and that was paused goes on from there when it is resumed, with the result of one pass', async () => {
    const id = await takeIn('paused')
    await until(async () => ((await task(id)).doneShare ?? 0) > 0.25, 'a good part has been seen')
    await call(`/api/tasks/${id}/pause`, {})
    const { state, doneShare } = await task(id)
    expect(state).toBe('paused')
    expect(kept('.unfinished')).toHaveLength(1)
    await call(`/api/tasks/${id}/resume`, {})
    expect(await leastShare(id)).toBeGreaterThanOrEqual(doneShare!)
    await expectWhole()
    await program.kill()
  })

  test('when the program was killed goes on from what was kept, with the result of one pass', async () => {
    const id = await takeIn('killed')
    await until(
      async () => ((await task(id)).doneShare ?? 0) > 0.25 && kept('.unfinished').length > 0,
      'something of a good part has been kept',
    )
    await program.kill()
    const seen = framesKept(kept('.unfinished')[0]!)
    expect(seen).toBeGreaterThan(500)
    program = await startProgram(study, { roots: [place.folder] })
    expect(await leastShare(id)).toBeGreaterThanOrEqual((shotsShare * seen) / frames - 0.001)
    await expectWhole()
    await program.kill()
  })

  test('and is cancelled while it rests leaves nothing of what was kept', async () => {
    const id = await takeIn('cancelled')
    await until(async () => ((await task(id)).doneShare ?? 0) > 0.1, 'a part has been seen')
    await call(`/api/tasks/${id}/pause`, {})
    expect(kept('.unfinished')).toHaveLength(1)
    await call(`/api/tasks/${id}/cancel`, {})
    expect(kept('')).toEqual([])
    rmSync(study, { recursive: true, force: true })
  })
})

function framesKept(unfinished: string): number {
  const bytes = readFileSync(unfinished)
  const [sizeAt, headAt] = [40, 44]
  const head = bytes.toString('utf8', headAt, headAt + bytes.readUInt32LE(sizeAt))
  return (JSON.parse(head) as { facts: { frameCount: number } }).facts.frameCount
}
