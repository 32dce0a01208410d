import { mkdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FilmCard, Task } from '../../src/server/contracts/index.ts'
import { openStudy } from '../../src/store/index.ts'
import { testEffects } from '../effects.ts'
import { fetchInside } from '../entering.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { ForeignStudy } from './foreign-study.ts'
import { makeForeignStudy, tamper } from './foreign-study.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

describe('a study that somebody else made to harm, opened here', () => {
  let foreign: ForeignStudy
  let study: ServedStudy
  let before: Record<string, string>

  beforeAll(async () => {
    foreign = await makeForeignStudy()
    before = foreign.outsideNow()
    study = await serveStudy({ folder: foreign.folder })
    await study.untilIdle()
  })

  afterAll(async () => {
    await study?.stop()
    foreign?.remove()
  })

  const tasks = async () => (await study.call<{ tasks: Task[] }>('/api/tasks')).answer.tasks
  const cards = async () => (await study.call<{ films: FilmCard[] }>('/api/films')).answer.films

  test('runs none of its tasks, and says of each what it would read', async () => {
    const all = await tasks()
    expect(all.filter(task => task.state === 'held').length).toBe(39)
    expect(all.filter(task => ['waiting', 'running', 'paused', 'done'].includes(task.state))).toEqual([])
    const corpus = all.find(task => task.kind === 'import-corpus' && task.state === 'held')
    expect(corpus?.wouldRead).toBe(path.join(foreign.outside, 'corpus.jsonl'))
  })

  test('asks for a yes again where a task that had failed elsewhere is tried again', async () => {
    for (const task of (await tasks()).filter(({ state }) => state === 'failed'))
      await study.call(`/api/tasks/${task.id}/retry`, {})
    await study.untilIdle()
    expect((await tasks()).filter(({ state }) => state === 'held').length).toBe(52)
  })

  test('lists its films, and of each file why it is not looked at', async () => {
    const found = new Map((await cards()).flatMap(card => card.files).map(file => [file.id, file]))
    const why = (name: string) => found.get(foreign.fileIds[name]!)?.notOpened
    expect(why('referenced')).toBe('not-opened-here')
    expect(why('sought')).toBe('leads-outside-study')
    expect(why('dotted')).toBe('leads-outside-study')
    expect(why('whole')).toBe('leads-outside-study')
    expect(why('digest')).toBeNull()
  })

  test('gives out no film, no still and no frame of it', async () => {
    for (const id of Object.values(foreign.fileIds))
      for (const place of [
        `/media/files/${id}`,
        `/media/stills/${id}/5.jpg`,
        `/media/stills/${id}/5.png?width=0`,
        `/media/playable/${id}`,
      ])
        expect((await study.call(place)).status, place).toBeGreaterThanOrEqual(403)
    for (const card of await cards()) {
      const [part] = card.parts
      expect((await study.call(`/api/parts/${part!.id}`)).status).toBe(200)
      for (const [method, place] of [
        ['GET', `/api/parts/${part!.id}/missed`],
        ['GET', `/api/parts/${part!.id}/measurements`],
        ['GET', `/api/parts/${part!.id}/scene-proposals`],
        ['POST', `/api/files/${card.files[0]!.id}/playable-copy`],
        ['DELETE', `/api/files/${card.files[0]!.id}/playable-copy`],
        ['POST', `/api/parts/${part!.id}/detect-shots`],
        ['POST', `/api/parts/${part!.id}/measure`],
      ] as const)
        expect((await study.call(place, method === 'POST' ? {} : undefined, method)).status).toBeLessThan(500)
    }
    await study.untilIdle()
  })

  test('says what is wrong with it, and looks at nothing outside for that', async () => {
    const { answer } = await study.call<{ checks: { kind: string; files?: unknown[]; tasks?: unknown[] }[] }>(
      '/api/inspection',
    )
    expect(answer.checks.find(({ kind }) => kind === 'not-opened')?.files?.length).toBe(5)
    expect(answer.checks.find(({ kind }) => kind === 'held-tasks')?.tasks?.length).toBe(52)
  })

  test('does not let a yes move or remove what is not an upload of its own', async () => {
    for (const task of (await tasks()).filter(({ state }) => state === 'held')) {
      if (task.kind === 'take-in-film' || task.kind === 'make-specimen') {
        if (task.wouldRead) continue
        expect((await study.call(`/api/tasks/${task.id}/accept`, {})).status).toBeGreaterThanOrEqual(403)
      }
      await study.call(`/api/tasks/${task.id}/cancel`, {})
      expect((await study.call(`/api/tasks/${task.id}/decline`, {})).status).toBe(200)
    }
    for (const { film } of await cards())
      await study.call('/api/acts', { kind: 'remove-film', filmId: film.id })
  })

  test('has read, written and removed nothing outside its folder', () => {
    expect(foreign.outsideNow()).toEqual(before)
  })
})

