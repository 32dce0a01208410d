import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rememberVersions } from './remembered-versions.ts'

let folder = ''
const pathBefore = process.env['PATH']
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'versions-'))
  process.env['PATH'] = folder
  for (const program of ['ffmpeg', 'ffprobe'])
    await writeFile(path.join(folder, program), '#!/bin/sh\n', { mode: 0o755 })
})
afterAll(async () => {
  process.env['PATH'] = pathBefore
  await rm(folder, { recursive: true, force: true })
})

const programs = ['ffmpeg', 'ffprobe']
async function askedFor(memory: string, say: (program: string) => string | null) {
  const asked: string[] = []
  const versions = await rememberVersions(path.join(folder, memory), programs, async program => {
    asked.push(program)
    return say(program)
  })
  // Both are asked at the same time.
  return { asked: asked.sort(), versions }
}

test('a program is asked once, and again when its file has changed', async () => {
  const first = await askedFor('memory.json', program => `${program} 7.1`)
  expect(first).toEqual({ asked: programs, versions: ['ffmpeg 7.1', 'ffprobe 7.1'] })
  const second = await askedFor('memory.json', () => 'never asked')
  expect(second).toEqual({ asked: [], versions: ['ffmpeg 7.1', 'ffprobe 7.1'] })
  await utimes(path.join(folder, 'ffmpeg'), 1, 1)
  const third = await askedFor('memory.json', () => '8.0')
  expect(third).toEqual({ asked: ['ffmpeg'], versions: ['8.0', 'ffprobe 7.1'] })
})

test('a program that is missing or does not answer is asked again each time', async () => {
  expect((await askedFor('silent.json', () => null)).versions).toEqual([null, null])
  expect((await askedFor('silent.json', () => '6')).asked).toEqual(programs)
  await rm(path.join(folder, 'ffprobe'))
  expect((await askedFor('silent.json', () => null)).asked).toEqual(['ffprobe'])
  await writeFile(path.join(folder, 'ffprobe'), '', { mode: 0o755 })
})

test('a memory that is torn or cannot be written is no memory', async () => {
  await writeFile(path.join(folder, 'torn.json'), '{"ffmpeg')
  expect((await askedFor('torn.json', () => '6')).asked).toEqual(programs)
  expect(JSON.parse(await readFile(path.join(folder, 'torn.json'), 'utf8'))).toBeTypeOf('object')
  await writeFile(path.join(folder, 'file'), '')
  expect(await askedFor('file/memory.json', () => '6')).toEqual({ asked: programs, versions: ['6', '6'] })
})
