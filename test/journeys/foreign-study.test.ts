import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from '../effects.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { ForeignStudy } from '../server/foreign-study.ts'
import { makeForeignStudy } from '../server/foreign-study.ts'
import { startProgram, temporaryFolder } from './program.ts'
import { talkTo } from './served.ts'

function silverscreen(words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['bin/silverscreen', ...words], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'C.UTF-8' },
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  return new Promise(resolve => child.once('close', code => resolve({ code, ...said })))
}

describe('a study made to harm, given to every command', () => {
  const own = temporaryFolder()
  let foreign: ForeignStudy
  let before: Record<string, string>

  beforeAll(async () => {
    await silverscreen(['help'])
    foreign = await makeForeignStudy()
    await encodeGreyFilm(path.join(own.folder, 'mine.mp4'), { shots: 3, framesPerShot: 8 })
    before = foreign.outsideNow()
  })

  afterAll(() => {
    foreign?.remove()
    own.remove()
  })

  const on = (...words: string[]) => silverscreen([...words, '--study', foreign.folder])

  test.each([
    ['doctor'],
    ['doctor', '--json'],
    ['accept'],
    ['analyse', '--question', 'prevalence'],
    ['export', 'referenced.mp4', '--shots', 'csv'],
    ['import', 'no-such-file.jsonl'],
  ])('“%s %s” ends, and reaches nothing outside', async (...words) => {
    const { err } = await on(...words)
    expect(err).not.toMatch(/^ {4}at /m)
    expect(foreign.outsideNow()).toEqual(before)
  })

  test('doctor lists the files and the tasks that wait for a yes', async () => {
    const { out } = await on('doctor')
    expect(out).toContain(path.join(foreign.outside, 'referenced.mp4'))
    expect(out).toContain(path.join(foreign.outside, 'corpus.jsonl'))
    expect(out).toMatch(/ordered elsewhere/)
    expect(out).not.toContain('\u001b')
  })

  test('takes a film of one’s own in, and ends, though tasks of somebody else’s stand as running', async () => {
    const { code, out } = await on('add', path.join(own.folder, 'mine.mp4'))
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('3 shots') })
    expect(foreign.outsideNow()).toEqual(before)
  })

  test('served, it stays harmless, and its page says what waits', async () => {
    const program = await startProgram(foreign.folder)
    const { call, cards } = talkTo(() => program)
    const { files, tasks } = await call<{ files: unknown[]; tasks: unknown[] }>('/api/unanswered')
    expect(files.length).toBe(2)
    expect(tasks.length).toBeGreaterThan(30)
    expect((await cards()).some(card => card.files.some(file => file.notOpened !== null))).toBe(true)
    await on('doctor')
    await program.end()
    expect(foreign.outsideNow()).toEqual(before)
  })

  test('a no cancels its tasks; a yes lets its files be used', async () => {
    expect((await on('accept', '--no')).code).toBe(0)
    const { files, tasks } = JSON.parse((await on('accept', '--json')).out)
    expect(tasks).toEqual([])
    expect(files.length).toBe(2)
    expect(foreign.outsideNow()).toEqual(before)
    await on('accept', '--yes')
    expect((await on('accept')).out).toMatch(/Nothing in this study waits/)
  })
})