describe('a yes', () => {
  let foreign: ForeignStudy
  let study: ServedStudy

  beforeAll(async () => {
    foreign = await makeForeignStudy()
    study = await serveStudy({ folder: foreign.folder })
  })

  afterAll(async () => {
    await study?.stop()
    foreign?.remove()
  })

  test('to a file lets it be used, and no other', async () => {
    const id = foreign.fileIds['referenced']!
    expect((await study.call(`/media/files/${id}`)).status).toBe(403)
    expect((await study.call('/api/opened', { fileIds: [id] })).status).toBe(200)
    const given = await fetchInside(new URL(`/media/files/${id}`, study.server.address))
    expect(given.status).toBe(200)
    await given.arrayBuffer()
    expect((await study.call(`/media/files/${foreign.fileIds['sought']}`)).status).toBe(403)
    expect((await study.call(`/media/files/${foreign.fileIds['dotted']}`)).status).toBe(403)
  })

  test('to a task lets it run, once', async () => {
    const { answer } = await study.call<{ tasks: Task[] }>('/api/tasks')
    const held = answer.tasks.find(task => task.kind === 'import-corpus' && task.state === 'held')!
    expect((await study.call(`/api/tasks/${held.id}/accept`, {})).status).toBe(200)
    await study.untilIdle()
    expect((await study.server.house.store.tasks.find(held.id))?.state).toBe('done')
    expect((await study.call(`/api/tasks/${held.id}/accept`, {})).status).toBe(404)
  })
})

describe('a study made here', () => {
  test('goes on with its own files and tasks after it was closed, moved and opened again', async () => {
    const place = await makeForeignStudy()
    const film = path.join(place.outside, 'mine.mp4')
    await encodeGreyFilm(film, { shots: 2, framesPerShot: 10 })
    const folder = path.join(place.outside, '..', 'mine')
    const settings = path.join(place.outside, '..', 'settings')
    const first = await serveStudy({ folder, settings, roots: [place.outside] })
    expect((await first.call('/api/add', { paths: [film] })).status).toBe(200)
    await first.untilIdle()
    await first.server.house.store.tasks.add({ kind: 'digest-file', subjectId: null, payload: {} })
    await first.stop()
    const second = await serveStudy({ folder, settings })
    await second.untilIdle()
    const [card] = (await second.call<{ films: FilmCard[] }>('/api/films')).answer.films
    expect(card!.files[0]).toMatchObject({ notOpened: null, missing: false })
    expect(await second.server.house.store.tasks.held()).toEqual([])
    await second.stop()
    const elsewhere = await serveStudy({ folder, person: 'two' })
    const [there] = (await elsewhere.call<{ films: FilmCard[] }>('/api/films')).answer.films
    expect(there!.files[0]).toMatchObject({ notOpened: 'not-opened-here', missing: false })
    await elsewhere.stop()
    place.remove()
  })
})

describe('a study’s folder with links that lead out of it', () => {
  let foreign: ForeignStudy

  beforeAll(async () => {
    foreign = await makeForeignStudy()
  })
  afterAll(() => foreign.remove())

  test.each([
    'study.lock',
    'server.json',
    'films',
    'films/incoming',
    'media',
    'media/stills',
    'media/stills/0-320.jpg.part',
    'backups',
    'films/a.mp4',
  ])('is not opened, and nothing is written through it: %s', async name => {
    const link = path.join(foreign.folder, name)
    rmSync(link, { recursive: true, force: true })
    mkdirSync(path.dirname(link), { recursive: true })
    for (const target of ['nothing-yet', 'corpus.jsonl', 'stills', '']) {
      symlinkSync(path.join(foreign.outside, target), link)
      const before = foreign.outsideNow()
      const opened = await openStudy(foreign.folder, testEffects())
      expect(opened.ok ? null : opened.refusal.kind).toBe('study-leads-outside')
      if (opened.ok) await opened.value.close()
      expect(foreign.outsideNow()).toEqual(before)
      unlinkSync(link)
    }
  })

  test('is opened where this person has said yes to where they lead, and where they stay within it', async () => {
    mkdirSync(path.join(foreign.folder, 'films'), { recursive: true })
    writeFileSync(path.join(foreign.folder, 'films', 'b.mp4'), 'x')
    symlinkSync(path.join(foreign.folder, 'films', 'b.mp4'), path.join(foreign.folder, 'films', 'c.mp4'))
    symlinkSync(path.join(foreign.outside, 'stills'), path.join(foreign.folder, 'backups'))
    const isOpened = async (place: string) => place === path.join(foreign.outside, 'stills')
    const opened = await openStudy(foreign.folder, { ...testEffects(), isOpened })
    expect(opened.ok).toBe(true)
    if (opened.ok) await opened.value.close()
  })
})

test('a stamp of another task, or of a task with another payload, is no stamp', async () => {
  const foreign = await makeForeignStudy()
  const effects = testEffects()
  const opened = await openStudy(foreign.folder, effects)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const own = await opened.value.tasks.add({
    kind: 'import-corpus',
    subjectId: null,
    payload: { path: '/a' },
  })
  await opened.value.close()
  tamper(foreign.folder, [
    ['update task set stamp = (select stamp from task where id = ?) where kind = ?', own.id, 'find-shots'],
    ['update task set payload = ? where id = ?', '{"path":"/b"}', own.id],
    ["update task set state = 'waiting'"],
  ])
  const again = await openStudy(foreign.folder, effects)
  if (!again.ok) throw new Error(JSON.stringify(again.refusal))
  expect(await again.value.tasks.takeNext(['import-corpus', 'find-shots', 'take-in-film'])).toBeNull()
  await again.value.close()
  foreign.remove()
})
