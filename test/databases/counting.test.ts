import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import type { StudyStore } from '../../src/store/index.ts'
import { openCopy, openStudy } from '../../src/store/index.ts'
import { accepted, made, removed } from '../../src/study/index.ts'
import { askForPage, askQuestion, CountsBeforehand, Questions } from '../../src/workbench/index.ts'
import { countFilms, countOneFilm } from '../../src/workbench/questions/counting/count-films.ts'
import { countInThreads } from '../../src/workbench/questions/counting/counting-threads.ts'
import { testEffects } from '../effects.ts'
import { drawnCoding, drawnNumbers } from '../films/drawn-coding.ts'

const root = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-counting-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const effects = testEffects()
const { makeId } = effects
const copies: StudyStore[] = []
afterAll(() => Promise.all(copies.map(copy => copy.close())))

async function aCodedStudy(seed: number, films: number) {
  const study = await openStudy(mkdtempSync(path.join(root, 'study-')), effects)
  if (!study.ok) throw new Error(JSON.stringify(study.refusal))
  const store = study.value
  const { homeCoderId } = await store.studies.get()
  const other = { id: effects.makeId(), name: 'ben' }
  await store.inBulk(async bulk => {
    await bulk.add('coder', other)
    const coderIds = [homeCoderId, other.id] as const
    for (const { kind, record } of drawnCoding({ seed, films, coderIds, makeId }))
      await bulk.add(kind, record)
  })
  return store
}

async function byTwo(store: StudyStore): Promise<{ coderIds: [string, string] }> {
  const [one, two] = await store.coding.coders()
  return { coderIds: [one!.id, two!.id] }
}

/** The same study in which nothing was counted. */
async function reread(store: StudyStore): Promise<StudyStore> {
  const copy = await openCopy(store.databaseFile!, effects)
  if (!copy.ok) throw new Error(JSON.stringify(copy.refusal))
  copies.push(copy.value)
  const database = new DatabaseSync(copy.value.databaseFile!)
  database.exec('delete from film_counts')
  database.close()
  return copy.value
}

