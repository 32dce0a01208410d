import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { specimenCodes, specimenFilms } from '../../specimen/index.ts'
import type { EssayAnswer, EssaysAnswer, StandingsAnswer } from '../../src/server/contracts/index.ts'
import type { ChangeEntry } from '../../src/study/index.ts'
import { made, plainMeaning, plainPass } from '../../src/study/index.ts'
import { writeSpecimenEssay } from '../../src/workbench/index.ts'
import { aFilmWithOneFile } from '../films/builders.ts'
import type { ServedStudy } from '../server/served-study.ts'
import { serveStudy } from '../server/served-study.ts'

let study: ServedStudy

beforeAll(async () => {
  study = await serveStudy()
})

afterAll(() => study?.stop())

const standings = async () => (await study.call<StandingsAnswer>('/api/standings')).answer

describe('the essay on the specimen films', () => {
  test('is not written before both are drawn and coded', async () => {
    expect(await writeSpecimenEssay(study.server.house)).toBe(false)
    expect((await study.call<EssaysAnswer>('/api/essays')).answer.essays).toEqual([])
  })

  test('stands on the marks with which they were drawn, for and against, and is written once', async () => {
    await codeAsDrawn()
    expect(await writeSpecimenEssay(study.server.house)).toBe(true)
    expect(await writeSpecimenEssay(study.server.house)).toBe(false)
    const { claims } = await standings()
    expect(claims.map(({ standing, words }) => [standing, words.en !== '', words['zh-Hans'] !== ''])).toEqual(
      [1, 2, 3].map(() => ['fresh', true, true]),
    )
    const [essay] = (await study.call<EssaysAnswer>('/api/essays')).answer.essays
    const { evidence } = (await study.call<EssayAnswer>(`/api/essays/${essay!.id}`)).answer
    expect(evidence.filter(({ role }) => role === 'opposes')).toHaveLength(1)
  })

  test('says of the earlier film that no crane stands in it, as it was drawn', () => {
    const drawn = (key: string) =>
      new Set(specimenFilms.find(film => film.key === key)!.truth.symbols.map(({ code }) => code))
    expect([...drawn('then')]).toEqual(expect.arrayContaining(['chimney', 'smoke']))
    expect([...drawn('then')]).not.toContain('crane')
    expect([...drawn('now')]).toEqual(expect.arrayContaining(['chimney', 'crane']))
  })
})

/** The two films as records, coded as they were drawn: without the hours of drawing them. */
async function codeAsDrawn(): Promise<void> {
  const { store, makeId } = study.server.house
  const { homeCoderId: coderId } = await store.studies.get()
  const now = '2026-01-01T00:00:00Z'
  const codeIds = new Map<string, string>(specimenCodes.map(({ key }) => [key, makeId()]))
  const codes = specimenCodes.map(({ key, kind, en, zhHans, colour }, position) =>
    made('code', {
      ...{ ...plainMeaning, id: codeIds.get(key)!, kind, names: { en, 'zh-Hans': zhHans } },
      ...{ colour, key: null, position, retired: false },
    }),
  )
  const films = specimenFilms.flatMap(({ releaseDate, truth }): ChangeEntry[] => {
    const { film, version, part, file } = aFilmWithOneFile({ makeId })
    const pass = {
      ...{ ...plainPass, id: makeId(), filmId: film.id, coderId, codeIds: [...codeIds.values()] },
      createdAt: now,
    }
    return [
      ...[made('film', { ...film, releaseDate }), made('version', version)],
      ...[made('part', part), made('file', file), made('pass', pass)],
      ...truth.symbols.map(({ code, startFrame, endFrame }) =>
        made('mark', {
          ...{ id: makeId(), filmId: film.id, partId: part.id, codeId: codeIds.get(code)!, coderId },
          ...{ startMs: startFrame * 40, endMs: endFrame * 40, attachedTo: null, said: null },
          passId: pass.id,
        }),
      ),
    ]
  })
  expect((await store.acts.carryOut([...codes, ...films])).ok).toBe(true)
}
