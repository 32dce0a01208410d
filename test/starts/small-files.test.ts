import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readNote, writeWhole } from '../../src/disk/index.ts'
import type { FilmCard, Task } from '../../src/server/contracts/index.ts'
import { keptPlayableCopy, OpenedPlaces, StudyFolder } from '../../src/tasks/index.ts'
import { keepReading, keptReading } from '../../src/tasks/kept-reading.ts'
import { testEffects } from '../effects.ts'
import { fetchInside } from '../entering.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { Program } from '../journeys/program.ts'
import { startProgram, temporaryFolder } from '../journeys/program.ts'
import { talkTo, until } from '../journeys/served.ts'
import { mediaDrivers, worth } from '../media/media-drivers.ts'
import { share } from '../share.ts'
import { runCommand } from './command.ts'
import { plantTasks } from './database-file.ts'

const place = temporaryFolder()
const { makeId } = testEffects()
const opened = new OpenedPlaces(path.join(place.folder, 'settings'))
const film = path.join(place.folder, 'film.mp4')
let bytes: Buffer = Buffer.alloc(0)
let program: Program | null = null
let study = ''
const { call, cards } = talkTo(() => program!)

beforeAll(async () => {
  await encodeGreyFilm(film, { shots: 3, framesPerShot: 12 })
  bytes = readFileSync(film)
  await runCommand(['help'])
})

afterEach(async () => {
  await program?.kill()
  program = null
})

afterAll(() => place.remove())

/** A study’s folder in which these files lie as what came in. */
function studyWithIncoming(name: string, files: Record<string, string | Buffer>, ageDays = 0): string {
  study = path.join(place.folder, name)
  const incoming = path.join(study, 'films', 'incoming')
  mkdirSync(incoming, { recursive: true })
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(path.join(incoming, file), content)
    const touched = new Date(Date.now() - ageDays * 24 * 3_600_000)
    utimesSync(path.join(incoming, file), touched, touched)
  }
  return study
}

function noteOf(id: string, size = bytes.length, filename = '铁西区.mp4'): string {
  return JSON.stringify({
    id,
    size,
    offset: 0,
    metadata: { filename },
    creation_date: '2026-01-01T00:00:00Z',
  })
}

function incoming(): string[] {
  return readdirSync(path.join(study, 'films', 'incoming')).sort()
}

async function filmsInTheEnd(count: number): Promise<FilmCard[]> {
  await until(async () => {
    const { tasks } = await call<{ tasks: Task[] }>('/api/tasks')
    return tasks.every(({ state }) => !['waiting', 'running'].includes(state))
  }, 'nothing is left to do')
  const all = await cards()
  expect(all, JSON.stringify(await call('/api/tasks'))).toHaveLength(count)
  return all
}

describe('a study is opened whatever lies beside an upload', () => {
  const id = makeId()
  const notes: [string, string | Buffer][] = [
    ['nothing', ''],
    ['half a note', noteOf(id).slice(0, 40)],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '7'],
    ['a note of another upload', noteOf(makeId())],
    ['a note with a size that is none', noteOf(id).replace(/"size":\d+/, '"size":"much"')],
    ['bytes', Buffer.from([0, 255, 254, 0, 10])],
  ]

  test.each(share(notes))('in the place of its note: %s', async (name, content) => {
    studyWithIncoming(`note is ${name}`, { [id]: bytes.subarray(0, 1000), [`${id}.json`]: content })
    program = await startProgram(study)
    await filmsInTheEnd(0)
    expect(incoming()).toEqual([id, `${id}.json`])
  })

  test('folders and files that are nobody’s', async () => {
    studyWithIncoming('strays', { 'notes.txt': 'x', '.DS_Store': 'x', 'a.json': '{' })
    mkdirSync(path.join(study, 'films', 'incoming', `${id}.json`))
    mkdirSync(path.join(study, 'films', 'incoming', `${id}.whole`))
    program = await startProgram(study)
    await filmsInTheEnd(0)
  })
})

