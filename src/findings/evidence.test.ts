import { expect, test } from 'vitest'
import type { Pass } from '../study/index.ts'
import { plainPass } from '../study/index.ts'
import { filmsInEvidence, recordsInEvidence } from './evidence.ts'

const film = (id: string, specimen = false) => ({ film: { id, specimen } })

test.each([
  { films: [], evidence: [] },
  { films: [film('a'), film('b')], evidence: ['a', 'b'] },
  { films: [film('drawn', true), film('a'), film('drawn too', true)], evidence: ['a'] },
  { films: [film('drawn', true), film('drawn too', true)], evidence: ['drawn', 'drawn too'] },
])('specimens are evidence of nothing, unless there is nothing else: $evidence', ({ films, evidence }) => {
  expect(filmsInEvidence(films).map(whole => whole.film.id)).toEqual(evidence)
})

const pass = (id: string, coderId: string, codeIds: string[], isTraining = false): Pass => ({
  ...plainPass,
  isTraining,
  ...{ id, coderId, codeIds },
  ...{ filmId: 'film', createdAt: '2026-01-01T00:00:00.000Z' },
})
const span = (id: string, passId: string, partId: string) => ({ id, passId, partId, startMs: 0, endMs: 900 })
const mark = (id: string, passId: string | null, partId: string) => ({
  ...{ id, passId, partId, filmId: 'film', codeId: 'ruin', coderId: 'ann' },
  ...{ startMs: 0, endMs: 500, attachedTo: null, said: null },
})

test('a part is counted from what its passes hold: no example, nothing of another part, no other pass’s span', () => {
  const records = recordsInEvidence(
    { id: 'reel 1', durationMs: null, shots: [] },
    {
      passes: [pass('first', 'ann', ['ruin']), pass('second', 'ben', ['ruin', 'train'])],
      lookedThrough: [
        span('1', 'first', 'reel 1'),
        span('2', 'first', 'reel 2'),
        span('3', 'gone', 'reel 1'),
      ],
      marks: [
        mark('held', 'first', 'reel 1'),
        mark('example', null, 'reel 1'),
        mark('far', 'first', 'reel 2'),
      ],
    },
  )
  expect(records).toMatchObject({
    durationMs: 0,
    shots: [],
    marks: [{ id: 'held' }],
    lookedThrough: [
      { coderId: 'ann', codeIds: ['ruin'], spans: [{ id: '1' }] },
      { coderId: 'ben', codeIds: ['ruin', 'train'], spans: [] },
    ],
  })
  expect(records.lookedThrough[0]!.spans).toHaveLength(1)
  expect(records.marks).toHaveLength(1)
})
