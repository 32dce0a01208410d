import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PartShots, StudyStore } from '../../src/store/index.ts'
import { openPostgresStudy, openStudy } from '../../src/store/index.ts'
import type {
  Change,
  Gathered,
  GatheredFinding,
  NewContradiction,
  Result,
  Shot,
} from '../../src/study/index.ts'
import {
  chooseStill,
  groupScenes,
  inverse,
  made,
  makeScene,
  mergeWithPrevious,
  nothingSaid,
  orderContradictions,
  reconcileDetection,
  removeFilm,
  retireContradiction,
  setContradiction,
  splitShot,
} from '../../src/study/index.ts'
import { testEffects } from '../effects.ts'
import { aFilmWithOneFile } from '../films/builders.ts'
import type { PostgresServer } from './postgres-server.ts'
import { startPostgres } from './postgres-server.ts'

const postgres: PostgresServer | null = await startPostgres()
const folders: string[] = []

const openers: Record<string, () => Promise<StudyStore>> = {
  SQLite: async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-store-'))
    folders.push(folder)
    const opened = await openStudy(folder, testEffects())
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
    return opened.value
  },
  ...(postgres && {
    PostgreSQL: async () => {
      const opened = await openPostgresStudy(await postgres.freshDatabase(), testEffects())
      if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
      return opened.value
    },
  }),
}

