import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockStudy } from '../../src/store/opening/study-lock.ts'
import { fetchInside } from '../entering.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { Program } from '../journeys/program.ts'
import { startProgram, temporaryFolder } from '../journeys/program.ts'
import { until } from '../journeys/served.ts'
import { share } from '../share.ts'
import { runCommand, startCommand } from './command.ts'
import { askDatabase, changeDatabase, plantTasks } from './database-file.ts'

const place = temporaryFolder()
const film = path.join(place.folder, 'long.mp4')
const short = path.join(place.folder, 'short.mp4')
const corpus = path.join(place.folder, 'corpus.jsonl')

beforeAll(async () => {
  await encodeGreyFilm(film, { shots: 120, framesPerShot: 40 })
  await encodeGreyFilm(short, { shots: 3, framesPerShot: 11 })
  writeFileSync(corpus, corpusLines(60_000))
  await runCommand(['help'])
})

afterAll(() => place.remove())

function corpusLines(marks: number): string {
  const lines = [{ type: 'film', id: 'f', year: 1990, durationMs: marks * 10 } as object]
  for (let mark = 0; mark < marks; mark++)
    lines.push({
      type: 'annotation',
      film: 'f',
      symbol: `s${mark % 9}`,
      startMs: mark * 10,
      endMs: mark * 10 + 9,
    })
  return lines.map(line => `${JSON.stringify(line)}\n`).join('')
}

interface TaskRow {
  kind: string
  state: string
  stage: string | null
}

function tasksOf(study: string): TaskRow[] {
  return askDatabase<TaskRow>(study, 'select kind, state, stage from task')
}

async function killWhen(words: string[], isThere: (study: TaskRow[]) => boolean): Promise<void> {
  const study = words[words.indexOf('--study') + 1]!
  const command = startCommand(words)
  const watched = until(async () => isThere(tasksOf(study)), 'the work is at that moment')
  await Promise.race([watched, command.ended])
  await command.kill()
}

describe('a command that was killed in the middle of its task', () => {
  test.each([
    ['the moment it is taken', (tasks: TaskRow[]) => tasks.some(task => task.state === 'running')],
    [
      'the finding of shots',
      (tasks: TaskRow[]) => tasks.some(task => task.state === 'running' && task.stage === 'shots'),
    ],
  ])('at %s does its work when it is typed again, once, and ends', async (name, isThere) => {
    const study = path.join(place.folder, `added ${name}`)
    await killWhen(['add', film, '--study', study], isThere)
    expect(tasksOf(study).filter(task => task.state === 'running')).toHaveLength(1)
    const { code, out } = await runCommand(['add', film, '--study', study])
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/120 shots/) })
    expect(askDatabase(study, 'select id from film')).toHaveLength(1)
    expect(tasksOf(study).filter(task => task.state === 'running')).toEqual([])
  })

  test('of an import brings the corpus in when it is typed again, once, and ends', async () => {
    const study = path.join(place.folder, 'imported')
    await killWhen(['import', corpus, '--study', study], tasks =>
      tasks.some(task => task.state === 'running'),
    )
    expect(tasksOf(study).filter(task => task.state === 'running')).toHaveLength(1)
    const { code, out } = await runCommand(['import', corpus, '--study', study])
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/1 film.*60,000 marks/) })
    expect(askDatabase(study, 'select count(*) as count from mark')).toEqual([{ count: 60_000 }])
  })

  test('holds up no other command, whatever it left', async () => {
    const study = path.join(place.folder, 'left behind')
    await runCommand(['add', short, '--study', study])
    const corpusTask = { kind: 'import-corpus', payload: { path: '/nowhere' } }
    const poster = { kind: 'print-poster', payload: {} }
    plantTasks(study, [
      { id: 'a', ...poster, state: 'running', attempts: 1 },
      { id: 'b', ...poster, state: 'waiting', attempts: 0 },
      { id: 'c', ...corpusTask, state: 'running', attempts: 2 },
      { id: 'd', ...corpusTask, state: 'running', attempts: 1 },
      { id: 'e', kind: 'measure-shots', payload: { fileId: 'x' }, state: 'running', attempts: 1 },
      { id: 'f', kind: 'find-shots', payload: { fileId: 'x' }, state: 'paused', attempts: 1 },
    ])
    changeDatabase(
      study,
      `insert into task (id, kind, payload, state, attempts, created_at)
       values ('g', 'import-corpus', '{"path":"/nowhere"}', 'running', 1, '2020-01-01')`,
    )
    expect(await runCommand(['import', corpus, '--study', study])).toMatchObject({ code: 0 })
    expect(askDatabase(study, 'select id, state from task where length(id) = 1 order by id')).toEqual([
      { id: 'a', state: 'waiting' },
      { id: 'b', state: 'waiting' },
      { id: 'c', state: 'failed' },
      { id: 'd', state: 'failed' },
      { id: 'e', state: 'waiting' },
      { id: 'f', state: 'paused' },
      { id: 'g', state: 'held' },
    ])
  })
})

