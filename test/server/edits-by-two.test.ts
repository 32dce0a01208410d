import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodebookAnswer, FilmCard, PeriodisationsAnswer } from '../../src/server/contracts/index.ts'
import { made } from '../../src/study/index.ts'
import { testEffects } from '../effects.ts'
import { aFilmWithOneFile } from '../films/builders.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const { makeId } = testEffects()
const film = aFilmWithOneFile({ makeId })
const filmId = film.film.id
let study: ServedStudy

beforeAll(async () => {
  study = await serveStudy()
  await study.server.house.store.acts.carryOut([
    made('film', film.film),
    made('version', film.version),
    made('part', film.part),
    made('file', film.file),
  ])
})

afterAll(async () => {
  await study.stop()
})

const act = async (body: object) =>
  (await study.call<{ refusal?: { kind: string } }>('/api/acts', { ...body, actId: makeId() })).answer.refusal
    ?.kind ?? null
const shown = async () => (await study.call<FilmCard>(`/api/films/${filmId}`)).answer.film

test('a date set in one window and a title set in another are both kept', async () => {
  const before = await shown()
  const titles = [{ language: 'zh-Hans', kind: 'original', text: '铁西区' }]
  expect(
    await act({ kind: 'describe-film', filmId, releaseDate: '2002', upon: { releaseDate: null } }),
  ).toBeNull()
  expect(await act({ kind: 'describe-film', filmId, titles, upon: { titles: before.titles } })).toBeNull()
  expect(await shown()).toMatchObject({ releaseDate: '2002', titles })
})

test('the same field changed in both is not overwritten: the second is told', async () => {
  const upon = { releaseDate: '2002' }
  expect(await act({ kind: 'describe-film', filmId, releaseDate: '2003', upon })).toBeNull()
  expect(await act({ kind: 'describe-film', filmId, releaseDate: '2001', upon })).toBe('changed-meanwhile')
  expect((await shown()).releaseDate).toBe('2003')
})

test('films described together are kept whole or not at all, and one named twice keeps both edits', async () => {
  const before = await shown()
  const together = (films: object[]) => act({ kind: 'describe-films', films })
  expect(
    await together([
      { filmId, storyDate: '1999' },
      { filmId, releaseDate: '2009', upon: { releaseDate: 'another' } },
    ]),
  ).toBe('changed-meanwhile')
  expect(
    await together([
      { filmId, storyDate: '1999' },
      { filmId: makeId(), storyDate: '1998' },
    ]),
  ).toBe('no-such-film')
  expect(await shown()).toEqual(before)
  expect(
    await together([
      { filmId, storyDate: '1999' },
      { filmId, shootingDate: '2001' },
    ]),
  ).toBeNull()
  expect(await shown()).toEqual({ ...before, storyDate: '1999', shootingDate: '2001' })
  await study.call('/api/undo', { area: 'corpus', filmId: null })
  expect(await shown()).toEqual(before)
})

test('a code and a periodisation keep what another window has changed in them', async () => {
  const code = {
    id: makeId(),
    kind: 'symbol',
    names: { en: 'snow', 'zh-Hans': '雪' },
    colour: '#0072b2',
    key: null,
  }
  await act({ kind: 'add-code', code })
  const edit = { kind: 'edit-code', codeId: code.id }
  expect(await act({ ...edit, key: 'w', upon: { key: null } })).toBeNull()
  expect(await act({ ...edit, colour: '#d55e00', upon: { colour: '#0072b2' } })).toBeNull()
  expect(await act({ ...edit, key: 'x', upon: { key: null } })).toBe('changed-meanwhile')
  const { codes } = (await study.call<CodebookAnswer>('/api/codebook')).answer
  expect(codes[0]).toMatchObject({ key: 'w', colour: '#d55e00' })

  const begun = {
    id: makeId(),
    name: 'Reform',
    dateKind: 'release',
    declared: 'before',
    periods: [
      { name: 'before', fromYear: null, toYear: 1995 },
      { name: 'after', fromYear: 1996, toYear: null },
    ],
    assignments: [],
  }
  const set = { kind: 'set-periodisation' }
  expect(await act({ ...set, periodisation: begun })).toBeNull()
  const assigned = { ...begun, assignments: [{ filmId, period: 'before' }] }
  expect(await act({ ...set, periodisation: assigned, upon: begun })).toBeNull()
  expect(await act({ ...set, periodisation: { ...begun, name: 'Lay-offs' }, upon: begun })).toBeNull()
  const { periodisations } = (await study.call<PeriodisationsAnswer>('/api/periodisations')).answer
  expect(periodisations).toEqual([{ ...assigned, name: 'Lay-offs' }])
})
