import { appendFileSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CodingAnswer, FilmCard, RemovedFilmsAnswer, Task } from '../../src/server/contracts/index.ts'
import { emptyMemo } from '../../src/study/index.ts'
import { takeInPayload } from '../../src/workbench/tasks/take-in.ts'
import { testEffects } from '../effects.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const { makeId } = testEffects()
const codeId = makeId()
let study: ServedStudy
let films: string

beforeAll(async () => {
  films = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-back-'))
  await encodeGreyFilm(path.join(films, 'long.mp4'), { shots: 80, framesPerShot: 40 })
  study = await serveStudy({ roots: [films] })
  await act({
    kind: 'add-code',
    code: {
      id: codeId,
      kind: 'symbol',
      names: { en: 'smoke', 'zh-Hans': '烟' },
      colour: '#0072b2',
      key: null,
    },
  })
})

afterAll(async () => {
  await study.stop()
  rmSync(films, { recursive: true, force: true })
})

const act = (body: object) =>
  study.call<{ refusal?: { kind: string } }>('/api/acts', { ...body, actId: makeId() })
const task = async (id: string) =>
  (await study.call<{ tasks: Task[] }>('/api/tasks')).answer.tasks.find(one => one.id === id)!
const cards = async () => (await study.call<{ films: FilmCard[] }>('/api/films')).answer.films
const removedFilms = async () => (await study.call<RemovedFilmsAnswer>('/api/removed-films')).answer.films
const coding = async (filmId: string) =>
  (await study.call<CodingAnswer>(`/api/films/${filmId}/coding`)).answer

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 20))
}

/** A film that is half-way in: its shots are being found, and the work rests there. */
async function halfIn(
  storage: 'referenced' | 'copied',
): Promise<{ taskId: string; card: FilmCard; file: string }> {
  // As an upload leaves a file, or as the picker opens one.
  const { incoming, opened } = study.server.house.folder
  const file = path.join(storage === 'copied' ? incoming : films, `${makeId()}.mp4`)
  copyFileSync(path.join(films, 'long.mp4'), file)
  // Two films of the same bytes would be one film: an empty box at the end makes them differ.
  appendFileSync(file, Buffer.from([0, 0, 0, 16, ...Buffer.from(`free${makeId().slice(-8)}`)]))
  if (storage === 'referenced') await opened.open(file)
  const payload = takeInPayload(makeId, { path: file, storage, originalName: path.basename(file) })
  const { id: taskId } = await study.server.house.tasks.add({
    kind: 'take-in-film',
    subjectId: payload.fileId,
    payload,
  })
  await until(async () => {
    const { stage, doneShare, state } = await task(taskId)
    if (state === 'failed') throw new Error(JSON.stringify(await task(taskId)))
    return stage === 'shots' && (doneShare ?? 0) > 0.02
  })
  await study.call(`/api/tasks/${taskId}/pause`, {})
  const card = (await cards()).find(one => one.film.id === payload.filmId)!
  return { taskId, card, file }
}

async function markFive(card: FilmCard): Promise<void> {
  const { id: partId } = card.parts[0]!
  for (let index = 0; index < 5; index++)
    expect(
      (
        await act({
          kind: 'set-mark',
          filmId: card.film.id,
          codeId,
          passId: null,
          unit: { partId, startMs: index * 1000, endMs: index * 1000 + 800, shotId: null },
          newMarkId: makeId(),
        })
      ).status,
    ).toBe(200)
}

async function expectKept(card: FilmCard): Promise<void> {
  expect((await cards()).some(one => one.film.id === card.film.id)).toBe(true)
  expect((await coding(card.film.id)).marks).toHaveLength(5)
}

describe.each(['referenced', 'copied'] as const)(
  'a %s film that a hand has coded while it was taken in',
  storage => {
    test('stays with its marks and its file when its task is cancelled, and goes on when tried again', async () => {
      const { taskId, card } = await halfIn(storage)
      await markFive(card)
      await study.call(`/api/tasks/${taskId}/cancel`, {})
      expect(await task(taskId)).toMatchObject({
        state: 'cancelled',
        reason: { kind: 'cancelled-film-kept' },
      })
      await expectKept(card)
      if (storage === 'copied')
        expect(existsSync(path.join(study.folder, 'films', `${card.files[0]!.id}.mp4`))).toBe(true)
      await study.call(`/api/tasks/${taskId}/retry`, {})
      await study.untilIdle()
      expect(await task(taskId)).toMatchObject({ state: 'done' })
      await expectKept(card)
    })

    test('stays when its file goes away meanwhile', async () => {
      const { taskId, card, file } = await halfIn(storage)
      await markFive(card)
      rmSync(storage === 'copied' ? path.join(study.folder, 'films', `${card.files[0]!.id}.mp4`) : file)
      await study.call(`/api/tasks/${taskId}/resume`, {})
      await study.untilIdle()
      expect(await task(taskId)).toMatchObject({ state: 'failed', reason: { filmKept: true } })
      await expectKept(card)
    })

    test('stays when its task has ended twice with the program, was tried again and then cancelled', async () => {
      const { taskId, card } = await halfIn(storage)
      await markFive(card)
      const { tasks } = study.server.house.store
      await tasks.resume(taskId)
      for (let crash = 0; crash < 3; crash++) {
        await tasks.takeNext(['take-in-film'])
        await tasks.takeUpAgain(2)
      }
      expect(await task(taskId)).toMatchObject({ state: 'failed', reason: { kind: 'ended-too-often' } })
      await tasks.retry(taskId)
      await study.call(`/api/tasks/${taskId}/cancel`, {})
      await expectKept(card)
    })

    test('stays even when all that was done has been taken back: redo would have nothing to stand on', async () => {
      const { taskId, card } = await halfIn(storage)
      await markFive(card)
      for (let marks = 0; marks < 5; marks++)
        await study.call('/api/undo', { area: 'coding', filmId: card.film.id, actId: makeId() })
      await study.call(`/api/tasks/${taskId}/cancel`, {})
      for (let marks = 0; marks < 5; marks++)
        await study.call('/api/redo', { area: 'coding', filmId: card.film.id, actId: makeId() })
      await expectKept(card)
    })

    test('stays when it was only described', async () => {
      const { taskId, card } = await halfIn(storage)
      await act({ kind: 'describe-film', filmId: card.film.id, releaseDate: '1999' })
      await study.call(`/api/tasks/${taskId}/cancel`, {})
      expect((await cards()).find(one => one.film.id === card.film.id)?.film.releaseDate).toBe('1999')
    })
  },
)

