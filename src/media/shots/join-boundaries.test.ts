import { expect, test } from 'vitest'
import type { Boundary } from './boundary.ts'
import { joinBoundaries } from './join-boundaries.ts'

const dissolve: Boundary = {
  frame: 50,
  kind: 'dissolve',
  confidence: 0.7,
  transitionStartFrame: 40,
  transitionEndFrame: 60,
}
const cutAt = (frame: number, confidence: number): Boundary => ({ frame, kind: 'cut', confidence })
const fade: Boundary = {
  ...dissolve,
  kind: 'fade',
  transitionStartFrame: 58,
  transitionEndFrame: 90,
  frame: 75,
}

test('of a dissolve and a cut inside it the surer one is told', () => {
  const joined = (confidence: number) =>
    joinBoundaries({
      cuts: [cutAt(45, confidence)],
      fades: { boundaries: [], ends: [] },
      graduals: [dissolve],
    }).map(({ kind }) => kind)
  expect(joined(0.6)).toEqual(['dissolve'])
  expect(joined(0.9)).toEqual(['cut'])
})

test('cuts outside a transition stay, and a fade goes before a dissolve', () => {
  const joined = joinBoundaries({
    cuts: [cutAt(20, 0.5), cutAt(80, 0.99)],
    fades: { boundaries: [fade], ends: [] },
    graduals: [dissolve],
  })
  expect(joined.map(({ kind, frame }) => `${kind} ${frame}`)).toEqual(['cut 20', 'fade 75'])
})

test('where the film itself fades in nothing parts two shots', () => {
  const joined = joinBoundaries({
    cuts: [cutAt(1, 0.99), cutAt(200, 0.9)],
    fades: { boundaries: [], ends: [{ start: 0, end: 65 }] },
    graduals: [dissolve],
  })
  expect(joined.map(({ frame }) => frame)).toEqual([200])
})