describe('an upload that arrived whole', () => {
  test.each([
    ['before it was called so', (id: string) => ({ [id]: bytes, [`${id}.json`]: noteOf(id) })],
    ['after it was called so', (id: string) => ({ [`${id}.whole`]: bytes, [`${id}.json`]: noteOf(id) })],
  ])('and lost its task %s becomes a film at the next start, once', async (name, files) => {
    const id = makeId()
    studyWithIncoming(`arrived ${name}`, files(id))
    program = await startProgram(study)
    const { tasks } = await call<{ tasks: Task[] }>('/api/tasks')
    expect(tasks.filter(({ kind }) => kind === 'take-in-film')).toHaveLength(1)
    expect(tasks.map(({ kind, subject }) => [kind, subject])).toContainEqual(['take-in-film', '铁西区.mp4'])
    await program.kill()
    for (let start = 0; start < 2; start++) {
      program = await startProgram(study)
      const [card] = await filmsInTheEnd(1)
      expect(card!.files.map(({ id }) => id)).toEqual([id])
      await program.kill()
    }
  })

  test('is a film even where its note is torn, under the name that it has', async () => {
    const id = makeId()
    studyWithIncoming('whole without a note', { [`${id}.whole`]: bytes, [`${id}.json`]: '{"id' })
    program = await startProgram(study)
    await filmsInTheEnd(1)
  })

  test('is complete for whoever asks again because the answer was lost, and is taken in once', async () => {
    study = path.join(place.folder, 'answer lost')
    program = await startProgram(study)
    const at = (where: string) => new URL(where, program!.address)
    const head = { 'tus-resumable': '1.0.0' }
    const made = await fetchInside(at('/api/uploads'), {
      method: 'POST',
      headers: {
        ...head,
        'upload-length': `${bytes.length}`,
        'upload-metadata': `filename ${btoa('a.mp4')}`,
      },
    })
    const where = made.headers.get('location')!
    const sent = await fetchInside(at(where), {
      method: 'PATCH',
      headers: { ...head, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: new Uint8Array(bytes),
    })
    expect(sent.status).toBe(204)
    for (let asked = 0; asked < 3; asked++) {
      const answer = await fetchInside(at(where), { method: 'HEAD', headers: head })
      expect([answer.status, answer.headers.get('upload-offset')]).toEqual([200, `${bytes.length}`])
      await filmsInTheEnd(1)
    }
    expect(
      (await call<{ tasks: Task[] }>('/api/tasks')).tasks.filter(({ kind }) => kind === 'take-in-film'),
    ).toHaveLength(1)
  })

  test('does not come back when its failed task was dismissed', async () => {
    const id = makeId()
    studyWithIncoming('dismissed', { [`${id}.whole`]: bytes, [`${id}.json`]: noteOf(id) })
    await runCommand(['analyse', '--question', 'prevalence', '--study', study])
    const payload = {
      path: path.join(study, 'films', 'incoming', `${id}.whole`),
      storage: 'copied',
      fileId: id,
      filmId: makeId(),
    }
    plantTasks(study, [
      { id: makeId(), kind: 'take-in-film', subjectId: id, payload, state: 'running', attempts: 2 },
    ])
    program = await startProgram(study)
    const { tasks } = await call<{ tasks: Task[] }>('/api/tasks')
    expect(tasks).toMatchObject([{ state: 'failed', reason: { kind: 'ended-too-often' } }])
    expect(incoming()).toHaveLength(2)
    const gone = await fetchInside(new URL(`/api/tasks/${tasks[0]!.id}`, program.address), {
      method: 'DELETE',
    })
    expect(gone.status).toBe(200)
    expect(incoming()).toEqual([])
    await program.kill()
    program = await startProgram(study)
    await filmsInTheEnd(0)
  })
})

describe('unfinished uploads', () => {
  test('are taken away when nobody has touched them for 14 days, and said by doctor until then', async () => {
    const old = Array.from({ length: 200 }, () => makeId())
    studyWithIncoming(
      'two hundred',
      Object.fromEntries(
        old.flatMap(id => [
          [id, 'half'],
          [`${id}.json`, noteOf(id)],
        ]),
      ),
      15,
    )
    const [young, torn] = [makeId(), makeId()]
    studyWithIncoming('two hundred', { [young]: 'half', [`${young}.json`]: noteOf(young) }, 13)
    studyWithIncoming(
      'two hundred',
      { [torn]: 'half', [`${torn}.json`]: '{', [`${makeId()}.json.part`]: '{' },
      20,
    )
    program = await startProgram(study)
    await until(async () => incoming().length <= 2, 'the old ones are gone')
    expect(incoming()).toEqual([young, `${young}.json`].sort())
    const { out } = await runCommand(['doctor', '--study', study])
    expect(out).toMatch(/Unfinished uploads: 1 \(.*14 days/)
  })

  test('are kept, however old, where a task is about them', async () => {
    const id = makeId()
    studyWithIncoming('old but wanted', { [`${id}.whole`]: 'no film' }, 100)
    await runCommand(['analyse', '--question', 'prevalence', '--study', study])
    plantTasks(study, [
      { id: makeId(), kind: 'take-in-film', subjectId: id, payload: {}, state: 'paused', attempts: 1 },
    ])
    program = await startProgram(study)
    await filmsInTheEnd(0)
    expect(incoming()).toEqual([`${id}.whole`])
  })
})

describe('a small file', () => {
  test('is whole for whoever reads while it is written', async () => {
    const target = path.join(place.folder, 'written.json')
    let isOver = false
    const reading = (async () => {
      while (!isOver) {
        const isThere = existsSync(target)
        const note = await readNote<{ text: string }>(target, ({ text }) => typeof text === 'string')
        if (isThere) expect(note).not.toBeNull()
        await new Promise(resolve => setImmediate(resolve))
      }
    })()
    for (let round = 0; round < 60; round++)
      await writeWhole(target, JSON.stringify({ text: 'x'.repeat((round % 7) * 40_000) }))
    isOver = true
    await reading
  })

  test('cut off anywhere is not believed', async () => {
    const folder = new StudyFolder(path.join(place.folder, 'cut off'), opened)
    const file = { id: makeId(), quickDigest: 'q' }
    await writeWhole(folder.playableCopyPath(file), 'the copy')
    const whole = JSON.stringify({ startSeconds: 0.04, byteSize: 8 })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async length => {
        writeFileSync(folder.playableNotePath(file), whole.slice(0, length))
        const kept = await keptPlayableCopy(folder, file)
        expect(kept).toEqual(length === whole.length ? { startSeconds: 0.04, byteSize: 8 } : null)
      }),
    )
    writeFileSync(folder.playableNotePath(file), whole)
    writeFileSync(folder.playableCopyPath(file), 'the')
    expect(await keptPlayableCopy(folder, file)).toBeNull()
  })

  test('of what a pass gave is believed only when the features beside it are whole too', async () => {
    const [media] = await mediaDrivers()
    const folder = new StudyFolder(path.join(place.folder, 'reading'), opened)
    const file = { id: makeId(), quickDigest: 'q' }
    const reading = worth(await media!.readShots(film))
    await keepReading({ folder }, file, reading)
    const { features: _, ...account } = reading
    expect(await keptReading({ folder }, file)).toEqual(account)
    writeFileSync(folder.featuresPath(file), reading.features.subarray(0, 10))
    expect(await keptReading({ folder }, file)).toBeNull()
    await keepReading({ folder }, file, reading)
    const note = readFileSync(folder.readingPath(file), 'utf8')
    for (const torn of ['', '{', 'null', '{}', note.slice(0, -1)]) {
      writeFileSync(folder.readingPath(file), torn)
      expect(await keptReading({ folder }, file), torn.slice(0, 9)).toBeNull()
    }
    rmSync(folder.root, { recursive: true })
  })
})
