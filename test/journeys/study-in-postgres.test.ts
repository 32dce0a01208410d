import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres } from '../databases/postgres-server.ts'
import { repositoryRoot } from '../effects.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { Program } from './program.ts'
import { startProgram, temporaryFolder } from './program.ts'
import { talkTo } from './served.ts'

const postgres = await startPostgres()

describe.skipIf(!postgres)('a study whose records stand in PostgreSQL', () => {
  const place = temporaryFolder()
  const study = path.join(place.folder, 'study')
  let url: string
  let program: Program
  const { cards, untilTasksEnd } = talkTo(() => program)

  beforeAll(async () => {
    url = (await postgres!.freshDatabase()).replace('postgres@', 'postgres:a-word@')
    await encodeGreyFilm(path.join(place.folder, 'a.mp4'), { shots: 3, framesPerShot: 8 })
    program = await startProgram(study, { database: url })
  })

  afterAll(async () => {
    await program?.end()
    await postgres?.stop()
    place.remove()
  })

  function silverscreen(
    words: string[],
    env: Record<string, string> = {},
  ): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, ['bin/silverscreen', ...words, '--study', study], {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LANG: 'C.UTF-8', ...env },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
    return new Promise(resolve => child.once('close', code => resolve({ code, said })))
  }

  test('is served from its folder, takes films in, and makes no file of records there', async () => {
    expect((await silverscreen(['add', path.join(place.folder, 'a.mp4')])).said).toMatch(/3 shots/)
    await untilTasksEnd()
    expect((await cards()).map(card => card.shotCount)).toEqual([3])
    expect(existsSync(path.join(study, 'study.sqlite'))).toBe(false)
  })

  test('is said by doctor to stand there, without the word that lets one in', async () => {
    const { said } = await silverscreen(['doctor'])
    expect(said).toContain(new URL(url).host + new URL(url).pathname)
    expect(said).not.toContain('a-word')
    expect(readFileSync(path.join(study, 'database.json'), 'utf8')).not.toContain('a-word')
  })

  test('is found again by its address, and never taken for an empty one in the folder', async () => {
    await program.end()
    const without = await silverscreen(['doctor'], { DATABASE_URL: '' })
    expect(without.code).toBe(1)
    expect(without.said).toMatch(/--database/)
    expect(existsSync(path.join(study, 'study.sqlite'))).toBe(false)
    expect((await silverscreen(['doctor', '--database', url])).said).toMatch(/1 film, 3 shots/)
    expect((await silverscreen(['doctor'], { DATABASE_URL: url })).said).toMatch(/1 film, 3 shots/)
    program = await startProgram(study, { database: url })
    expect(await cards()).toHaveLength(1)
  })
})