describe('films of a study', () => {
  test('give the answers of a program that was never asked before, whatever was done since the last question', async () => {
    const store = await aCodedStudy(6, 7)
    const { homeCoderId } = await store.studies.get()
    const area = { coderId: homeCoderId, area: 'coding', filmId: null } as const
    const questions = new Questions()
    const below = drawnNumbers(7)
    const wholes = await store.films.all()
    const codes = await store.coding.codes()
    const names = ['prevalence', 'course', 'companions', 'appearance', 'form'] as const
    for (let round = 0; round < 7; round++) {
      const { film } = wholes[below(wholes.length)]!
      const marks = await store.coding.marksOfFilm(film.id)
      const mark = marks[below(marks.length)]
      const done = await store.acts.perform(area, { kind: 'set-mark' }, async () => {
        if (!mark) return accepted([])
        const other = { ...mark, id: makeId(), codeId: codes[below(codes.length)]!.id }
        return accepted([below(2) === 0 ? made('mark', other) : removed('mark', mark)])
      })
      expect(done.ok).toBe(true)
      if (below(4) === 0) await store.acts.undo(area)
      const name = names[round % names.length]!
      const wanted = name === 'prevalence' && below(2) === 0 ? { focalCodeIds: [codes[0]!.id] } : {}
      const afresh = new Questions()
      const [asked, expected, shown] = [
        await askQuestion({ store, questions }, name, wanted),
        await askQuestion({ store: await reread(store), questions: afresh }, name, wanted),
        await askForPage({ store, questions }, name, wanted),
      ]
      if (!asked.ok || !expected.ok || !shown.ok) throw new Error(JSON.stringify([asked, expected, shown]))
      expect(JSON.stringify(asked.value)).toBe(JSON.stringify(expected.value))
      if (name !== 'prevalence') expect(shown.value).toBe(JSON.stringify(expected.value))
      await afresh.close()
    }
    await questions.close()
    await store.close()
  })

  test('are counted in threads to the very text of counts that is made where they are asked for', async () => {
    for (const seed of [1, 2]) {
      const store = await aCodedStudy(seed, 12)
      const wholes = await store.films.all()
      const filmIds = wholes.map(({ film }) => film.id)
      const expected = new Map<string, { digest: string; text: string }>()
      for (const whole of wholes) {
        const { digest, counts } = await countOneFilm(store, whole)
        expected.set(whole.film.id, { digest, text: JSON.stringify(counts) })
      }
      const asOf = await store.acts.lastNumber()
      const found = new Map<string, object>()
      for await (const { filmId, ...counted } of countInThreads(store.databaseFile!, filmIds))
        found.set(filmId, counted)
      expect(found.size).toBe(12)
      for (const [filmId, counted] of found) expect(counted).toEqual({ ...expected.get(filmId), asOf })
      const counted = [...expected.values()].map(({ text }) => JSON.parse(text))
      expect(counted.some(({ byCoder }) => byCoder)).toBe(true)
      expect(counted.some(({ further }) => further.course.length > 1)).toBe(true)
      expect(counted.some(({ connotations }) => connotations)).toBe(true)
      await store.close()
    }
  })

  test('are counted once for two questions at a time, and kept', async () => {
    const store = await aCodedStudy(4, 12)
    const [one, two] = await Promise.all([countFilms(store), countFilms(store)])
    expect(one.size).toBe(12)
    for (const [filmId, { counts }] of one) expect(two.get(filmId)!.counts).toBe(counts)
    expect(await store.counts.missing()).toEqual([])
    await store.close()
  })

  test('are counted once in a study that is open for reading, too', async () => {
    const store = await aCodedStudy(8, 3)
    const copy = await reread(store)
    const [first, second] = [await countFilms(copy), await countFilms(copy)]
    expect(first.size).toBe(3)
    for (const [filmId, { counts }] of first) expect(second.get(filmId)!.counts).toBe(counts)
    await store.close()
  })

  test('that came in together are counted before anybody asks, and a question meanwhile takes over', async () => {
    const store = await aCodedStudy(9, 24)
    const faults: unknown[] = []
    const beforehand = new CountsBeforehand(store, { noteFault: (_, cause) => faults.push(cause), restMs: 5 })
    beforehand.wake()
    beforehand.wake()
    await new Promise(resolve => setTimeout(resolve, 40))
    const counted = await countFilms(store)
    expect(counted.size).toBe(24)
    for (const whole of await store.films.all())
      expect(counted.get(whole.film.id)!.digest).toBe((await countOneFilm(store, whole)).digest)
    await store.inBulk(async bulk => {
      for (const { kind, record } of drawnCoding({ ...(await byTwo(store)), seed: 10, films: 9, makeId }))
        if (kind !== 'periodisation') await bulk.add(kind, record)
    })
    expect(await store.counts.missing()).toHaveLength(9)
    beforehand.wake()
    for (let tries = 0; (await store.counts.missing()).length > 0 && tries < 200; tries++)
      await new Promise(resolve => setTimeout(resolve, 50))
    expect(await store.counts.missing()).toEqual([])
    beforehand.wake()
    await beforehand.stop()
    expect(faults).toEqual([])
    await store.close()
  })

  test('that have gone meanwhile are passed over, and threads end where nobody asks for more', async () => {
    const store = await aCodedStudy(5, 9)
    const filmIds = (await store.films.all()).map(({ film }) => film.id)
    const found: (string | null)[] = []
    for await (const { text } of countInThreads(store.databaseFile!, ['gone', ...filmIds])) found.push(text)
    expect(found).toHaveLength(10)
    expect(found.filter(text => text === null)).toHaveLength(1)
    let asked = 0
    for await (const { text } of countInThreads(store.databaseFile!, filmIds)) {
      expect(text).not.toBeNull()
      if (++asked === 5) break
    }
    await store.close()
  })
})
