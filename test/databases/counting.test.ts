import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openStudy } from '../../src/store/index.ts'
import { countFilms, countOneFilm } from '../../src/workbench/questions/counting/count-films.ts'
import { countInThreads } from '../../src/workbench/questions/counting/counting-threads.ts'
import { testEffects } from '../effects.ts'
import { drawnCoding } from '../films/drawn-coding.ts'

const root = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-counting-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const effects = testEffects()

async function aCodedStudy(seed: number, films: number) {
  const study = await openStudy(mkdtempSync(path.join(root, 'study-')), effects)
  if (!study.ok) throw new Error(JSON.stringify(study.refusal))
  const store = study.value
  const { homeCoderId } = await store.studies.get()
  const other = { id: effects.makeId(), name: 'ben' }
  const { makeId } = effects
  await store.inBulk(async bulk => {
    await bulk.add('coder', other)
    const coderIds = [homeCoderId, other.id] as const
    for (const { kind, record } of drawnCoding({ seed, films, coderIds, makeId }))
      await bulk.add(kind, record)
  })
  return store
}

describe('films of a study', () => {
  test('are counted in threads to the very text of counts that is made where they are asked for', async () => {
    for (const seed of [1, 2, 3]) {
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

  test('that have gone meanwhile are passed over, and threads end where nobody asks for more', async () => {
    const store = await aCodedStudy(5, 9)
    const filmIds = (await store.films.all()).map(({ film }) => film.id)
    const found: (string | null)[] = []
    for await (const { text } of countInThreads(store.databaseFile!, ['gone', ...filmIds])) {
      found.push(text)
      if (found.length === 5) break
    }
    expect(found.filter(text => text === null)).toHaveLength(1)
    await store.close()
  })
})
