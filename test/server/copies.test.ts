import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CodingAnswer, FilmCard, PartView } from '../../src/server/contracts/index.ts'
import type { FrameClock, Mark } from '../../src/study/index.ts'
import { frameCount, frameToMs, made, msToFrame, plainMeaning, plainPass } from '../../src/study/index.ts'
import { testEffects } from '../effects.ts'
import { mediaDrivers } from '../media/media-drivers.ts'
import { realFilm, sharedFolder } from '../real-data.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const run = promisify(execFile)
const program = (await mediaDrivers()).find(({ name }) => name === 'ffmpeg')
const { makeId } = testEffects()
const cutOff = 14 * 24
let study: ServedStudy
let films: string

beforeAll(async () => {
  films = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-same-film-'))
  study = await serveStudy({ roots: [films, path.dirname(realFilm('x'))] })
})

afterAll(async () => {
  await study.stop()
  rmSync(films, { recursive: true, force: true })
})

async function add(file: string): Promise<void> {
  await study.call('/api/add', { paths: [file] })
  await study.untilIdle()
}

async function cards(): Promise<FilmCard[]> {
  return (await study.call<{ films: FilmCard[] }>('/api/films')).answer.films
}

async function part(card: FilmCard): Promise<PartView & { clock: FrameClock }> {
  return (await study.call<PartView & { clock: FrameClock }>(`/api/parts/${card.parts[0]!.id}`)).answer
}

async function marks(card: FilmCard): Promise<Mark[]> {
  const { answer } = await study.call<CodingAnswer>(`/api/films/${card.film.id}/coding`)
  return [...answer.marks].sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function act(body: object) {
  return study.call<{ refusal?: { kind: string } }>('/api/acts', body)
}

/** The same film at another size, at 25 frames a second instead of 24, without its first fourteen seconds. */
async function makeCopy(): Promise<string> {
  const copy = path.join(films, 'another copy.mp4')
  const filter = `trim=start_frame=${cutOff},setpts=N/(25*TB),scale=480:-2`
  await run('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-i', realFilm('tears_of_steel_battle.webm'), '-vf', filter, '-r', '25'],
    ...['-an', '-c:v', 'libx264', '-crf', '28', '-preset', 'veryfast', copy],
  ])
  return copy
}

/** Two hundred marks of three frames and more, all over the film, some on whole shots, and a split by hand. */
async function code(card: FilmCard): Promise<void> {
  const { store } = study.server.house
  const { partId, clock, shots } = await part(card)
  const { homeCoderId: coderId } = await store.studies.get()
  const code = { id: makeId(), kind: 'symbol' as const, names: { en: 'robot', 'zh-Hans': '机器人' } }
  const begun = { id: makeId(), createdAt: '2026-01-01' }
  const pass = { ...plainPass, ...begun, filmId: card.film.id, coderId, codeIds: [code.id] }
  const shared = { filmId: card.film.id, partId, codeId: code.id, coderId, passId: pass.id }
  const count = frameCount(clock)
  const marks = Array.from({ length: 200 }, (_, index): Mark => {
    const shot = shots[index % 8 === 0 ? index % shots.length : -1]
    const from = Math.floor((index * (count - 60)) / 200)
    const span = shot ?? {
      startMs: frameToMs(clock, from),
      endMs: frameToMs(clock, from + 3 + (index % 40)),
    }
    const attachedTo = shot?.id ?? null
    return { id: makeId(), ...shared, startMs: span.startMs, endMs: span.endMs, attachedTo, said: null }
  })
  const done = await store.acts.carryOut([
    made('code', { ...plainMeaning, ...code, colour: '#aa3333', key: null, position: 0, retired: false }),
    made('pass', pass),
    made('lookedThrough', { id: makeId(), passId: pass.id, partId, startMs: 0, endMs: clock.endMs }),
    ...marks.map(mark => made('mark', mark)),
  ])
  expect(done.ok).toBe(true)
  const split = { kind: 'split-shot', partId, atMs: frameToMs(clock, 1100), newShotId: makeId() }
  expect((await act(split)).status).toBe(200)
}

