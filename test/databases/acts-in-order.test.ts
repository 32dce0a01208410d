import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StudyStore } from '../../src/store/index.ts'
import { openPostgresStudy, openStudy } from '../../src/store/index.ts'
import type { Change, Contradiction, Mark } from '../../src/study/index.ts'
import {
  accepted,
  addCode,
  carriesWork,
  changed,
  inverse,
  made,
  nothingRead,
  nothingSaid,
  nothingSaidOfMark,
  removed,
  removeFilm,
  setMark,
} from '../../src/study/index.ts'
import { marksOfTable } from '../../src/web/state/marks/marks-of-table.ts'
import { testEffects } from '../effects.ts'
import { aFilmWithOneFile } from '../films/builders.ts'
import type { PostgresServer } from './postgres-server.ts'
import { startPostgres } from './postgres-server.ts'

const postgres: PostgresServer | null = await startPostgres()
const folders: string[] = []

const openers: Record<string, () => Promise<StudyStore>> = {
  SQLite: async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-order-'))
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

describe.each(Object.keys(openers))('acts in %s', name => {
  const makeId = testEffects().makeId
  const film = aFilmWithOneFile({ makeId })
  const filmId = film.film.id
  const partId = film.part.id
  const code = {
    id: makeId(),
    kind: 'symbol' as const,
    names: { en: 'chimney', 'zh-Hans': '烟囱' },
    colour: '#d55e00',
    key: null,
  }
  let store: StudyStore
  let coderId: string
  const coding = () => ({ coderId, area: 'coding' as const, filmId })
  const corpus = () => ({ coderId, area: 'corpus' as const, filmId: null })

  beforeAll(async () => {
    store = await openers[name]!()
    coderId = (await store.studies.get()).homeCoderId
    await store.acts.carryOut([
      made('film', film.film),
      made('version', film.version),
      made('part', film.part),
      made('file', film.file),
    ])
    await store.acts.perform({ coderId, area: 'codebook', filmId: null }, { kind: 'add-code' }, async () =>
      addCode([], code),
    )
  })

  afterAll(async () => {
    await store?.close()
  })

  async function mark(startMs: number, actId?: string) {
    return store.acts.perform(coding(), { kind: 'set-mark', actId }, async transaction => {
      const unit = { partId, startMs, endMs: startMs + 1000, shotId: null }
      const marks = await store.coding.marksTouching({ ...unit, codeId: code.id, coderId }, transaction)
      const codes = await store.coding.codes(transaction)
      return setMark(
        { marks, code: codes[0]!, coderId, filmId, endMs: 10_000, pass: null },
        { unit, newMarkId: makeId() },
      )
    })
  }

  const marks = async (): Promise<Mark[]> => store.coding.marksOfFilm(filmId)

  test('marks are handed on as a table that says the same as their records', async () => {
    expect((await mark(8000)).ok).toBe(true)
    const [first] = await marks()
    const writing = { memo: 'a chimney “at noon”', connotes: '', connotesIds: [], aspects: [], positions: [] }
    const changes = [
      { ...first!, id: makeId(), attachedTo: makeId(), said: null },
      { ...first!, id: makeId(), startMs: 8200, said: writing },
    ]
    const asked = { kind: 'copy-marks' }
    await store.acts.perform(coding(), asked, async () => accepted(changes.map(one => made('mark', one))))
    const { lanes, more } = await store.coding.marksAsTable({ filmId, coderId })
    const table = { coderId, passes: [], lookedThrough: [], seen: [], lanes: JSON.parse(lanes), more }
    const answer = { ...table, regionKeys: [] }
    const byId = (all: readonly Mark[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(byId(marksOfTable(filmId, answer))).toEqual(byId(await marks()))
    expect(more).toHaveLength(1)
    for (let times = 0; times < 2; times++) await store.acts.undo(coding(), makeId())
    expect(await marks()).toEqual([])
  })

  test('undo and redo asked twice under one id are made once, and say the same both times', async () => {
    for (const startMs of [0, 1000, 2000, 3000]) expect((await mark(startMs)).ok).toBe(true)
    const turnId = makeId()
    const first = await store.acts.undo(coding(), turnId)
    expect(await store.acts.undo(coding(), turnId)).toEqual(first)
    expect(await marks()).toHaveLength(3)
    const redoId = makeId()
    const again = await store.acts.redo(coding(), redoId)
    expect(await store.acts.redo(coding(), redoId)).toEqual(again)
    expect(await marks()).toHaveLength(4)
  })

  test('an undo whose answer was lost still says what it did after new acts were made', async () => {
    const turnId = makeId()
    const first = await store.acts.undo(coding(), turnId)
    await mark(5000)
    const before = await marks()
    expect(await store.acts.undo(coding(), turnId)).toEqual(first)
    expect(await marks()).toEqual(before)
  })

  test('an act that changed nothing is not made later, when it would change something', async () => {
    const actId = makeId()
    const [standing] = await marks()
    expect(await mark(standing!.startMs, actId)).toMatchObject({ ok: true, value: { change: [] } })
    await store.acts.perform(coding(), { kind: 'clear-mark' }, async () =>
      accepted([removed('mark', standing!)]),
    )
    expect(await mark(standing!.startMs, actId)).toMatchObject({ ok: true, value: { change: [] } })
    expect((await marks()).some(({ startMs }) => startMs === standing!.startMs)).toBe(false)
  })

  test('every change has the next number, and who listens hears each of them', async () => {
    const heard: number[] = []
    store.acts.listen(({ number }) => heard.push(number))
    const before = await store.acts.lastNumber()
    await mark(6000)
    await store.acts.undo(coding())
    await store.acts.redo(coding())
    expect((await mark(6000)).ok).toBe(true)
    expect(await store.acts.perform(coding(), { kind: 'x' }, async () => accepted([]))).toMatchObject({
      ok: true,
    })
    expect(heard).toEqual([1, 2, 3, 4, 5].map(step => before + step))
    expect(await store.acts.lastNumber()).toBe(before + 5)
  })

  test('many at once are made one after the other, none refused and none twice on a span', async () => {
    const many = Array.from({ length: 40 }, (_, index) => mark((index % 4) * 1000 + 500))
    const done = await Promise.all(many)
    expect(done.every(({ ok }) => ok)).toBe(true)
    const starts = (await marks()).map(({ startMs }) => startMs).filter(startMs => startMs % 1000 === 500)
    expect(new Set(starts).size).toBe(starts.length)
  })

  test('a code that is in use is not taken away, not even when its marks are on a removed film', async () => {
    const codebook = { coderId, area: 'codebook' as const, filmId: null }
    const refusal = { ok: false, refusal: { kind: 'code-in-use', codeId: code.id } }
    expect(await store.acts.undo(codebook)).toEqual(refusal)
    const all = (await store.films.belongings(filmId))!
    expect(carriesWork(all)).toBe(true)
    await store.acts.perform(corpus(), { kind: 'remove-film' }, async () => accepted(removeFilm(all)))
    expect(await store.acts.undo(codebook)).toEqual(refusal)
    expect((await store.acts.undo(corpus())).ok).toBe(true)
    expect(await store.films.belongings(filmId)).toEqual(all)
  })

  test('a contradiction is not taken away while a mediation or a mark is read in its terms', async () => {
    const contradiction: Contradiction = {
      ...{ ...nothingSaid, id: makeId(), position: 9, retired: false },
      ...{ names: { en: 'home and road', 'zh-Hans': '' } },
      ...{ firstPole: { en: 'home', 'zh-Hans': '' }, secondPole: { en: 'road', 'zh-Hans': '' } },
    }
    const making = [made('contradiction', contradiction)]
    await store.acts.carryOut(making)
    const mediation = {
      ...{ ...nothingRead, id: makeId(), filmId, coderId, contradictionId: contradiction.id },
      createdAt: '2026-01-01T00:00:00Z',
    }
    const refusal = { ok: false, refusal: { kind: 'contradiction-in-use' } }
    await store.acts.carryOut([made('mediation', mediation)])
    expect(await store.acts.carryOut(inverse(making))).toEqual(refusal)
    await store.acts.carryOut([removed('mediation', mediation)])
    const [mark] = await marks()
    const taken = { attitudeToFirst: null, attitudeToSecond: null, treatment: null }
    const said: Mark['said'] = {
      ...nothingSaidOfMark,
      positions: [{ contradictionId: contradiction.id, positions: ['s1'], ...taken }],
    }
    await store.acts.carryOut([changed('mark', mark!, { ...mark!, said })])
    expect(await store.acts.carryOut(inverse(making))).toEqual(refusal)
    await store.acts.carryOut([changed('mark', { ...mark!, said }, mark!)])
    expect((await store.acts.carryOut(inverse(making))).ok).toBe(true)
  })

  test('a removed film is kept with all that hung on it, is known by its file, and comes back', async () => {
    const all = (await store.films.belongings(filmId))!
    await store.acts.perform(corpus(), { kind: 'remove-film' }, async () => accepted(removeFilm(all)))
    expect(await store.films.all()).toEqual([])
    const [kept] = await store.removedFilms.all()
    expect(kept).toMatchObject({
      filmId,
      titles: film.film.titles,
      holdings: { parts: 1, marks: all.mark!.length },
    })
    expect(await store.removedFilms.withFile(film.file.quickDigest!)).toEqual({
      filmId,
      fileId: film.file.id,
    })
    const back = await store.acts.perform(corpus(), { kind: 'bring-back-film' }, async transaction =>
      accepted((await store.removedFilms.bringingBack(filmId, transaction)) as Change),
    )
    expect(back.ok).toBe(true)
    expect(await store.films.belongings(filmId)).toEqual(all)
    expect(await store.removedFilms.all()).toEqual([])
    expect((await store.acts.undo(corpus())).ok).toBe(true)
    expect(await store.removedFilms.all()).toHaveLength(1)
    expect(await store.removedFilms.forget(filmId)).toEqual([
      { id: film.file.id, storage: 'referenced', path: film.file.path },
    ])
    expect(await store.removedFilms.all()).toEqual([])
    expect(await store.acts.undo(corpus())).toMatchObject({ ok: false })
  })
})
