import { expect, test } from 'vitest'
import { playThroughBegun, playThroughStepped, spanInTurn } from './play-through.ts'

const spans = [0, 400].map(startMs => ({ partId: 'p', startMs, endMs: startMs + 40 }))

test('found stretches come in turn, not before the first, and after the last it has ended', () => {
  const begun = playThroughBegun('gate', spans)
  expect(spanInTurn(begun)).toBe(spans[0])
  expect(spanInTurn(playThroughStepped(begun, -1))).toBe(spans[0])
  const second = playThroughStepped(begun, 1)
  expect(spanInTurn(second)).toBe(spans[1])
  expect(playThroughStepped(second, 1)).toBe(null)
  expect(spanInTurn(playThroughStepped(null, 1))).toBe(null)
  expect(playThroughBegun('gate', [])).toBe(null)
})
