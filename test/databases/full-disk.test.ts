import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { StudyStore } from '../../src/store/index.ts'
import { openStudy } from '../../src/store/index.ts'
import { accepted, made } from '../../src/study/index.ts'
import { testEffects } from '../effects.ts'
import { mountSmallDisk } from '../faults/small-disk.ts'
import { aFilmWithOneFile } from '../films/builders.ts'

const top = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-full-'))
const disk = mountSmallDisk(path.join(top, 'disk'))
const stores: StudyStore[] = []

afterAll(async () => {
  for (const store of stores) await store.close().catch(() => {})
  disk?.remove()
  rmSync(top, { recursive: true, force: true })
})

async function open(folder: string): Promise<StudyStore> {
  const opened = await openStudy(folder, testEffects())
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  stores.push(opened.value)
  return opened.value
}

async function addFilm(store: StudyStore) {
  const { homeCoderId: coderId } = await store.studies.get()
  const stack = { coderId, area: 'corpus' as const, filmId: null }
  const { film } = aFilmWithOneFile({
    makeId: testEffects().makeId,
    titles: [{ language: 'en', kind: 'original', text: 'long '.repeat(2000) }],
  })
  const done = await store.acts.perform(stack, { kind: 'add' }, async () =>
    accepted([made('film', { ...film, id: testEffects().makeId() + Math.random() })]),
  )
  return done.ok ? 'kept' : (done.refusal as { kind: string }).kind
}

describe.skipIf(!disk)('a disk that is full', () => {
  test('refuses each act by its own name, hangs none, and takes acts again when there is room', async () => {
    const store = await open(path.join(disk!.folder, 'study'))
    expect(await addFilm(store)).toBe('kept')
    disk!.fill()
    for (let acts = 0; acts < 20; acts++) expect(await addFilm(store)).toBe('disk-full')
    const together = await Promise.all([addFilm(store), addFilm(store), addFilm(store)])
    expect(together).toEqual(['disk-full', 'disk-full', 'disk-full'])
    expect(await store.films.all()).toHaveLength(1)
    disk!.makeRoom()
    expect(await addFilm(store)).toBe('kept')
    expect(await store.films.all()).toHaveLength(2)
    expect(await store.studies.integrityComplaints()).toEqual([])
  })
})

describe('a study whose folder is moved away while it is open', () => {
  test('keeps nothing that nobody would find, and says so', async () => {
    const folder = path.join(top, 'study')
    const store = await open(folder)
    expect(await addFilm(store)).toBe('kept')
    renameSync(folder, path.join(top, 'elsewhere'))
    expect(await addFilm(store)).toBe('torn-away')
    expect(await addFilm(store)).toBe('torn-away')
    renameSync(path.join(top, 'elsewhere'), folder)
    expect(await addFilm(store)).toBe('kept')
  })
})