describe.skipIf(!program || !sharedFolder)('another copy of a film', () => {
  let before: { card: FilmCard; part: PartView & { clock: FrameClock }; marks: Mark[] }

  test('is recognised when it comes in, and nothing is done before somebody says so', async () => {
    await add(realFilm('tears_of_steel_battle.webm'))
    await add(realFilm('crystal_cc0.mp4'))
    const card = (await cards())[0]!
    await code(card)
    before = { card: (await cards())[0]!, part: await part(card), marks: await marks(card) }
    await add(await makeCopy())
    const all = await cards()
    expect(all.map(({ likeness }) => likeness?.otherFilmId ?? null)).toEqual([null, null, card.film.id])
    expect(await marks(card)).toEqual(before.marks)
  })

  test('shows what taking it would mean, with the error and the same moments in both', async () => {
    const { likeness } = (await cards())[2]!
    const { answer } = await study.call<Record<string, unknown>>(`/api/likenesses/${likeness!.id}`)
    expect(answer).toMatchObject({ refusal: null, marks: 200, cutByHand: 1 })
    expect(answer['outside']).toBeGreaterThan(20)
    expect(answer['errorMs']).toBeLessThanOrEqual(80)
    const moments = answer['moments'] as { frame: number; otherFrame: number }[]
    expect(moments.length).toBeGreaterThanOrEqual(4)
    for (const { frame, otherFrame } of moments)
      expect(Math.abs(otherFrame - cutOff - frame)).toBeLessThanOrEqual(1)
  })

  test('takes over two hundred marks within two frames, and its own cuts to the frame', async () => {
    const { likeness } = (await cards())[2]!
    expect((await act({ kind: 'take-as-copy', likenessId: likeness!.id, use: true })).status).toBe(200)
    const all = await cards()
    expect(all).toHaveLength(2)
    expect(all[0]!.files.map(({ inUse }) => inUse)).toEqual([false, true])
    const { clock, shots } = await part(all[0]!)
    const after = new Map((await marks(all[0]!)).map(mark => [mark.id, mark]))
    let [kept, worst] = [0, 0]
    for (const mark of before.marks) {
      const truth = (ms: number) => msToFrame(before.part.clock, ms) - cutOff
      const now = after.get(mark.id)
      if (truth(mark.endMs) <= 0) {
        expect(now).toBeUndefined()
        continue
      }
      kept++
      const frameOf = (ms: number) => (ms >= clock.endMs ? frameCount(clock) : msToFrame(clock, ms))
      const first = mark.startMs < 14_000 ? 0 : truth(mark.startMs)
      const end = mark.endMs >= before.part.clock.endMs ? frameCount(clock) : truth(mark.endMs)
      worst = Math.max(worst, Math.abs(frameOf(now!.startMs) - first), Math.abs(frameOf(now!.endMs) - end))
    }
    expect(kept).toBeGreaterThan(140)
    expect(worst).toBeLessThanOrEqual(2)
    const own = shots.find(({ origin }) => origin === 'hand')
    expect(Math.abs(msToFrame(clock, own!.startMs) - (1100 - cutOff))).toBeLessThanOrEqual(2)
    const ids = new Set(before.part.shots.map(({ id }) => id))
    expect(shots.filter(({ id }) => ids.has(id)).length).toBeGreaterThan(shots.length * 0.8)
  })

  test('gives way to the first copy again, and every mark lies exactly where it was made', async () => {
    const [card] = await cards()
    const first = card!.files.find(({ inUse }) => !inUse)!
    expect((await act({ kind: 'use-file', fileId: first.id })).status).toBe(200)
    expect(await marks(card!)).toEqual(before.marks)
    const now = await part(card!)
    expect(now.clock).toEqual(before.part.clock)
    expect(now.shots.map(({ startMs }) => startMs)).toEqual(before.part.shots.map(({ startMs }) => startMs))
  })

  test('is a film of its own again when all that is undone', async () => {
    const stack = { area: 'corpus', filmId: null }
    expect((await study.call('/api/undo', stack)).status).toBe(200)
    expect((await study.call('/api/undo', stack)).status).toBe(200)
    const all = await cards()
    expect(all).toHaveLength(3)
    expect(await marks(all[0]!)).toEqual(before.marks)
    expect(await part(all[0]!)).toEqual(before.part)
  })

  test('is not asked about again once it was said to be another film', async () => {
    const { likeness } = (await cards())[2]!
    expect((await act({ kind: 'decline-likeness', likenessId: likeness!.id })).status).toBe(200)
    expect((await cards()).map(card => card.likeness)).toEqual([null, null, null])
    const again = await act({ kind: 'take-as-copy', likenessId: likeness!.id, use: true })
    expect(again).toMatchObject({ status: 404, answer: { refusal: { kind: 'no-such-likeness' } } })
  })
})
