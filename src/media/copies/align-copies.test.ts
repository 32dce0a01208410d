import { expect, test } from 'vitest'
import { Random } from '../../../bench/reels/random.ts'
import { alignCopies } from './align-copies.ts'
import type { Fingerprint } from './fingerprint.ts'

const frameMs = 40

/** A film cut every second or so, of which nothing is known but its moments, its movement and its light. */
function denseFilm(seed: number, frames: number): Fingerprint {
  const random = new Random(seed)
  const eventsMs: number[] = []
  const motion = new Float32Array(frames)
  const light = new Uint8Array(frames)
  for (let frame = 1; frame < frames; frame++) {
    if (random.chance(0.04)) eventsMs.push(frame * frameMs)
    motion[frame] = random.between(4, 8)
    light[frame] = random.between(0, 255)
  }
  return { version: 2, durationMs: frames * frameMs, frameMs, eventsMs, motion, light }
}

function trimmed(film: Fingerprint, frames: number): Fingerprint {
  const cutMs = frames * frameMs
  return {
    ...film,
    durationMs: film.durationMs - cutMs,
    eventsMs: film.eventsMs.filter(ms => ms >= cutMs).map(ms => ms - cutMs),
    motion: film.motion.subarray(frames),
    light: film.light.subarray(frames),
  }
}

test('a film with thousands of moments is known again by a part of them, and another is not', () => {
  const film = denseFilm(1, 80_000)
  expect(film.eventsMs.length).toBeGreaterThan(2500)
  const alignment = alignCopies(film, trimmed(film, 350))
  expect(alignment).toMatchObject({ ok: true, value: { speed: 1, offsetMs: -14_000 } })
  expect(alignCopies(film, denseFilm(2, 80_000))).toEqual({ ok: false, refusal: { kind: 'another-film' } })
})
