import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StudyStore } from '../../src/store/index.ts'
import { openPostgresStudy, openPostgresStudyIn, openStudy } from '../../src/store/index.ts'
import { accepted, addCode, made, plainMeaning, setMark } from '../../src/study/index.ts'
import { testEffects } from '../effects.ts'
import { aFilmWithOneFile } from '../films/builders.ts'
import type { PostgresServer } from './postgres-server.ts'
import { startPostgres } from './postgres-server.ts'

const postgres: PostgresServer | null = await startPostgres()
const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-clients-'))
  folders.push(folder)
  return folder
}

async function inPostgres(url: string, person = 'one'): Promise<StudyStore> {
  const opened = await openPostgresStudy(url, testEffects({ person }))
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value
}

/** Two clients of one study: two programs in a lab, two windows of one program on one machine. */
const openers: Record<string, () => Promise<[StudyStore, StudyStore]>> = {
  SQLite: async () => {
    const opened = await openStudy(newFolder(), testEffects())
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
    return [opened.value, opened.value]
  },
  ...(postgres && {
    PostgreSQL: async () => {
      const url = await postgres.freshDatabase()
      // Both find the database empty.
      return Promise.all([inPostgres(url), inPostgres(url, 'two')])
    },
  }),
}

afterAll(async () => {
  await postgres?.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe.each(Object.keys(openers))('two clients of one study in %s', name => {
  const makeId = testEffects().makeId
  const film = aFilmWithOneFile({ makeId })
  const filmId = film.film.id
  const partId = film.part.id
  const code = {
    id: makeId(),
    kind: 'symbol' as const,
    names: { en: 'snow', 'zh-Hans': '雪' },
    colour: '#0072b2',
    key: null,
  }
  let clients: [StudyStore, StudyStore]
  let coderId: string

  beforeAll(async () => {
    clients = await openers[name]!()
    const [store] = clients
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
    for (const store of new Set(clients)) await store.close()
  })

  function mark(store: StudyStore, startMs: number, actId: string) {
    return store.acts.perform(
      { coderId, area: 'coding', filmId },
      { kind: 'set-mark', actId },
      async transaction => {
        const unit = { partId, startMs, endMs: startMs + 20, shotId: null }
        const marks = await store.coding.marksTouching({ ...unit, codeId: code.id, coderId }, transaction)
        const [known] = await store.coding.codes(transaction)
        return setMark(
          { marks, code: known!, coderId, filmId, endMs: 10_000, pass: null },
          { unit, newMarkId: makeId() },
        )
      },
    )
  }

  test('see one study and one coder at home in it', async () => {
    const [first, second] = await Promise.all(clients.map(store => store.studies.get()))
    expect(second).toEqual(first)
    expect(await clients[1].coding.coders()).toHaveLength(1)
  })

  test('make six hundred acts at once: none is refused, none doubled on a span, each has a number of its own', async () => {
    const before = await clients[0].acts.lastNumber()
    const acts = Array.from({ length: 300 }, (_, index) => index)
    const done = await Promise.all(
      // Both set the same three hundred spans, in opposite order, ten acts at a time each.
      clients.map(async (store, which) => {
        const own = []
        const order = which === 0 ? acts : [...acts].reverse()
        for (let from = 0; from < order.length; from += 10)
          own.push(
            ...(await Promise.all(
              order.slice(from, from + 10).map(index => mark(store, index * 20, makeId())),
            )),
          )
        return own
      }),
    )
    const all = done.flat()
    expect(all).toHaveLength(600)
    expect(all.filter(result => !result.ok)).toEqual([])
    const starts = (await clients[1].coding.marksOfFilm(filmId)).map(({ startMs }) => startMs)
    expect(starts.sort((a, b) => a - b)).toEqual(acts.map(index => index * 20))
    const numbers = all.flatMap(result => (result.ok ? [result.value.number] : []))
    expect(new Set(numbers).size).toBe(600)
    expect(await clients[0].acts.lastNumber()).toBe(before + 600)
  })

  test('send one act twice, each to the other: it is made once', async () => {
    const actId = makeId()
    const sent = await Promise.all(clients.map(store => mark(store, 9000, actId)))
    const numbers = sent.map(done => (done.ok ? done.value.number : null))
    expect(numbers[0]).not.toBeNull()
    expect(numbers[1]).toBe(numbers[0])
    const marks = await clients[0].coding.marksOfFilm(filmId)
    expect(marks.filter(({ startMs }) => startMs === 9000)).toHaveLength(1)
  })

  test('undo and redo at once: what was taken back is taken back once', async () => {
    const count = async () => (await clients[0].coding.marksOfFilm(filmId)).length
    const before = await count()
    const stack = { coderId, area: 'coding' as const, filmId }
    const turns = await Promise.all(
      Array.from({ length: 20 }, (_, index) => clients[index % 2]!.acts.undo(stack, makeId())),
    )
    expect(turns.every(({ ok }) => ok)).toBe(true)
    const undone = turns.map(turn => (turn.ok ? turn.value.actId : ''))
    expect(new Set(undone).size).toBe(20)
    const again = await Promise.all(
      Array.from({ length: 20 }, (_, index) => clients[index % 2]!.acts.redo(stack, makeId())),
    )
    expect(again.every(({ ok }) => ok)).toBe(true)
    expect(await count()).toBe(before)
  })

  test('take tasks one by one, each once', async () => {
    const [first, second] = clients
    for (let index = 0; index < 20; index++)
      await clients[index % 2]!.tasks.add({ kind: 'digest-file', subjectId: null, payload: { index } })
    const taken = await Promise.all(
      Array.from({ length: 24 }, (_, index) => clients[index % 2]!.tasks.takeNext(['digest-file'])),
    )
    const ids = taken.flatMap(task => (task ? [task.id] : []))
    expect(ids).toHaveLength(20)
    expect(new Set(ids).size).toBe(20)
    if (first === second) return
    // The other's tasks are the other's: they are under way there, and are neither taken nor held here.
    await second.tasks.takeUpAgain(2)
    expect(await second.tasks.held()).toEqual([])
    expect(await second.tasks.waiting(['digest-file'])).not.toEqual([])
    expect(await second.tasks.takeNext(['digest-file'])).not.toBeNull()
    const states = await Promise.all(ids.map(async id => (await first.tasks.find(id))?.state))
    expect(states.filter(state => state === 'running').length).toBeGreaterThanOrEqual(10)
  })
})

describe.skipIf(!postgres)('a PostgreSQL database that breaks the connection', () => {
  let url: string
  let store: StudyStore
  let coderId: string
  const stack = () => ({ coderId, area: 'codebook' as const, filmId: null })
  const makeId = testEffects().makeId

  beforeAll(async () => {
    url = await postgres!.freshDatabase()
    store = await inPostgres(url)
    coderId = (await store.studies.get()).homeCoderId
  })

  afterAll(async () => {
    await store?.close()
  })

  /** Ends every connection to the database but the one that does it, as a server does that is told to stop. */
  async function breakConnections(): Promise<void> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    await client.end()
  }

  const code = () => ({
    id: makeId(),
    kind: 'symbol' as const,
    names: { en: makeId(), 'zh-Hans': '' },
    colour: '#0072b2',
    key: null,
  })

  test('while nobody uses it is not noticed', async () => {
    await breakConnections()
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(
      (await store.acts.perform(stack(), { kind: 'add-code' }, async () => addCode([], code()))).ok,
    ).toBe(true)
  })

  test('in the middle of an act refuses the act, keeps nothing of it, and ends nothing', async () => {
    const before = await store.coding.codes()
    const number = await store.acts.lastNumber()
    const broken = await store.acts.perform(stack(), { kind: 'add-code' }, async () => {
      await breakConnections()
      return addCode([], code())
    })
    expect(broken).toEqual({ ok: false, refusal: { kind: 'torn-away' } })
    expect(await store.coding.codes()).toEqual(before)
    expect(await store.acts.lastNumber()).toBe(number)
    expect(
      (await store.acts.perform(stack(), { kind: 'add-code' }, async () => addCode([], code()))).ok,
    ).toBe(true)
  })

  test('in the middle of a transaction that waits for nothing, between two statements, too', async () => {
    const broken = await store.acts.perform(stack(), { kind: 'add-code' }, async () => {
      await breakConnections()
      await new Promise(resolve => setTimeout(resolve, 200))
      return accepted([made('code', { ...plainMeaning, ...code(), position: 9, retired: false })])
    })
    expect(broken).toEqual({ ok: false, refusal: { kind: 'torn-away' } })
    expect((await store.coding.codes()).some(({ position }) => position === 9)).toBe(false)
  })

  test('again and again under many acts: each is either kept or refused, and what is kept is all there', async () => {
    const before = (await store.coding.codes()).length
    let under = true
    const breaking = (async () => {
      while (under) {
        await breakConnections()
        await new Promise(resolve => setTimeout(resolve, 25))
      }
    })()
    const kept: string[] = []
    const unsure: string[] = []
    await Promise.all(
      Array.from({ length: 100 }, async () => {
        const { id, ...rest } = code()
        const done = await store.acts
          .perform(stack(), { kind: 'add-code' }, async () => addCode([], { id, ...rest }))
          .catch(cause => ({ ok: false as const, refusal: { kind: String(cause) } }))
        if (done.ok) kept.push(id)
        else {
          expect(done.refusal.kind).toBe('torn-away')
          unsure.push(id)
        }
      }),
    ).finally(() => {
      under = false
    })
    await breaking
    const standing = (await store.coding.codes()).map(({ id }) => id)
    expect(kept.filter(id => !standing.includes(id))).toEqual([])
    // An answer may be lost after the database has kept the act: then it stands once.
    expect(standing.length).toBeLessThanOrEqual(before + kept.length + unsure.length)
    expect(new Set(standing).size).toBe(standing.length)
  })
})

describe('a database that cannot be opened', () => {
  test.each([
    ['postgres://nobody@127.0.0.1:1/none', 'database-unreachable'],
    ['not an address', 'database-unreachable'],
    ['mysql://127.0.0.1/x', 'database-unreachable'],
  ])('is refused with a reason, and its password is never said: %s', async (url, kind) => {
    const opened = await openPostgresStudy(url.replace('nobody', 'nobody:secret'), testEffects())
    expect(opened.ok ? null : opened.refusal.kind).toBe(kind)
    expect(JSON.stringify(opened.ok ? null : opened.refusal)).not.toContain('secret')
  })

  test.skipIf(!postgres)('because another program’s tables are in it, is left as it was', async () => {
    const url = await postgres!.freshDatabase()
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('create table orders (id int)')
    const opened = await openPostgresStudy(url, testEffects())
    expect(opened.ok ? null : opened.refusal.kind).toBe('not-a-study-database')
    const { rows } = await client.query(
      "select table_name from information_schema.tables where table_schema = 'public'",
    )
    expect(rows).toEqual([{ table_name: 'orders' }])
    await client.end()
  })

  test.skipIf(!postgres)(
    'because its folder has a study of its own, or is another program’s, says so',
    async () => {
      const folder = newFolder()
      const url = await postgres!.freshDatabase()
      const first = await openPostgresStudyIn(folder, url, testEffects())
      const second = await openPostgresStudyIn(folder, url, testEffects())
      expect(second.ok ? null : second.refusal.kind).toBe('study-in-use')
      if (first.ok) await first.value.close()
      const own = newFolder()
      const inFile = await openStudy(own, testEffects())
      const there = await openPostgresStudyIn(own, url, testEffects())
      expect(there.ok ? null : there.refusal.kind).toBe('folder-holds-a-study')
      if (inFile.ok) await inFile.value.close()
    },
  )
})
