import { expect, test } from 'vitest'
import { aFilmWithOneFile } from '../../../test/films/builders.ts'
import type { Change, RecordKind } from '../change.ts'
import { inverse } from '../change.ts'
import type { Pass } from '../coding/pass.ts'
import { plainPass } from '../coding/pass.ts'
import type { FilmBelongings } from '../films/remove-film.ts'
import { noFact } from '../world/fact.ts'
import type { Placing } from '../world/placing.ts'
import type { DescribedFilm } from './join-described.ts'
import { joinDescribed } from './join-described.ts'
import { takeFileOut } from './take-file-out.ts'

let count = 0
const makeId = () => `id ${String(count++).padStart(3, '0')}`

const came = aFilmWithOneFile({ makeId, titles: [{ language: 'und', kind: 'original', text: 'disc one' }] })
const known = aFilmWithOneFile({ makeId, releaseDate: '2008' })
const described: DescribedFilm = {
  ...{ film: known.film, versions: [known.version], parts: [{ ...known.part, durationMs: 11_000 }] },
  ...{ files: [], placings: [], partsWithShots: new Set() },
}
const pass: Pass = {
  ...plainPass,
  ...{ id: makeId(), filmId: came.film.id, coderId: 'me', codeIds: ['ice'], createdAt: '2026-01-01' },
}
const mark = {
  ...{ id: makeId(), filmId: came.film.id, partId: came.part.id, codeId: 'ice', coderId: 'me' },
  ...{ startMs: 0, endMs: 400, attachedTo: null, passId: pass.id, said: null },
}
const placing: Placing = {
  ...{ id: makeId(), filmId: came.film.id, placeId: 'harbin', how: 'filmed', certainty: null },
}
const cameAs: FilmBelongings = {
  ...{ film: [{ ...came.film, storyDate: '2007' }], version: [came.version], part: [came.part] },
  ...{ file: [came.file], pass: [pass], mark: [mark], placing: [placing] },
}
const fact = { ...noFact, about: 'film', field: 'releaseDate', isUsed: true } as const
const facts = [
  { ...fact, id: 'of mine', aboutId: came.film.id, value: '2009' },
  { ...fact, id: 'of the study', aboutId: known.film.id, value: '2008' },
]
const periods = { id: 'p', name: '', dateKind: 'release', declared: 'after', periods: [] } as const
const periodisations = [{ ...periods, periods: [], assignments: [{ filmId: came.film.id, period: 'late' }] }]
const joining = { cameAs, described, partIds: [known.part.id], facts, periodisations }

/** The records of a kind that a change leaves, as it leaves them. */
function left(change: Change, kind: RecordKind): object[] {
  return change.flatMap(entry => (entry.kind === kind && entry.after ? [entry.after] : []))
}

function done<Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

test('the file becomes that of the described film, with all that was done on it meanwhile', () => {
  const change = done(joinDescribed(joining))
  const there = { filmId: known.film.id }
  expect(left(change, 'file')).toEqual([{ ...came.file, partId: known.part.id }])
  expect(left(change, 'mark')).toEqual([{ ...mark, ...there, partId: known.part.id }])
  expect(left(change, 'pass')).toEqual([{ ...pass, ...there }])
  expect(left(change, 'placing')).toEqual([{ ...placing, ...there }])
  expect(left(change, 'part')).toMatchObject([{ id: known.part.id, durationMs: 10_000, statedMs: 11_000 }])
  expect(left(change, 'film')).toEqual([{ ...known.film, storyDate: '2007', recognised: 'described' }])
  expect(left(change, 'periodisation')).toMatchObject([{ assignments: [{ ...there, period: 'late' }] }])
  expect(left(change, 'fact')).toEqual([{ ...facts[0], aboutId: known.film.id, isUsed: false }])
  const gone = change.flatMap(({ kind, id, after }) => (after ? [] : [[kind, id]]))
  expect(gone).toEqual([
    ['part', came.part.id],
    ['version', came.version.id],
    ['film', came.film.id],
  ])
  expect(inverse(inverse(change))).toEqual(change)
})

test('a place that both films name in the same way stays once', () => {
  const same = { ...placing, id: 'of the study', filmId: known.film.id }
  const change = done(joinDescribed({ ...joining, described: { ...described, placings: [same] } }))
  expect(left(change, 'placing')).toEqual([])
  expect(change.some(({ kind, id, after }) => kind === 'placing' && id === placing.id && !after)).toBe(true)
})

test('where no part is named the file is a version of its own', () => {
  const change = done(joinDescribed({ ...joining, partIds: [] }))
  expect(left(change, 'version')).toEqual([{ ...came.version, filmId: known.film.id, position: 1 }])
  expect(left(change, 'mark')).toEqual([{ ...mark, filmId: known.film.id }])
  expect(left(change, 'part')).toEqual([])
})

test('nothing is joined to a part that has a file or shots, nor a film of which it was said already which it is', () => {
  const refusal = (other: Partial<typeof joining>) => joinDescribed({ ...joining, ...other })
  const taken = { ...described, files: [{ ...came.file, partId: known.part.id }] }
  expect(refusal({ described: taken })).toMatchObject({ refusal: { kind: 'no-such-described-film' } })
  const withShots = { ...described, partsWithShots: new Set([known.part.id]) }
  expect(refusal({ described: withShots })).toMatchObject({ refusal: { kind: 'described-part-has-shots' } })
  const own = { ...cameAs, film: [{ ...came.film, recognised: 'itself' as const }] }
  expect(refusal({ cameAs: own })).toMatchObject({ refusal: { kind: 'file-is-no-film-of-its-own' } })
  const unread = { ...cameAs, file: [{ ...came.file, state: 'incoming' as const }] }
  expect(refusal({ cameAs: unread })).toMatchObject({ refusal: { kind: 'file-is-no-film-of-its-own' } })
})

test('a file that is taken out is a film of its own again with its passes and marks; what is known stays', () => {
  const ids = { filmId: 'new film', versionId: 'new version', partId: 'new part' }
  const title = { language: 'und', kind: 'original', text: 'disc one' } as const
  const part = { ...known.part, durationMs: 10_000, statedMs: 11_000 }
  const all: FilmBelongings = {
    film: [{ ...known.film, recognised: 'described' }],
    ...{ version: [known.version], part: [part], file: [{ ...came.file, partId: part.id }] },
    pass: [{ ...pass, filmId: known.film.id }],
    mark: [{ ...mark, filmId: known.film.id, partId: part.id }],
    placing: [{ ...placing, filmId: known.film.id }],
  }
  const taking = { all, partId: part.id, ids, title, now: '2026-01-02' }
  const change = done(takeFileOut(taking))
  expect(left(change, 'mark')).toEqual([{ ...mark, filmId: 'new film', partId: 'new part' }])
  expect(left(change, 'pass')).toEqual([{ ...pass, filmId: 'new film' }])
  expect(left(change, 'placing')).toEqual([])
  expect(left(change, 'part')).toMatchObject([
    { id: 'new part', durationMs: 10_000, statedMs: null },
    { id: part.id, durationMs: 11_000, statedMs: null },
  ])
  expect(left(change, 'film')).toMatchObject([
    { id: 'new film', titles: [title], recognised: null },
    { id: known.film.id, recognised: null },
  ])
  const another = { ...came.file, id: 'another', partId: 'other part' }
  const two = { ...all, part: [part, { ...part, id: 'other part' }], file: [...all.file!, another] }
  expect(takeFileOut({ ...taking, all: two })).toMatchObject({ refusal: { kind: 'file-shares-work' } })
})
