import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  FilmCard,
  MeasurementsAnswer,
  PartView,
  SimilarAnswer,
  SoundAnswer,
} from '../../src/server/contracts/index.ts'
import { fetchInside } from '../entering.ts'
import { realFilm, sharedFolder } from '../real-data.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const clips = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-clips-'))

describe.skipIf(!sharedFolder)('measurements of real clips', () => {
  let study: ServedStudy
  let films: Map<string, FilmCard>

  /** The same film as somebody else has it: smaller, coded again, a little darker, its head cut off. */
  function copyOf(film: string): string {
    const out = path.join(clips, 'another copy.mp4')
    const filter = 'trim=start_frame=30,setpts=PTS-STARTPTS,scale=426:240,eq=brightness=-0.02'
    const args = ['-i', film, '-vf', filter, '-an', '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '30']
    execFileSync('ffmpeg', ['-v', 'error', ...args, '-y', out])
    return out
  }

  beforeAll(async () => {
    const battle = path.join(clips, 'battle.webm')
    const start = ['-i', realFilm('tears_of_steel_battle.webm'), '-t', '12', '-c', 'copy']
    execFileSync('ffmpeg', ['-v', 'error', ...start, '-y', battle])
    study = await serveStudy({ measuring: 'by-itself', roots: [clips, path.dirname(realFilm('x'))] })
    const paths = [copyOf(battle), battle, realFilm('chaplin.mp4')]
    expect((await study.call('/api/add', { paths })).status).toBe(200)
    await study.untilIdle()
    const { answer } = await study.call<{ films: FilmCard[] }>('/api/films')
    films = new Map(answer.films.map(card => [card.files[0]!.originalName, card]))
  }, 120_000)

  afterAll(async () => {
    await study?.stop()
    rmSync(clips, { recursive: true, force: true })
  })

  const partOf = (name: string) => films.get(name)!.parts[0]!.id
  const shotsOf = async (partId: string) => (await study.call<PartView>(`/api/parts/${partId}`)).answer.shots
  const measurementsOf = async (partId: string) =>
    (await study.call<MeasurementsAnswer>(`/api/parts/${partId}/measurements`)).answer.measured

  test('stand for every shot after a film was taken in, with who measured', async () => {
    for (const name of films.keys()) {
      const measured = await measurementsOf(partOf(name))
      const shots = await shotsOf(partOf(name))
      expect(measured!.shots.map(({ shotId }) => shotId)).toEqual(shots.map(({ id }) => id))
      expect(measured!.procedure).toEqual({ name: 'silverscreen-measurements', version: 1 })
      for (const { values } of measured!.shots) {
        expect(values.palette.length).toBeGreaterThan(0)
        expect(values.lightness).not.toBeNull()
      }
    }
    const chaplin = await measurementsOf(partOf('chaplin.mp4'))
    expect(chaplin!.shots.every(({ values }) => values.chroma! < 1)).toBe(true)
  })

  test('say how loud a film is, tenth of a second by tenth, and nothing of one without sound', async () => {
    const soundOf = async (name: string) =>
      (await study.call<SoundAnswer>(`/api/parts/${partOf(name)}/sound`)).answer.sound
    const { stepMs, levels } = (await soundOf('battle.webm'))!
    const bytes = [...Buffer.from(levels, 'base64')]
    expect(stepMs).toBe(100)
    expect(Math.abs(bytes.length - 120)).toBeLessThanOrEqual(2)
    expect(Math.max(...bytes)).toBeGreaterThan(100)
    expect(await soundOf('another copy.mp4')).toBeNull()
  })

  test('follow a correction at once, without a task', async () => {
    const partId = partOf('chaplin.mp4')
    const before = await measurementsOf(partId)
    const tasks = await study.server.house.store.tasks.recent()
    const [shot] = await shotsOf(partId)
    const atMs = shot!.startMs + 2000
    const newShotId = study.server.house.makeId()
    const split = await study.call('/api/acts', { kind: 'split-shot', partId, atMs, newShotId })
    expect(split.status).toBe(200)
    const after = await measurementsOf(partId)
    expect(after!.shots.map(({ shotId }) => shotId)).toContain(newShotId)
    const [first, second] = after!.shots
    expect(first!.values.lengthMs + second!.values.lengthMs).toBe(before!.shots[0]!.values.lengthMs)
    expect(after!.shots.slice(2)).toEqual(before!.shots.slice(1))
    expect((await study.server.house.store.tasks.recent()).length).toBe(tasks.length)
    await study.call('/api/undo', { area: 'shots', filmId: films.get('chaplin.mp4')!.film.id })
    expect(await measurementsOf(partId)).toEqual(before)
  })

  test('go out as a table, a line for every shot', async () => {
    const card = films.get('chaplin.mp4')!
    const response = await fetchInside(
      new URL(`/api/films/${card.film.id}/measurements.csv`, study.server.address),
    )
    const lines = (await response.text()).trim().split('\r\n')
    expect(lines).toHaveLength(1 + card.shotCount)
    expect(lines[0]).toContain('lightness,lightnessSpread,contrast,chroma,sharpness,motion,loudness')
    expect(new Set(lines.map(line => line.split(',').length)).size).toBe(1)
  })

  test('find the same shot in another copy before every other', async () => {
    const partId = partOf('battle.webm')
    const copied = partOf('another copy.mp4')
    const shots = (await shotsOf(partId)).filter(
      ({ startMs, endMs }) => startMs > 1500 && endMs - startMs > 400,
    )
    expect(shots.length).toBeGreaterThan(3)
    for (const shot of shots) {
      const { answer } = await study.call<SimilarAnswer>(`/api/shots/${shot.id}/similar`)
      const same = answer.similar.find(found => found.partId === copied)!
      const middle = (shot.startMs + shot.endMs) / 2 - 1250
      const place = answer.similar.indexOf(same)
      expect(same.startMs <= middle && middle <= same.endMs, `${shot.startMs}: ${JSON.stringify(same)}`).toBe(
        true,
      )
      expect(place).toBeLessThanOrEqual(1)
    }
  })

  test('find a shot by its own other half, and follow the split', async () => {
    const partId = partOf('battle.webm')
    const [longest] = (await shotsOf(partId)).sort((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs))
    const newShotId = study.server.house.makeId()
    const atMs = Math.round((longest!.startMs + longest!.endMs) / 2)
    await study.call('/api/acts', { kind: 'split-shot', partId, atMs, newShotId })
    const { answer } = await study.call<SimilarAnswer>(`/api/shots/${newShotId}/similar`)
    expect(answer.similar.slice(0, 2).map(({ shotId }) => shotId)).toContain(longest!.id)
    expect(answer.unmeasuredParts).toBe(0)
    await study.call('/api/undo', { area: 'shots', filmId: films.get('battle.webm')!.film.id })
  })

  test('say that they are not there yet, and of what they cannot say anything', async () => {
    expect((await study.call(`/api/shots/${study.server.house.makeId()}/similar`)).status).toBe(404)
    expect((await study.call(`/api/parts/${study.server.house.makeId()}/measurements`)).status).toBe(404)
    rmSync(path.join(study.folder, 'media', 'measurements'), { recursive: true })
    const partId = partOf('chaplin.mp4')
    const { answer } = await study.call<{ task: { kind: string } }>(`/api/parts/${partId}/measure`, {})
    expect(answer.task.kind).toBe('measure-shots')
    await study.untilIdle()
    expect(existsSync(path.join(study.folder, 'media', 'measurements'))).toBe(true)
    expect((await measurementsOf(partId))!.shots.length).toBeGreaterThan(0)
  })
})