test('a film that nobody has touched goes when its task is cancelled, with the copy that was made of it', async () => {
  const { taskId, card } = await halfIn('copied')
  await study.call(`/api/tasks/${taskId}/cancel`, {})
  expect((await cards()).some(one => one.film.id === card.film.id)).toBe(false)
  expect(existsSync(path.join(study.folder, 'films', `${card.files[0]!.id}.mp4`))).toBe(false)
})

describe('a film that was removed', () => {
  test('says before what goes with it, lies in the bin, and comes back when its file is added again', async () => {
    const { taskId, card, file } = await halfIn('referenced')
    await study.call(`/api/tasks/${taskId}/resume`, {})
    await study.untilIdle()
    await markFive(card)
    const filmId = card.film.id
    const partId = card.parts[0]!.id
    const [plateId, memoId] = [makeId(), makeId()]
    await act({ kind: 'set-plate', plate: { id: plateId, name: 'Smoke', caption: '' } })
    const still = { id: makeId(), partId, what: 'still', startMs: 0, endMs: 40, size: 1, caption: '' }
    expect((await act({ kind: 'add-to-plate', plateId, items: [still], beforeId: null })).status).toBe(200)
    const frames = [0, 400].map(atMs => ({ id: makeId(), partId, atMs }))
    const memo = { ...emptyMemo, id: memoId, text: 'Twice.' }
    expect((await act({ kind: 'set-memo', memo, frames })).status).toBe(200)
    const held = { marks: 5, plateItems: 1, memoFrames: 2 }
    expect((await study.call(`/api/films/${filmId}/holdings`)).answer).toMatchObject({ parts: 1, ...held })
    expect((await act({ kind: 'remove-film', filmId })).status).toBe(200)
    expect((await removedFilms())[0]).toMatchObject({ filmId, holdings: held })
    const added = await study.call<{ tasks: Task[] }>('/api/add', { paths: [file] })
    await study.untilIdle()
    expect(await task(added.answer.tasks[0]!.id)).toMatchObject({
      state: 'done',
      reason: { kind: 'brought-back', filmId, marks: 5 },
    })
    await expectKept(card)
    expect(await removedFilms()).toEqual([])
  })

  test('comes back from the bin after others were removed and coded, whole', async () => {
    const [first, second] = [await halfIn('copied'), await halfIn('copied')]
    for (const { taskId } of [first, second]) await study.call(`/api/tasks/${taskId}/resume`, {})
    await study.untilIdle()
    await markFive(first.card)
    await act({ kind: 'remove-film', filmId: first.card.film.id })
    await act({ kind: 'remove-film', filmId: second.card.film.id })
    expect((await act({ kind: 'bring-back-film', filmId: first.card.film.id })).status).toBe(200)
    await expectKept(first.card)
    const again = await act({ kind: 'bring-back-film', filmId: first.card.film.id })
    expect(again.answer.refusal?.kind).toBe('no-such-removed-film')
  })

  test('for good takes its copy along, and nothing brings it back', async () => {
    const { taskId, card } = await halfIn('copied')
    await study.call(`/api/tasks/${taskId}/resume`, {})
    await study.untilIdle()
    const filmId = card.film.id
    await act({ kind: 'remove-film', filmId })
    const copy = path.join(study.folder, 'films', `${card.files[0]!.id}.mp4`)
    expect(existsSync(copy)).toBe(true)
    expect((await study.call(`/api/removed-films/${filmId}`, undefined, 'DELETE')).status).toBe(200)
    expect(existsSync(copy)).toBe(false)
    expect((await act({ kind: 'bring-back-film', filmId })).answer.refusal?.kind).toBe('no-such-removed-film')
  })
})