afterAll(async () => {
  await postgres?.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe.each(Object.keys(openers))('a study in %s', name => {
  let store: StudyStore
  let coderId: string
  const ids = testEffects().makeId
  const film = aFilmWithOneFile({
    makeId: ids,
    titles: [{ language: 'zh-Hans', kind: 'original', text: '铁西区' }],
  })
  const stack = () => ({ coderId, area: 'shots' as const, filmId: film.film.id })

  beforeAll(async () => {
    store = await openers[name]!()
    coderId = (await store.studies.get()).homeCoderId
    const put = await store.acts.carryOut([
      made('film', film.film),
      made('version', film.version),
      made('part', film.part),
      made('file', film.file),
    ])
    expect(put.ok).toBe(true)
    const change = reconcileDetection(
      { shots: [], decisions: [], scenes: [] },
      {
        partId: film.part.id,
        endMs: 10_000,
        toleranceMs: 80,
        makeId: ids,
        boundaries: [2000, 5000].map(atMs => ({
          atMs,
          kind: 'cut',
          transitionStartMs: null,
          transitionEndMs: null,
          confidence: 0.75,
        })),
      },
    )
    expect((await store.acts.carryOut(change)).ok).toBe(true)
  })

  afterAll(async () => {
    await store?.close()
  })

  async function starts(): Promise<number[]> {
    return (await store.shots.ofPart(film.part.id)).map((shot: Shot) => shot.startMs)
  }

  async function split(atMs: number, actId?: string) {
    return store.acts.perform(stack(), { kind: 'split-shot', actId }, async transaction =>
      splitShot(await store.shots.listOfPart(film.part.id, transaction), {
        atMs,
        newShotId: ids(),
        newDecisionId: ids(),
      }),
    )
  }

  test('gives films back as they were put in, hanzi and clock included', async () => {
    const [whole] = await store.films.all()
    expect(whole).toEqual({
      film: film.film,
      versions: [film.version],
      parts: [film.part],
      files: [film.file],
    })
    expect(await store.films.find(film.film.id)).toEqual(whole)
  })

  test('finds the longest shot of a part that has a file, the earliest of those as long', async () => {
    const shots = await store.shots.ofPart(film.part.id)
    expect(shots.map(({ startMs, endMs }) => endMs - startMs)).toEqual([2000, 3000, 5000])
    expect([...(await store.shots.longestByPart()).values()]).toEqual([shots[2]])
    expect((await split(8000)).ok).toBe(true)
    const [longest] = (await store.shots.longestByPart()).values()
    expect(longest).toMatchObject({ startMs: 2000, endMs: 5000 })
    expect((await store.acts.undo(stack())).ok).toBe(true)
  })

  test('keeps scenes and chosen stills, and gives them back in time order', async () => {
    const { id: partId } = film.part
    const place = async (act: (list: PartShots) => Result<Change, { kind: string }>) => {
      const done = await store.acts.perform(stack(), { kind: 'make-scene' }, async transaction =>
        act(await store.shots.listOfPart(partId, transaction)),
      )
      expect(done.ok).toBe(true)
    }
    const [first, second, sequence] = [ids(), ids(), ids()]
    const scene = { partId, endMs: 10_000, name: '大坝' }
    await place(list => makeScene({ ...list, endMs: 10_000 }, { ...scene, newId: second, startMs: 5000 }))
    await place(list =>
      makeScene({ ...list, endMs: 10_000 }, { ...scene, endMs: 5000, newId: first, startMs: 0 }),
    )
    await place(list =>
      groupScenes({ ...list, endMs: 10_000 }, { ...scene, newId: sequence, startMs: 0, name: '' }),
    )
    await place(list => chooseStill(list, { partId, atMs: 2400, newStillId: ids() }))
    const { scenes, stills } = await store.shots.listOfPart(partId)
    expect(scenes.filter(({ level }) => level === 'scene')).toMatchObject([
      { id: first, parentId: sequence, startMs: 0, endMs: 5000, name: '大坝', origin: 'hand' },
      { id: second, parentId: sequence, startMs: 5000, endMs: 10_000 },
    ])
    expect(stills).toMatchObject([{ partId, atMs: 2400 }])
    for (let acts = 0; acts < 4; acts++) expect((await store.acts.undo(stack())).ok).toBe(true)
    expect(await store.shots.listOfPart(partId)).toMatchObject({ scenes: [], stills: [] })
  })

  test('keeps contradictions in their order, names in two scripts and all, and takes each act back', async () => {
    const said = (id: string, en: string): NewContradiction => ({
      ...{ ...nothingSaid, id, names: { en, 'zh-Hans': '' }, meaning: 'In\ntwo lines 两行 𠮷' },
      ...{ firstPole: { en: `${en} one`, 'zh-Hans': '城' }, secondPole: { en: '', 'zh-Hans': '乡' } },
      positionNames: { ...nothingSaid.positionNames, neither: { en: '', 'zh-Hans': '荒地' } },
    })
    const [first, second] = [ids(), ids()]
    const done: Change[] = []
    const carryOut = async (made: Result<Change, unknown>) => {
      if (!made.ok) throw new Error(JSON.stringify(made.refusal))
      expect((await store.acts.carryOut(made.value)).ok).toBe(true)
      done.push(made.value)
    }
    const all = () => store.coding.contradictions()
    await carryOut(setContradiction(await all(), said(first, 'first')))
    await carryOut(setContradiction(await all(), said(second, 'second')))
    await carryOut(orderContradictions(await all(), { contradictionIds: [second], beforeId: first }))
    await carryOut(retireContradiction(await all(), { contradictionId: first, retired: true }))
    expect(await all()).toEqual([
      { ...said(second, 'second'), position: 0, retired: false },
      { ...said(first, 'first'), position: 1, retired: true },
    ])
    for (const change of done.reverse()) await store.acts.carryOut(inverse(change))
    expect(await all()).toEqual([])
  })

  test('keeps a coder’s tray in its order, between two places too, and what is of a film goes and comes with it', async () => {
    const gathered = (position: number): Gathered => ({
      ...{ id: ids(), partId: film.part.id, coderId, what: 'still', startMs: 2000, endMs: 2040 },
      ...{ position, gatheredAt: '2026-01-01T00:00:00Z' },
    })
    const asked = {
      ...{ question: 'prevalence', periodisationId: ids(), first: '改革前', second: 'after' },
      ...{ focalCodeIds: [], codeId: ids() },
    }
    const finding: GatheredFinding = {
      ...{ id: ids(), coderId, asked, said: { en: 'Smoke thins.', 'zh-Hans': '烟稀了。' } },
      ...{ tableDigest: 'd', position: 1.25, gatheredAt: '2026-01-01T00:00:00Z' },
    }
    const [last, first, middle] = [gathered(2), gathered(-1), gathered(1 + 2 ** -40)]
    await store.acts.carryOut([
      ...[last, first, middle].map(one => made('gathered', one)),
      made('gatheredFinding', finding),
    ])
    const whole = { gathered: [first, middle, last], findings: [finding] }
    expect(await store.tray.of(coderId)).toEqual(whole)
    expect(await store.tray.of(ids())).toEqual({ gathered: [], findings: [] })
    const removal = removeFilm((await store.films.belongings(film.film.id))!)
    await store.acts.carryOut(removal)
    expect(await store.tray.of(coderId)).toEqual({ gathered: [], findings: [finding] })
    await store.acts.carryOut(inverse(removal))
    expect(await store.tray.of(coderId)).toEqual(whole)
  })

  test('splits a shot, takes it back, does it again, across any number of steps', async () => {
    expect((await split(3000)).ok).toBe(true)
    expect((await split(4000)).ok).toBe(true)
    expect(await starts()).toEqual([0, 2000, 3000, 4000, 5000])
    await store.acts.undo(stack())
    await store.acts.undo(stack())
    expect(await starts()).toEqual([0, 2000, 5000])
    expect(await store.acts.undo(stack())).toEqual({ ok: false, refusal: { kind: 'nothing-to-undo' } })
    await store.acts.redo(stack())
    expect(await starts()).toEqual([0, 2000, 3000, 5000])
    expect((await split(6000)).ok).toBe(true)
    expect(await store.acts.redo(stack())).toEqual({ ok: false, refusal: { kind: 'nothing-to-redo' } })
    await store.acts.undo(stack())
    await store.acts.undo(stack())
    expect(await starts()).toEqual([0, 2000, 5000])
  })

  test('makes an act that comes twice under one id only once', async () => {
    const actId = ids()
    const first = await split(3000, actId)
    expect(await split(3000, actId)).toEqual(first)
    expect(await starts()).toEqual([0, 2000, 3000, 5000])
    await store.acts.undo(stack())
    expect(await split(3000, actId)).toEqual(first)
    expect(await starts()).toEqual([0, 2000, 5000])
  })

  test('leaves nothing behind when an act is refused', async () => {
    const before = await store.shots.listOfPart(film.part.id)
    expect(await split(2000)).toMatchObject({ ok: false, refusal: { kind: 'boundary-already-there' } })
    const [first, second] = before.shots
    const stale = await store.acts.perform(stack(), { kind: 'merge' }, async () => {
      const change = mergeWithPrevious(
        { shots: [{ ...first!, endMs: 1999 }, second!], decisions: [], scenes: [] },
        { shotId: second!.id, newDecisionId: ids() },
      )
      return change
    })
    expect(stale).toMatchObject({ ok: false, refusal: { kind: 'changed-meanwhile', record: 'shot' } })
    expect(await store.shots.listOfPart(film.part.id)).toEqual(before)
  })

  test('keeps each coder and each area on a stack of its own', async () => {
    await split(3000)
    expect(await store.acts.undo({ ...stack(), area: 'coding' })).toMatchObject({ ok: false })
    expect(await store.acts.undo({ ...stack(), coderId: ids() })).toMatchObject({ ok: false })
    expect((await store.acts.undo(stack())).ok).toBe(true)
  })

  test('keeps what was measured of a part, and knows when its shots have moved since', async () => {
    const measured = {
      partId: film.part.id,
      fileId: film.file.id,
      revision: ids(),
      procedure: { name: 'test', version: 1 },
      shots: [{ shotId: ids(), startMs: 0, endMs: 2000, values: { lightness: 43.5 } }],
      looks: Uint8Array.from({ length: 84 }, (_, at) => at * 3),
    }
    await store.measurements.keep(measured)
    expect(await store.measurements.ofPart(film.part.id)).toEqual({ ...measured, stale: false })
    expect(await store.measurements.looksOf(film.part.id)).toEqual(measured.looks)
    await split(3000)
    const { partId, revision } = measured
    expect(await store.measurements.revisions()).toEqual([{ partId, revision, stale: true }])
    await store.measurements.keep({ ...measured, revision: ids() })
    expect((await store.measurements.ofPart(film.part.id))?.stale).toBe(false)
    expect((await store.acts.undo(stack())).ok).toBe(true)
    expect((await store.measurements.ofPart(film.part.id))?.stale).toBe(true)
  })

  test('finds writing by two hanzi in the middle of a line, whatever its case, width and signs', async () => {
    const still = { partId: film.part.id, fileId: film.file.id, reader: 'test', readerVersion: '1' }
    const line = (text: string) => ({ text, confidence: 0.9, box: [] })
    await store.writing.keep({
      ...still,
      frame: 10,
      atMs: 400,
      lines: [line('沈阳铁西区 第一机床厂'), line('ＮＯ．5')],
    })
    await store.writing.keep({ ...still, frame: 90, atMs: 3600, lines: [] })
    await store.writing.keep({
      ...still,
      frame: 10,
      atMs: 400,
      lines: [line('沈阳铁西区 第一机床厂'), line('ＮＯ．5 100%')],
    })
    for (const text of ['机床', '区第一', 'no.5', '100%'])
      expect((await store.writing.find(text)).map(({ frame, filmId }) => [frame, filmId])).toEqual([
        [10, film.film.id],
      ])
    for (const text of ['床机', '1_0', '厂n']) expect(await store.writing.find(text)).toEqual([])
    expect(await store.writing.counts()).toEqual({ read: 2, written: 1 })
    expect(await store.writing.readFrames(film.part.id, { name: 'test', version: '1' })).toEqual(
      new Set([10, 90]),
    )
    expect(await store.writing.readFrames(film.part.id, { name: 'test', version: '2' })).toEqual(new Set())
    expect(await store.writing.isSwitchedOn('test')).toBe(false)
    await store.writing.switch('test', true)
    expect(await store.writing.isSwitchedOn('test')).toBe(true)
  })

  test('takes what nobody waits for after all else, and one at a time', async () => {
    const kinds = ['take-in-film', 'measure-shots']
    for (const kind of ['measure-shots', 'measure-shots', 'take-in-film', 'take-in-film'])
      await store.tasks.add({ kind, subjectId: null, payload: {} })
    const taken = []
    for (let turn = 0; turn < 4; turn++) taken.push(await store.tasks.takeNext(kinds))
    expect(taken.map(task => task?.kind)).toEqual([
      'take-in-film',
      'take-in-film',
      'measure-shots',
      undefined,
    ])
    for (const task of taken) if (task) await store.tasks.finish(task.id, 'done')
    await store.tasks.finish((await store.tasks.takeNext(kinds))!.id, 'done')
  })

  test('takes tasks one by one, and takes up again, once, what was cut off', async () => {
    const first = await store.tasks.add({ kind: 'ingest', subjectId: film.file.id, payload: { a: 1 } })
    await store.tasks.add({ kind: 'ingest', subjectId: null, payload: {} })
    const taken = await store.tasks.takeNext(['ingest'])
    expect(taken).toMatchObject({ id: first.id, state: 'running', attempts: 1, payload: { a: 1 } })
    await store.tasks.report(first.id, { stage: 'shots', doneShare: 0.5, leftMs: 1000 })
    await store.tasks.takeUpAgain(2)
    expect(await store.tasks.find(first.id)).toMatchObject({ state: 'waiting' })
    expect((await store.tasks.takeNext(['ingest']))?.attempts).toBe(2)
    await store.tasks.takeUpAgain(2)
    expect(await store.tasks.find(first.id)).toMatchObject({
      state: 'failed',
      reason: { kind: 'ended-too-often' },
    })
    expect(await store.tasks.retry(first.id)).toBe(true)
    expect(await store.tasks.takeNext(['other'])).toBeNull()
  })
})
