import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FilmCard, PartView, Task } from '../../src/server/contracts/index.ts'
import { fetchInside } from '../entering.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

let study: ServedStudy
let films: string

beforeAll(async () => {
  films = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-films-'))
  await encodeGreyFilm(path.join(films, 'five shots.mp4'), { shots: 5, framesPerShot: 30 })
  study = await serveStudy({ roots: [films] })
})

afterAll(async () => {
  await study.stop()
  rmSync(films, { recursive: true, force: true })
})

async function add(name: string): Promise<Task> {
  const { answer } = await study.call<{ tasks: Task[] }>('/api/add', { paths: [path.join(films, name)] })
  await study.untilIdle()
  const { answer: after } = await study.call<{ tasks: Task[] }>('/api/tasks')
  return after.tasks.find(task => task.id === answer.tasks[0]!.id)!
}

async function cards(): Promise<FilmCard[]> {
  return (await study.call<{ films: FilmCard[] }>('/api/films')).answer.films
}

async function part(): Promise<PartView> {
  const [card] = await cards()
  return (await study.call<PartView>(`/api/parts/${card!.parts[0]!.id}`)).answer
}

function upload(name: string, bytes: Buffer): Promise<Response> {
  return fetchInside(new URL('/api/uploads', study.server.address), {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(bytes.length),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes),
  })
}

