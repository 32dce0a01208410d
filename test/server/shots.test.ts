import { loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  ActAnswer,
  DetectionTrial,
  FilmCard,
  MissedAnswer,
  PartView,
  SceneProposals,
  ShotListAnswer,
  ShotListReport,
} from '../../src/server/contracts/index.ts'
import { fetchInside } from '../entering.ts'
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

describeReal('a list of the shots', () => {
  const takeOut = async (form: string) =>
    (await study.call<ShotListAnswer>(`/api/parts/${partId}/shot-list/${form}`)).answer
  const bringIn = (text: string) =>
    study.call<ShotListReport & { refusal: { kind: string } }>(`/api/parts/${partId}/shot-list`, { text })
  const looks = (shots: PartView['shots']) =>
    shots.map(({ startMs, endMs, transitionIn, transitionStartMs }) => [
      ...[startMs, endMs, transitionIn, transitionStartMs],
    ])

  test.each(['csv', 'edl', 'otio'])(
    'goes out as %s and comes back as a hand’s, and one undo takes it back',
    async form => {
      const before = (await part()).shots
      const { text, fileName } = await takeOut(form)
      expect(fileName).toMatch(/^tears of steel battle\./)
      for (const { id } of before.slice(3, 6)) await act({ kind: 'merge-with-previous', partId, shotId: id })
      const { answer: report } = await bringIn(text)
      expect(report).toEqual({
        form,
        shotsBefore: before.length - 3,
        shotsNow: before.length,
        misfits: [],
        closableGaps: 0,
      })
      const after = (await part()).shots
      expect(looks(after)).toEqual(looks(before))
      expect(after.slice(1).every(({ origin }) => origin === 'hand')).toBe(true)
      for (let acts = 0; acts < 4; acts++) await undo()
      expect((await part()).shots).toEqual(before)
    },
  )

  test('of PySceneDetect sets its cuts; detection run again leaves them, and adds none that stood before', async () => {
    const before = (await part()).shots
    const { text } = await takeOut('pyscenedetect')
    const lines = text.split('\r\n')
    const [, , one, two, three] = lines
    const cells = (line: string | undefined) => line!.split(',')
    const joined = [...cells(one).slice(0, 4), ...cells(three).slice(4)].join(',')
    const fewer = [lines[1], joined, ...lines.slice(5)].join('\n')
    expect(two).toBeDefined()
    const { answer: report } = await bringIn(fewer)
    expect(report).toMatchObject({ form: 'pyscenedetect', shotsNow: before.length - 2, misfits: [] })
    await act({ kind: 'detect-again', partId, parameters: {} })
    expect((await part()).shots.map(({ startMs }) => startMs)).toEqual([
      0,
      ...before.slice(3).map(({ startMs }) => startMs),
    ])
    await undo()
    await undo()
    expect((await part()).shots).toEqual(before)
  })

  test('that cannot be right is refused, and nothing is changed', async () => {
    const before = (await part()).shots
    const refusal = async (text: string) => (await bringIn(text)).answer.refusal.kind
    expect(await refusal('Dear friend')).toBe('not-a-shot-list')
    const { text } = await takeOut('csv')
    expect(await refusal(text.replaceAll(/,variable\r\n/g, ',25\r\n'))).toBe('list-of-another-rate')
    expect(await refusal('startMs,endMs\n0,900000\n')).toBe('list-beyond-end')
    expect((await part()).shots).toEqual(before)
  })
})

describeReal('scenes and chosen frames', () => {
  const id = (number: number) => `01900000-0000-7000-8000-${String(100 + number).padStart(12, '0')}`

  test('are proposed by how the shots look, taken in one act, and follow a boundary that moves', async () => {
    const before = await part()
    const { answer } = await study.call<SceneProposals>(`/api/parts/${partId}/scene-proposals`)
    expect(answer.scenes.length).toBeGreaterThan(1)
    expect(answer.scenes.length).toBeLessThan(before.shots.length / 2)
    const starts = new Set(before.shots.map(({ startMs }) => startMs))
    expect(answer.scenes.every(({ startMs }) => starts.has(startMs))).toBe(true)
    const taken = answer.scenes.map((scene, index) => ({ ...scene, newId: id(index) }))
    await act({ kind: 'take-scenes', partId, scenes: taken })
    const [first, second] = (await part()).scenes
    expect(first).toMatchObject({ level: 'scene', origin: 'machine', startMs: 0 })
    const shot = before.shots.find(({ startMs }) => startMs === second!.startMs)!
    await act({ kind: 'move-boundary', partId, shotId: shot.id, atMs: shot.startMs + 400 })
    const moved = (await part()).scenes
    expect(moved[0]!.endMs).toBe(moved[1]!.startMs)
    expect(moved[1]!.startMs).toBeGreaterThan(second!.startMs)
    const group = { partId, startMs: 0, endMs: moved[1]!.endMs, newId: id(50), name: 'the bridge' }
    await act({ kind: 'group-scenes', ...group })
    const [sequence] = (await part()).scenes.filter(({ level }) => level === 'sequence')
    expect(sequence).toMatchObject({ name: 'the bridge', startMs: 0, endMs: moved[1]!.endMs })
    const refused = await study.call('/api/acts', { kind: 'make-scene', ...group, newId: id(51) })
    expect(refused).toMatchObject({ status: 409, answer: { refusal: { kind: 'scene-overlaps' } } })
    for (let acts = 0; acts < 3; acts++) await undo()
    expect(await part()).toEqual(before)
  })

  test('a frame chosen for a shot outlives a split before it and another detection', async () => {
    const before = await part()
    const shot = before.shots[5]!
    const atMs = shot.startMs + 1000
    await act({ kind: 'choose-still', partId, atMs, newStillId: id(60) })
    const [still] = (await part()).stills
    expect(Math.abs(still!.atMs - atMs)).toBeLessThan(45)
    await act({ kind: 'split-shot', partId, atMs: shot.startMs + 400, newShotId: id(61) })
    await act({ kind: 'detect-again', partId, parameters: { cutThreshold: 0.5 } })
    expect((await part()).stills).toEqual([still])
    for (let acts = 0; acts < 3; acts++) await undo()
    expect(await part()).toEqual(before)
  })

  test('go with the film when it is removed, and come back with it', async () => {
    const { shots } = await part()
    const [first, second, third] = shots
    const span = { partId, startMs: first!.startMs, endMs: second!.endMs }
    await act({ kind: 'make-scene', ...span, newId: id(70), name: 'one' })
    await act({ kind: 'group-scenes', ...span, newId: id(71), name: 'both' })
    await act({ kind: 'choose-still', partId, atMs: third!.startMs, newStillId: id(72) })
    const before = await part()
    await act({ kind: 'remove-film', filmId })
    expect((await study.call(`/api/parts/${partId}`)).status).toBe(404)
    await study.call('/api/undo', { area: 'corpus', filmId: null })
    expect(await part()).toEqual(before)
    for (let acts = 0; acts < 3; acts++) await undo()
  })

  test('a frame is given at the film’s own size, as JPEG and as PNG', async () => {
    const { file } = await part()
    for (const [ending, type] of [
      ['jpg', 'image/jpeg'],
      ['png', 'image/png'],
    ]) {
      const address = `/media/stills/${file!.id}/100.${ending}?width=0`
      const response = await fetchInside(new URL(address, study.server.address))
      expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
      const image = await loadImage(Buffer.from(await response.arrayBuffer()))
      expect([image.width, image.height]).toEqual([file!.width, file!.height])
    }
  })
})
