import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FilmCard, Task } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

let study: ServedStudy
let films: string

beforeAll(async () => {
  films = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-tasks-'))
  await encodeGreyFilm(path.join(films, 'long.mp4'), { shots: 150, framesPerShot: 40 })
  study = await serveStudy({ roots: [films] })
})

afterAll(async () => {
  await study.stop()
  rmSync(films, { recursive: true, force: true })
})

async function tasks(): Promise<Task[]> {
  return (await study.call<{ tasks: Task[] }>('/api/tasks')).answer.tasks
}

async function task(id: string): Promise<Task> {
  return (await tasks()).find(candidate => candidate.id === id)!
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 20))
}

async function cards(): Promise<FilmCard[]> {
  return (await study.call<{ films: FilmCard[] }>('/api/films')).answer.films
}

describe('a task', () => {
  let id: string

  test('rests when it is paused, wherever it was, and its film waits for it', async () => {
    const added = await study.call<{ tasks: Task[] }>('/api/add', { paths: [path.join(films, 'long.mp4')] })
    id = added.answer.tasks[0]!.id
    await until(async () => {
      const { stage, doneShare } = await task(id)
      return stage === 'shots' && (doneShare ?? 0) > 0.05
    })
    expect((await study.call(`/api/tasks/${id}/pause`, {})).status).toBe(200)
    expect(await task(id)).toMatchObject({ state: 'paused', stage: 'shots', leftMs: null })
    await study.untilIdle()
    expect(await task(id)).toMatchObject({ state: 'paused' })
    expect((await cards())[0]!.files[0]).toMatchObject({ state: 'incoming' })
  })

  test('is not taken up by a new start, cannot be removed, and goes on when it is resumed', async () => {
    await study.server.house.store.tasks.takeUpAgain(2)
    expect(await task(id)).toMatchObject({ state: 'paused' })
    expect((await study.call(`/api/tasks/${id}`, undefined, 'DELETE')).status).toBe(409)
    expect((await study.call(`/api/tasks/${id}/resume`, {})).status).toBe(200)
    await study.untilIdle()
    expect(await task(id)).toMatchObject({ state: 'done' })
    expect((await cards())[0]).toMatchObject({ shotCount: 150 })
  })

  test('that is done cannot be paused or resumed', async () => {
    expect((await study.call(`/api/tasks/${id}/pause`, {})).status).toBe(404)
    expect((await study.call(`/api/tasks/${id}/resume`, {})).status).toBe(404)
  })

  test('that was done before is answered from what is kept, and draws only the stills that are gone', async () => {
    const folder = path.join(study.folder, 'media', 'shots')
    const features = readdirSync(folder).find(name => name.endsWith('.features'))!
    const written = statSync(path.join(folder, features)).mtimeMs
    const [card] = await cards()
    const stills = path.join(study.folder, 'media', 'stills', card!.files[0]!.id)
    const [gone, ...standing] = readdirSync(stills)
    const drawn = statSync(path.join(stills, standing[0]!)).mtimeMs
    rmSync(path.join(stills, gone!))
    await study.call(`/api/parts/${card!.parts[0]!.id}/detect-shots`, {})
    await study.untilIdle()
    expect(statSync(path.join(folder, features)).mtimeMs).toBe(written)
    expect(readdirSync(stills)).toContain(gone)
    expect(statSync(path.join(stills, standing[0]!)).mtimeMs).toBe(drawn)
    expect((await cards())[0]).toMatchObject({ shotCount: 150 })
  })

  test('that is cancelled while it rests leaves nothing of its film', async () => {
    await encodeGreyFilm(path.join(films, 'other.mp4'), { shots: 120, framesPerShot: 39 })
    const added = await study.call<{ tasks: Task[] }>('/api/add', { paths: [path.join(films, 'other.mp4')] })
    const other = added.answer.tasks[0]!.id
    await until(async () => (await task(other)).stage === 'shots')
    await study.call(`/api/tasks/${other}/pause`, {})
    expect(await cards()).toHaveLength(2)
    expect((await study.call(`/api/tasks/${other}/cancel`, {})).status).toBe(200)
    expect(await cards()).toHaveLength(1)
    expect(await task(other)).toMatchObject({ state: 'cancelled' })
  })
})