describe('a film that comes in', () => {
  test('has its shots, its clock, a still for each shot and a digest', async () => {
    expect(await add('five shots.mp4')).toMatchObject({ state: 'done', subject: 'five shots.mp4' })
    const [card] = await cards()
    expect(card).toMatchObject({ shotCount: 5, runningMs: 6000 })
    expect(card!.files[0]).toMatchObject({ state: 'ready', missing: false, notPlayable: null })
    const { shots, clock } = await part()
    expect(shots.map(shot => shot.startMs)).toEqual([0, 1200, 2400, 3600, 4800])
    expect(clock).toMatchObject({ kind: 'constant', frameCount: 150 })
    const stills = readdirSync(path.join(study.folder, 'media', 'stills', card!.files[0]!.id))
    expect(stills.filter(name => name.endsWith('-320.jpg'))).toHaveLength(5)
    expect(stills.filter(name => name.endsWith('-160.jpg'))).toHaveLength(3)
    const whole = await study.server.house.store.films.file(card!.files[0]!.id)
    expect(whole?.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  test('is refused a second time, and taken where it lies now after it was lost', async () => {
    copyFileSync(path.join(films, 'five shots.mp4'), path.join(films, 'again.mp4'))
    expect(await add('again.mp4')).toMatchObject({
      state: 'failed',
      reason: { kind: 'already-in-study', fileName: 'five shots.mp4', titles: [{ text: 'five shots' }] },
    })
    renameSync(path.join(films, 'five shots.mp4'), path.join(films, 'moved.mp4'))
    rmSync(path.join(films, 'again.mp4'))
    expect((await cards())[0]!.files[0]).toMatchObject({ missing: true })
    expect(await add('moved.mp4')).toMatchObject({ state: 'done' })
    expect((await cards()).map(card => card.files[0]!.missing)).toEqual([false])
  })

  test('serves its bytes by ranges', async () => {
    const [card] = await cards()
    const ask = (range: string) =>
      fetchInside(new URL(`/media/files/${card!.files[0]!.id}`, study.server.address), { headers: { range } })
    const response = await ask('bytes=4-7')
    expect(response.status).toBe(206)
    expect(await response.text()).toBe('ftyp')
    expect((await ask('bytes=999999999-')).status).toBe(416)
  })

  test.each(['a film.mp4', '100 % #1?.mp4', '..mp4', '雪\n🎬 [1].mp4', 'it\'s & "so" on;.mp4'])(
    'serves its bytes whatever its name is: %j',
    async name => {
      const place = path.join(films, name)
      await encodeGreyFilm(place, { shots: 1, framesPerShot: 5 + name.length })
      expect(await add(name)).toMatchObject({ state: 'done' })
      const card = (await cards()).find(candidate => candidate.files[0]!.originalName === name)!
      const response = await fetchInside(new URL(`/media/files/${card.files[0]!.id}`, study.server.address))
      expect(response.status).toBe(200)
      expect((await response.arrayBuffer()).byteLength).toBe(card.files[0]!.byteSize)
      await study.call('/api/acts', { kind: 'remove-film', filmId: card.film.id })
    },
  )

  test('draws any frame on demand, exact to the frame, and refuses one that is not there', async () => {
    const [card] = await cards()
    const still = (frame: number) =>
      fetchInside(new URL(`/media/stills/${card!.files[0]!.id}/${frame}.jpg?width=160`, study.server.address))
    const response = await still(29)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    const before = Buffer.from(await response.arrayBuffer())
    const after = Buffer.from(await (await still(30)).arrayBuffer())
    expect(before.equals(after)).toBe(false)
    expect((await still(150)).status).toBe(409)
  })

  test('keeps a hand’s correction when detection is run again, and takes it back on undo', async () => {
    const { partId, shots } = await part()
    const split = {
      kind: 'split-shot',
      partId,
      atMs: 1610,
      newShotId: '01900000-0000-7000-8000-000000000001',
    }
    expect((await study.call('/api/acts', split)).status).toBe(200)
    expect(
      (await study.call('/api/acts', { kind: 'merge-with-previous', partId, shotId: shots[3]!.id })).status,
    ).toBe(200)
    await study.call(`/api/parts/${partId}/detect-shots`, {})
    await study.untilIdle()
    expect((await part()).shots.map(shot => shot.startMs)).toEqual([0, 1200, 1600, 2400, 4800])
    const stack = { area: 'shots', filmId: (await part()).filmId }
    await study.call('/api/undo', stack)
    await study.call('/api/undo', stack)
    expect((await part()).shots.map(shot => shot.startMs)).toEqual([0, 1200, 2400, 3600, 4800])
    expect(await study.call('/api/undo', stack)).toMatchObject({
      status: 409,
      answer: { refusal: { kind: 'nothing-to-undo' } },
    })
  })

  test.each([
    ['zero-length', 'empty.mp4', Buffer.alloc(0)],
    ['not-a-film', 'a letter.mp4', Buffer.from('Dear reader, this is no film.\n'.repeat(50))],
    ['playlist', 'list.m3u8', Buffer.from('#EXTM3U\n#EXTINF:9,\nfile:///etc/passwd\n')],
  ])('leaves nothing behind where it is refused: %s', async (kind, name, bytes) => {
    const before = await cards()
    writeFileSync(path.join(films, name), bytes)
    expect(await add(name)).toMatchObject({ state: 'failed', reason: { kind } })
    if (bytes.length > 0) {
      const response = await upload(name, bytes)
      expect(response.status).toBe(201)
      await study.untilIdle()
    }
    expect(await cards()).toEqual(before)
    const left = readdirSync(path.join(study.folder, 'films')).filter(entry => entry !== 'incoming')
    expect(left).toEqual([])
    expect(
      readdirSync(path.join(study.folder, 'films', 'incoming')).filter(file => !file.endsWith('.json')),
    ).toEqual([])
  })

  test('comes in by a resumable upload, whatever its name is', async () => {
    const bytes = await (async () => {
      const place = path.join(films, 'upload.mp4')
      await encodeGreyFilm(place, { shots: 3, framesPerShot: 20 })
      return (await import('node:fs')).readFileSync(place)
    })()
    const name = 'снег 雪\n🎬.mp4'
    const created = await fetchInside(new URL('/api/uploads', study.server.address), {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(bytes.length),
        'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
      },
    })
    const location = new URL(created.headers.get('location')!, study.server.address)
    const send = (offset: number, end: number) =>
      fetchInside(location, {
        method: 'PATCH',
        headers: {
          'tus-resumable': '1.0.0',
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
        },
        body: new Uint8Array(bytes.subarray(offset, end)),
      })
    await send(0, 1000)
    const { headers } = await fetchInside(location, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } })
    expect(headers.get('upload-offset')).toBe('1000')
    expect((await send(1000, bytes.length)).status).toBe(204)
    await study.untilIdle()
    const card = (await cards()).find(candidate => candidate.files[0]!.originalName === name)
    expect(card).toMatchObject({ shotCount: 3, film: { titles: [{ text: 'снег 雪 🎬' }] } })
    const file = await study.server.house.store.films.file(card!.files[0]!.id)
    expect(existsSync(path.join(study.folder, 'films', file!.path))).toBe(true)
  })

  test('is described by hand, removed with all it holds, and comes back whole', async () => {
    const before = await cards()
    const { film } = before[0]!
    const describe = (releaseDate: string) =>
      study.call('/api/acts', {
        kind: 'describe-film',
        filmId: film.id,
        titles: [{ language: 'zh-Hans', kind: 'original', text: '钢的琴' }],
        people: [{ name: '张猛', role: 'director' }],
        releaseDate,
        storyDate: null,
        shootingDate: null,
      })
    expect(await describe('last year')).toMatchObject({
      status: 422,
      answer: { refusal: { kind: 'date-not-edtf' } },
    })
    expect((await describe('2011-07')).status).toBe(200)
    const shots = (await part()).shots
    expect((await study.call('/api/acts', { kind: 'remove-film', filmId: film.id })).status).toBe(200)
    expect((await cards()).map(card => card.film.id)).not.toContain(film.id)
    const stack = { area: 'corpus', filmId: null }
    expect((await study.call('/api/undo', stack)).status).toBe(200)
    expect((await cards()).find(card => card.film.id === film.id)?.film.titles[0]?.text).toBe('钢的琴')
    expect((await part()).shots).toEqual(shots)
    await study.call('/api/undo', stack)
    expect(await cards()).toEqual(before)
  })
})
