import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodingTableAnswer, OthersAnswer } from '../../src/server/contracts/index.ts'
import type { SeenCoding } from '../../src/study/index.ts'
import { changed, codeName, made, plainPass, removed } from '../../src/study/index.ts'
import { fetchInside } from '../entering.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

let study: ServedStudy
let folder: string
let filmId: string

const lines = [
  { type: 'film', id: 'news', durationMs: 4000, year: 2008 },
  { type: 'shot', film: 'news', i: 0, startMs: 0, endMs: 4000 },
  { type: 'annotation', film: 'news', shot: 0, symbol: 'smoke', startMs: 0, endMs: 4000, coder: 'Lin' },
  { type: 'annotation', film: 'news', shot: 0, symbol: 'snow', startMs: 0, endMs: 2000, coder: 'Lin' },
  { type: 'codedSpan', film: 'news', startMs: 0, endMs: 4000, coder: 'Lin' },
]

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-others-'))
  study = await serveStudy({ roots: [folder] })
  const place = path.join(folder, 'corpus.jsonl')
  writeFileSync(place, lines.map(line => JSON.stringify(line)).join('\n'))
  await fetchInside(new URL('/api/import', study.server.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-silverscreen-key': study.server.house.key },
    body: JSON.stringify({ path: place }),
  })
  await study.untilIdle()
  const { store } = study.server.house
  filmId = (await store.films.all())[0]!.film.id
})

afterAll(async () => {
  await study.stop()
  rmSync(folder, { recursive: true, force: true })
})

const others = async () => (await study.call<OthersAnswer>(`/api/films/${filmId}/others`)).answer.others

const look = (coderId: string) =>
  study.call<CodingTableAnswer>(`/api/films/${filmId}/others/${coderId}/seen`, {})
const seen = async () =>
  (await study.call<CodingTableAnswer>(`/api/films/${filmId}/coding-table`)).answer.seen

test('whoever else marked a film is named with how much, and their marks are read', async () => {
  const [other, ...none] = await others()
  expect(none).toEqual([])
  expect(other).toMatchObject({ name: 'Lin', marks: 2, isBlind: false })
  const { homeCoderId } = await study.server.house.store.studies.get()
  expect(other!.coderId).not.toBe(homeCoderId)
  const { answer } = await look(other!.coderId)
  const marks = answer.lanes.reduce((sum, { marks }) => sum + marks.length, answer.more.length)
  expect(marks).toBe(other!.marks)
  expect(answer.coderId).toBe(other!.coderId)
  const kept = await seen()
  expect(kept).toMatchObject([{ filmId, coderId: homeCoderId, seenCoderId: other!.coderId }])
  await look(other!.coderId)
  const taken = await study.call('/api/undo', { area: 'seen', filmId })
  expect(taken.status).toBe(400)
  expect(await seen()).toEqual(kept)
  const nobody = { status: 409, answer: { refusal: { kind: 'nothing-of-this-coder' } } }
  expect(await look('01900000-0000-7000-8000-00000000f009')).toMatchObject(nobody)
})

test('whoever has seen what another marked is in no agreement with them, unless the pass was finished before', async () => {
  const { store, now } = study.server.house
  const { homeCoderId: coderId } = await store.studies.get()
  const [code] = await store.coding.codes()
  const [part] = (await store.films.all())[0]!.parts
  const pass = {
    ...{ ...plainPass, id: '01900000-0000-7000-8000-00000000f010', filmId, coderId, codeIds: [code!.id] },
    createdAt: now(),
  }
  const looked = { id: '01900000-0000-7000-8000-00000000f011', partId: part!.id, startMs: 0, endMs: 4000 }
  await store.acts.carryOut([made('pass', pass), made('lookedThrough', { ...looked, passId: pass.id })])
  const agreement = async () => {
    const { answer } = await study.call<{ content: string }>('/api/findings/taken-out/json', {
      ...{ question: 'appearance', asked: {}, language: 'en' },
    })
    const { agreement: all } = JSON.parse(Buffer.from(answer.content, 'base64').toString()) as {
      agreement: { symbol: string; films: number; notBlind?: number }[]
    }
    const { films, notBlind = 0 } = all.find(({ symbol }) => symbol === codeName(code!, 'en'))!
    return { films, notBlind }
  }
  expect(await agreement()).toEqual({ films: 0, notBlind: 1 })
  const [{ seenAt }] = (await seen()) as [SeenCoding]
  const finish = async (finishedAt: string) => {
    const standing = (await store.coding.pass(pass.id))!
    await store.acts.carryOut([changed('pass', standing, { ...standing, finishedAt })])
  }
  await finish('2026-01-01T00:00:00.000Z')
  expect(seenAt > '2026-01-01').toBe(true)
  expect(await agreement()).toEqual({ films: 1, notBlind: 0 })
  // Taken up again after the look, and finished anew.
  await finish('2999-01-01T00:00:00.000Z')
  expect(await agreement()).toEqual({ films: 0, notBlind: 1 })
  const standing = (await store.coding.pass(pass.id))!
  await store.acts.carryOut([
    removed('lookedThrough', { ...looked, passId: pass.id }),
    removed('pass', standing),
  ])
})

test('nobody reads the marks of a coder who codes the film by a plan, whatever else they marked in it', async () => {
  const { store } = study.server.house
  const { coderId } = (await others())[0]!
  const codingPlanId = '01900000-0000-7000-8000-00000000f001'
  const [code] = await store.coding.codes()
  await store.inBulk(async bulk => {
    await bulk.add('codingPlan', {
      ...{ id: codingPlanId, name: 'Second round', codeIds: [code!.id], coderIds: [coderId] },
      ...{ how: { kind: 'whole' }, sharing: { kind: 'everyone' } },
      ...{ seed: 1, isTraining: false, createdAt: '2026-11-30T12:00:00.000Z' },
    })
    await bulk.add('pass', {
      ...plainPass,
      ...{ id: '01900000-0000-7000-8000-00000000f002', filmId, coderId, codeIds: [code!.id] },
      ...{ createdAt: '2026-11-30T12:00:00.000Z', codingPlanId },
    })
  })
  expect((await others()).find(other => other.coderId === coderId)!.isBlind).toBe(true)
  const { status, answer } = await look(coderId)
  expect([status, answer]).toMatchObject([409, { refusal: { kind: 'coder-codes-blind' } }])
})
