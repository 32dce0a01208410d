import { expect, test } from 'vitest'
import type { Contradiction, Mediation } from '../../study/index.ts'
import { nothingRead, nothingSaid } from '../../study/index.ts'
import type { Narrowed } from './select-mediations.ts'
import { selectMediations } from './select-mediations.ts'

const contradictions = ['city', 'home'].map(
  (id, position): Contradiction => ({ ...nothingSaid, id, position, retired: id === 'city' }),
)
const film = (id: string, releaseDate: string | null, storyDate: string | null) => ({
  ...{ id, releaseDate, storyDate, shootingDate: null },
})
const films = [film('late', '1999', '1970'), film('early', '198X', null), film('undated', null, '1950')]
const mediation = (id: string, filmId: string, to: Partial<Mediation> = {}): Mediation => ({
  ...nothingRead,
  ...{ id, filmId, contradictionId: 'city', coderId: 'k', createdAt: '2026' },
  ...to,
})
const begins: Record<string, number> = { b: 500, a: 100 }
const all = [
  mediation('u', 'undated'),
  mediation('b', 'late', { treatment: 'reversed', codeIds: ['smoke'] }),
  mediation('a', 'late', { attitudeToSecond: 'mourned' }),
  mediation('e', 'early'),
  mediation('h', 'early', { contradictionId: 'home' }),
  mediation('x', 'not in the study'),
]

const shown = (narrowed: Narrowed) =>
  selectMediations(
    { mediations: all, contradictions, films, beginsAt: id => begins[id] ?? Number.POSITIVE_INFINITY },
    narrowed,
  ).map(({ contradiction, mediations }) => [contradiction.id, mediations.map(({ id }) => id).join('')])

test('mediations stand by contradiction, a retired one too, in the order of a date of their films', () => {
  expect(shown({})).toEqual([
    ['city', 'eabu'],
    ['home', 'h'],
  ])
  expect(shown({ order: 'story' })[0]).toEqual(['city', 'uabe'])
  expect(shown({ order: 'anything' })).toEqual(shown({ order: 'release' }))
})

test('they are narrowed by film, attitude to either pole, treatment, code and contradiction', () => {
  expect(shown({ film: 'late' })).toEqual([['city', 'ab']])
  expect(shown({ attitude: 'mourned' })).toEqual([['city', 'a']])
  expect(shown({ treatment: 'reversed' })).toEqual([['city', 'b']])
  expect(shown({ code: 'smoke', film: 'late' })).toEqual([['city', 'b']])
  expect(shown({ contradiction: 'home' })).toEqual([['home', 'h']])
  expect(shown({ code: 'none' })).toEqual([])
})
