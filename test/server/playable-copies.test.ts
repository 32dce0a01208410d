import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FilmCard, Task } from '../../src/server/contracts/index.ts'
import { fetchInside } from '../entering.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { mediaDrivers } from '../media/media-drivers.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const run = promisify(execFile)
const program = (await mediaDrivers()).find(({ name }) => name === 'ffmpeg')
let study: ServedStudy
let films: string

beforeAll(async () => {
  films = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-unplayable-'))
  study = await serveStudy({ roots: [films] })
})

afterAll(async () => {
  await study.stop()
  rmSync(films, { recursive: true, force: true })
})

/** A film in MPEG-2 with Chinese and English sound and Chinese subtitles. */
async function makeUnplayable(): Promise<string> {
  const plain = path.join(films, 'plain.mp4')
  const subtitles = path.join(films, 'said.srt')
  const outPath = path.join(films, 'unplayable.mkv')
  await encodeGreyFilm(plain, { shots: 4, framesPerShot: 25 })
  writeFileSync(subtitles, '1\n00:00:01,000 --> 00:00:02,000\n铁西区\n')
  const sounds = ['-f', 'lavfi', '-i', 'sine=440:duration=4', '-f', 'lavfi', '-i', 'sine=880:duration=4']
  await run('ffmpeg', [
    ...['-v', 'error', '-y', '-i', plain, ...sounds, '-i', subtitles],
    ...['-map', '0:v', '-map', '1:a', '-map', '2:a', '-map', '3:s'],
    ...['-c:v', 'mpeg2video', '-q:v', '3', '-c:a', 'ac3', '-c:s', 'srt'],
    ...['-metadata:s:a:0', 'language=chi', '-metadata:s:a:1', 'language=eng'],
    ...['-metadata:s:s:0', 'language=chi', outPath],
  ])
  return outPath
}

async function file() {
  const { films: cards } = (await study.call<{ films: FilmCard[] }>('/api/films')).answer
  return cards[0]!.files[0]!
}

describe.skipIf(!program)('a film that no browser plays', () => {
  let original: string
  let bytes: Buffer

  test('comes in with its sound and subtitles listed, and no copy is made before one is asked for', async () => {
    original = await makeUnplayable()
    bytes = readFileSync(original)
    await study.call('/api/add', { paths: [original] })
    await study.untilIdle()
    const summary = await file()
    expect(summary.notPlayable).toMatchObject({ because: [{ kind: 'container' }] })
    expect(summary.playableCopy).toBeNull()
    expect(summary.sounds.map(({ codec, language }) => [codec, language])).toEqual([
      ['ac3', 'chi'],
      ['ac3', 'eng'],
    ])
    expect(summary.subtitles).toMatchObject([{ language: 'chi' }])
    expect(readdirSync(path.join(study.folder, 'media'))).not.toContain('playable')
  })

  test('gets a copy with both sounds, once, and the original is not touched', async () => {
    const { id } = await file()
    const ask = () => study.call<{ task: Task }>(`/api/files/${id}/playable-copy`, {})
    const [first, second] = [await ask(), await ask()]
    expect(second.answer.task.id).toBe(first.answer.task.id)
    await study.untilIdle()
    const { playableCopy } = await file()
    // Its sound begins a little before its picture, where the film's time begins.
    expect(playableCopy!.startSeconds).toBeGreaterThanOrEqual(0)
    expect(playableCopy!.startSeconds).toBeLessThan(0.02)
    const served = await fetchInside(new URL(`/media/playable/${id}`, study.server.address))
    expect(served.status).toBe(200)
    expect((await served.arrayBuffer()).byteLength).toBe(playableCopy!.byteSize)
    const folder = path.join(study.folder, 'media', 'playable')
    const copy = path.join(folder, readdirSync(folder).find(name => name.endsWith('.mp4'))!)
    const probe = await program!.probe(copy)
    expect(probe).toMatchObject({ ok: true, value: { playable: { kind: 'yes' }, audio: [{}, {}] } })
    const { mtimeMs } = statSync(copy)
    await ask()
    await study.untilIdle()
    expect(statSync(copy).mtimeMs).toBe(mtimeMs)
    expect(readFileSync(original).equals(bytes)).toBe(true)
  })

  test('is without it again when the copy is removed', async () => {
    const { id } = await file()
    expect((await study.call(`/api/files/${id}/playable-copy`, undefined, 'DELETE')).status).toBe(200)
    expect((await file()).playableCopy).toBeNull()
    expect((await fetchInside(new URL(`/media/playable/${id}`, study.server.address))).status).toBe(404)
    expect(readdirSync(path.join(study.folder, 'media', 'playable'))).toEqual([])
  })
})