describe('a command that goes through a server', () => {
  async function addThrough(
    study: string,
  ): Promise<{ program: Program; command: ReturnType<typeof startCommand> }> {
    const program = await startProgram(study)
    const command = startCommand(['add', film, '--study', study])
    await until(async () => tasksOf(study).some(task => task.state === 'running'), 'the work has begun')
    return { program, command }
  }

  test('ends with a sentence when the server is killed, and the work goes on at the next start', async () => {
    const study = path.join(place.folder, 'server killed')
    const { program, command } = await addThrough(study)
    await program.kill()
    const { code, err } = await command.ended
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^The Silverscreen .* ended .*\n$/) })
    expect(await runCommand(['add', film, '--study', study])).toMatchObject({ code: 0 })
  })

  test.each(share(['cancel', 'pause']))(
    'ends with a sentence when its task meets %s in the page',
    async act => {
      const study = path.join(place.folder, `task met ${act}`)
      const { program, command } = await addThrough(study)
      const { tasks } = (await (await fetchInside(new URL('/api/tasks', program.address))).json()) as {
        tasks: { id: string }[]
      }
      const { status } = await fetchInside(new URL(`/api/tasks/${tasks[0]!.id}/${act}`, program.address), {
        method: 'POST',
      })
      expect(status).toBe(200)
      expect(await command.ended).toMatchObject({ code: 1 })
      await program.end()
    },
  )

  test('follows its own task however many came after it', async () => {
    const study = path.join(place.folder, 'many tasks')
    await runCommand(['add', short, '--study', study])
    plantTasks(
      study,
      Array.from({ length: 300 }, (_, index) => ({
        id: `later ${index}`,
        kind: 'print-poster',
        payload: {},
        state: 'paused',
        attempts: 0,
        createdAt: '2099-01-01',
      })),
    )
    const program = await startProgram(study)
    expect(await runCommand(['import', corpus, '--study', study])).toMatchObject({ code: 0 })
    await program.end()
  })
})

describe('a server’s note', () => {
  test('of a server that was killed names nothing, whoever has the study next', async () => {
    const study = path.join(place.folder, 'killed server')
    const program = await startProgram(study)
    const note = JSON.parse(readFileSync(path.join(study, 'server.json'), 'utf8'))
    expect(note).toMatchObject({ address: program.address, pid: expect.any(Number), folder: study })
    expect(await runCommand(['serve', '--study', study])).toMatchObject({
      code: 0,
      out: expect.stringContaining(program.address),
    })
    await program.kill()
    expect(existsSync(path.join(study, 'server.json'))).toBe(true)
    const lock = lockStudy(study)!
    const { code, out, err } = await runCommand(['serve', '--study', study])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).not.toContain(program.address)
    lock.release()
    expect(await runCommand(['analyse', '--question', 'prevalence', '--study', study])).toMatchObject({
      err: expect.stringContaining('periodisation'),
    })
  })

  test('that came along with a copy of the folder is not believed, even where its address answers', async () => {
    const study = path.join(place.folder, 'original')
    const program = await startProgram(study)
    const copy = path.join(place.folder, 'copied')
    cpSync(study, copy, { recursive: true })
    const lock = lockStudy(copy)!
    const { code, out } = await runCommand(['serve', '--study', copy])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    lock.release()
    await program.end()
  })

  const notes = [
    ['half of one', '{"address":"http://127.0.0.1:1/","key":"a'],
    ['one of another form', '{"address":"http://127.0.0.1:1/","key":"a"}'],
    ['one that is no note', 'null'],
    ['nothing', ''],
  ] as const

  test.each(share(notes))('that holds %s is not believed', async (name, content) => {
    const study = path.join(place.folder, `note of ${name}`)
    mkdirSync(study)
    writeFileSync(path.join(study, 'server.json'), content)
    const lock = lockStudy(study)!
    expect(await runCommand(['serve', '--study', study])).toMatchObject({ code: 1, out: '' })
    lock.release()
    expect(await runCommand(['add', short, '--study', study])).toMatchObject({ code: 0 })
    expect(existsSync(path.join(study, 'server.json'))).toBe(false)
  })
})
