import { describe, expect, test } from 'vitest'
import type { FrameClock, Span } from '../../../study/index.ts'
import { HeldCodes, tapMs } from './held-codes.ts'

const clock: FrameClock = {
  kind: 'constant',
  rate: { numerator: 25, denominator: 1 },
  offsetTicks: 0,
  frameCount: 100,
  endMs: 4000,
}

function hands(isPlaying: boolean) {
  const film = { clock, frame: 10, isPlaying }
  const time = { ms: 0 }
  const done: [string, number | Span][] = []
  const ends = {
    tap: (codeId: string, frame: number) => done.push([codeId, frame]),
    hold: (codeId: string, span: Span) => done.push([codeId, span]),
  }
  return { film, time, done, held: new HeldCodes(film, ends, () => time.ms) }
}

describe('the key of a code', () => {
  test('means the unit where the frame stayed, however long it was down', () => {
    const { held, done, time } = hands(false)
    held.press('KeyC', 'chimney')
    time.ms = 5000
    held.release('KeyC')
    expect(done).toEqual([['chimney', 10]])
  })

  test('means the unit where it was pressed when it is let go of soon while the film plays', () => {
    const { held, done, film, time } = hands(true)
    held.press('KeyC', 'chimney')
    film.frame = 15
    time.ms = tapMs - 1
    held.release('KeyC')
    expect(done).toEqual([['chimney', 10]])
  })

  test('means what went by, first and last frame included, when it is held or the hand steps meanwhile', () => {
    const { held, done, film, time } = hands(true)
    held.press('KeyC', 'chimney')
    film.frame = 20
    time.ms = tapMs
    held.release('KeyC')
    const standing = hands(false)
    standing.held.press('KeyC', 'chimney')
    standing.film.frame = 8
    standing.held.release('KeyC')
    expect(done).toEqual([['chimney', { startMs: 400, endMs: 840 }]])
    expect(standing.done).toEqual([['chimney', { startMs: 320, endMs: 440 }]])
  })

  test('may be down with others, and all end where the window is left', () => {
    const { held, done, film } = hands(false)
    held.press('KeyC', 'chimney')
    film.frame = 12
    held.press('KeyS', 'snow')
    held.press('KeyS', 'snow')
    expect(held.all.map(({ codeId, fromFrame }) => [codeId, fromFrame])).toEqual([
      ['chimney', 10],
      ['snow', 12],
    ])
    film.frame = 99
    held.releaseAll()
    held.release('KeyC')
    expect(held.all).toEqual([])
    expect(done).toEqual([
      ['chimney', { startMs: 400, endMs: 4000 }],
      ['snow', { startMs: 480, endMs: 4000 }],
    ])
  })
})
