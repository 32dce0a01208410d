import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FolderAnswer, RootsAnswer } from '../../src/server/contracts/index.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

let study: ServedStudy
const machine = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-machine-'))
const drive = path.join(machine, '移动硬盘')
const plugged: string[] = []

beforeAll(async () => {
  mkdirSync(path.join(drive, 'films'), { recursive: true })
  writeFileSync(path.join(drive, 'films', '铁西区.mkv'), 'not a film')
  study = await serveStudy({ roots: plugged })
})

afterAll(async () => {
  await study.stop()
  rmSync(machine, { recursive: true, force: true })
})

const roots = async () => (await study.call<RootsAnswer>('/api/roots')).answer.roots
const list = (place: string) =>
  study.call<FolderAnswer & { refusal?: { kind: string } }>(`/api/folders?path=${encodeURIComponent(place)}`)

test('a drive that is connected while the program runs is listed without a new start', async () => {
  expect(await roots()).toEqual([])
  plugged.push(machine)
  expect(await roots()).toEqual([machine])
  expect((await list(machine)).answer.folders.map(({ name }) => name)).toEqual(['移动硬盘'])
  plugged.pop()
})

test('a folder is opened in the page by its path, with what lies below it and nothing above it', async () => {
  expect((await list(drive)).answer.refusal?.kind).toBe('path-not-under-a-root')
  expect((await study.call<RootsAnswer>('/api/roots', { path: drive })).answer.roots).toEqual([drive])
  expect((await list(path.join(drive, 'films'))).answer.files.map(({ name }) => name)).toEqual(['铁西区.mkv'])
  expect((await list(machine)).answer.refusal?.kind).toBe('path-not-under-a-root')
})

test.each(['no/whole/path', path.join(machine, 'nowhere'), path.join(drive, 'films', '铁西区.mkv')])(
  'what is no folder is refused with a reason: %s',
  async place => {
    const { answer } = await study.call<{ refusal?: { kind: string } }>('/api/roots', { path: place })
    expect(answer.refusal?.kind).toBe('no-such-folder')
  },
)
