import { expect, test } from 'vitest'
import type { FilmCard } from '../../../server/contracts/index.ts'
import type { RealityReading } from '../../../study/index.ts'
import { nothingSaidOfReality } from '../../../study/index.ts'
import { selectRealities } from './select-realities.ts'

const card = (id: string, ...parts: string[]) =>
  ({ film: { id }, parts: parts.map(part => ({ id: part })) }) as FilmCard
const cards = [card('one', 'a', 'b'), card('two', 'c')]
const reading = (id: string, of: [film: string, part: string, ms: number], news: Partial<RealityReading>) =>
  ({
    ...nothingSaidOfReality,
    ...{
      id,
      filmId: of[0],
      partId: of[1],
      startMs: of[2],
      endMs: of[2] + 10,
      coderId: 'me',
      attachedTo: null,
    },
    ...news,
  }) as RealityReading

const all = [
  reading('late', ['one', 'b', 0], { records: ['location'] }),
  reading('both', ['one', 'a', 50], { records: ['archive'], questionsReason: 'the voice' }),
  reading('early', ['one', 'a', 10], { questions: ['irony'] }),
  reading('other', ['two', 'c', 0], { recordsReason: 'shot there' }),
]
const ids = (narrowed: Parameters<typeof selectRealities>[2]) =>
  selectRealities(all, cards, narrowed).map(({ card: of, own }) => [of.film.id, ...own.map(({ id }) => id)])

test('readings of reality stand film by film as the films run, narrowed by what they say, a reason alone included', () => {
  expect(ids({})).toEqual([
    ['one', 'early', 'both', 'late'],
    ['two', 'other'],
  ])
  expect(ids({ does: 'records' })).toEqual([
    ['one', 'both', 'late'],
    ['two', 'other'],
  ])
  expect(ids({ does: 'questions' })).toEqual([['one', 'early', 'both']])
  expect(ids({ does: 'both' })).toEqual([['one', 'both']])
  expect(ids({ film: 'two', does: 'questions' })).toEqual([])
})
