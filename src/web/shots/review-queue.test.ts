import { describe, expect, test } from 'vitest'
import type { Shot } from '../../study/index.ts'
import { decided, mostLikelyWrong, passed, queueOf, takenBack } from './review-queue.ts'

function aShot(id: string, news: Partial<Shot>): Shot {
  return {
    id,
    partId: 'part',
    startMs: 0,
    endMs: 1000,
    transitionIn: 'cut',
    transitionStartMs: null,
    transitionEndMs: null,
    confidence: null,
    origin: 'machine',
    ...news,
  }
}

const shots = [
  aShot('first', { confidence: 0.1 }),
  aShot('sure', { confidence: 0.98, startMs: 1000 }),
  aShot('by hand', { origin: 'hand', startMs: 2000 }),
  aShot('unsure', { confidence: 0.4, startMs: 3000 }),
  aShot('half', { confidence: 0.55, startMs: 4000 }),
]

describe('the boundaries most likely wrong', () => {
  test('come with rising confidence, never a hand’s and never the beginning of the film', () => {
    const ids = mostLikelyWrong(shots).map(item => item.kind === 'standing' && item.shotId)
    expect(ids).toEqual(['unsure', 'half', 'sure'])
    expect(mostLikelyWrong(shots, 1)).toHaveLength(1)
  })

  test('are gone through by deciding and by passing; undo goes back to what was decided last', () => {
    let queue = queueOf(mostLikelyWrong(shots))
    queue = passed(decided(queue), 1)
    expect(queue.index).toBe(2)
    expect(takenBack(queue)).toMatchObject({ index: 0, decidedAt: [] })
    queue = decided(queue)
    expect(queue.index).toBe(3)
    expect(passed(queue, 1)).toBe(queue)
    expect(takenBack(takenBack(queue)).index).toBe(0)
    const fresh = queueOf([])
    expect(takenBack(fresh)).toBe(fresh)
  })
})
