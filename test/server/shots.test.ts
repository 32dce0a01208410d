import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  ActAnswer,
  DetectionTrial,
  FilmCard,
  MissedAnswer,
  PartView,
} from '../../src/server/contracts/index.ts'
import { realFilm, sharedFolder } from '../real-data.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

let study: ServedStudy
let partId: string
let filmId: string

const describeReal = sharedFolder ? describe : describe.skip

beforeAll(async () => {
  if (!sharedFolder) return
  study = await serveStudy({ roots: [realFilm('')] })
  await study.call('/api/add', { paths: [realFilm('tears_of_steel_battle.webm')] })
  await study.untilIdle()
  const { answer } = await study.call<{ films: FilmCard[] }>('/api/films')
  filmId = answer.films[0]!.film.id
  partId = answer.films[0]!.parts[0]!.id
})

afterAll(() => study?.stop())

async function part(): Promise<PartView> {
  return (await study.call<PartView>(`/api/parts/${partId}`)).answer
}

async function act(body: object): Promise<ActAnswer> {
  const { status, answer } = await study.call<ActAnswer>('/api/acts', body)
  expect({ status, answer }).toMatchObject({ status: 200 })
  return answer
}

const undo = () => study.call('/api/undo', { area: 'shots', filmId })
const tryOut = async (parameters: object) =>
  (await study.call<DetectionTrial>(`/api/parts/${partId}/detection-trial`, parameters)).answer
const missed = async () => (await study.call<MissedAnswer>(`/api/parts/${partId}/missed`)).answer.missed

describeReal('what detection kept of a film', () => {
  test('answers another sensitivity without decoding, and the act does just what was foretold', async () => {
    const before = await part()
    const same = await tryOut({})
    expect(same).toMatchObject({ shotsNow: before.shots.length, coming: 0, going: 0, byHand: 0 })
    const parameters = { cutThreshold: 0.6, gradualThreshold: 0.95 }
    const fewer = await tryOut(parameters)
    expect(fewer.going).toBeGreaterThan(0)
    expect((await part()).shots).toEqual(before.shots)
    await act({ kind: 'detect-again', partId, parameters })
    expect((await part()).shots).toHaveLength(fewer.shotsThen)
    await undo()
    expect((await part()).shots).toEqual(before.shots)
  })

  test('never takes a boundary that a hand has kept, moved or taken away', async () => {
    const before = await part()
    const [unsure, other, third] = before.shots
      .slice(1)
      .sort((a, b) => (a.confidence ?? 1) - (b.confidence ?? 1)) as PartView['shots']
    await act({ kind: 'keep-boundary', partId, shotId: unsure!.id })
    await act({ kind: 'merge-with-previous', partId, shotId: other!.id })
    await act({ kind: 'move-boundary', partId, shotId: third!.id, atMs: third!.startMs + 250 })
    const moved = (await part()).shots.find(({ id }) => id === third!.id)!
    expect(moved).toMatchObject({ origin: 'hand', confidence: null, transitionIn: third!.transitionIn })
    await act({ kind: 'detect-again', partId, parameters: { cutThreshold: 1, gradualThreshold: 1 } })
    const harsh = (await part()).shots.map(({ startMs }) => startMs)
    expect(harsh).toEqual(expect.arrayContaining([unsure!.startMs, moved.startMs]))
    expect(harsh.length).toBeLessThan(before.shots.length / 2)
    await act({ kind: 'detect-again', partId, parameters: {} })
    const again = (await part()).shots.map(({ startMs }) => startMs)
    expect(again).not.toContain(other!.startMs)
    expect(again).not.toContain(third!.startMs)
    expect(again).toHaveLength(before.shots.length - 1)
    for (let acts = 0; acts < 5; acts++) await undo()
    expect((await part()).shots).toEqual(before.shots)
  })

  test('offers what was seen and held back, until a hand has said yes or no', async () => {
    const [first, second] = await missed()
    expect(first!.confidence).toBeGreaterThanOrEqual(second!.confidence)
    const { shots } = await part()
    expect(shots.some(({ startMs }) => Math.abs(startMs - first!.atMs) < 80)).toBe(false)
    const { kind, atMs, transitionStartMs, transitionEndMs } = first!
    const seen = { transitionIn: kind, transitionStartMs, transitionEndMs }
    const newShotId = '01900000-0000-7000-8000-000000000001'
    await act({ kind: 'split-shot', partId, atMs, newShotId, seen })
    expect((await part()).shots.find(({ id }) => id === newShotId)).toMatchObject({ ...seen, origin: 'hand' })
    await act({ kind: 'deny-boundary', partId, atMs: second!.atMs })
    const left = (await missed()).map(boundary => boundary.atMs)
    expect(left).not.toContain(first!.atMs)
    expect(left).not.toContain(second!.atMs)
    await undo()
    await undo()
    expect((await missed())[0]).toEqual(first)
  })
})
