import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chromaSize, fullHeight, fullSize, fullWidth } from '../pictures/picture.ts'
import { StateReader, StateWriter } from '../saved-state.ts'
import { ShownPictures } from './shown-pictures.ts'

const frameBytes = fullSize + chromaSize

/** A view that drifts, its number in chroma, with what an encoder leaves of noise: another in every frame of the file. */
function frameOf(picture: number, noise: number, position = picture): Uint8Array {
  const bytes = new Uint8Array(frameBytes).fill(picture % 251, fullSize)
  for (let y = 0; y < fullHeight; y++)
    for (let x = 0; x < fullWidth; x++) {
      const wave = Math.sin(0.31 * (x + 1.3 * position)) + Math.cos(0.23 * y + 0.11 * position)
      const speck = (x * 7 + y * 13 + noise * 29) % 9 === 0 ? (noise % 3) - 1 : 0
      bytes[y * fullWidth + x] = 118 + 45 * wave + speck
    }
  return bytes
}

function shownOf(frames: Uint8Array[]): { pictures: number[]; repeated: number[] } {
  const pictures: number[] = []
  const shown = new ShownPictures((bytes, offset) => pictures.push(bytes[offset + fullSize]!))
  for (const frame of frames) shown.add(frame, 0)
  shown.finish()
  return { pictures, repeated: [...shown.repeated.whole()] }
}

function repeat(
  pictures: number,
  timesOf: (picture: number) => number,
  position?: (picture: number) => number,
) {
  const frames: Uint8Array[] = []
  const firstFrames: number[] = []
  for (let picture = 0; picture < pictures; picture++) {
    firstFrames.push(frames.length)
    for (let time = 0; time < timesOf(picture); time++)
      frames.push(frameOf(picture, frames.length, position?.(picture)))
  }
  return { frames, firstFrames }
}

const count = 70
const all = Array.from({ length: count }, (_, picture) => picture)
/** How often each picture is shown, over and over: 24 frames brought to 60, 18 to 30, film to video, and odd ones. */
const patterns = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 7 })

describe('pictures shown more than once', () => {
  test('are passed on once each, at their first frame, whatever the pattern', () => {
    fc.assert(
      fc.property(patterns, pattern => {
        const { frames, firstFrames } = repeat(count, picture => pattern[picture % pattern.length]!)
        const { pictures, repeated } = shownOf(frames)
        expect(pictures).toEqual(all)
        expect(firstFrames.every(frame => repeated[frame] === 0)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('are all passed on where every frame is a picture of its own', () => {
    expect(shownOf(repeat(count, () => 1).frames).pictures).toEqual(all)
  })

  test.each([1, 2.5, 2])('keep the length of a card among pictures shown %d times', mean => {
    const timesOf = (picture: number) => Math.floor((picture + 1) * mean) - Math.floor(picture * mean)
    const card = { from: 60, until: 90 }
    const position = (picture: number) =>
      picture < card.from ? picture : picture < card.until ? 900 : picture + 5
    const { pictures } = shownOf(repeat(150, timesOf, position).frames)
    expect(Math.abs(pictures.length - 150)).toBeLessThanOrEqual(2)
  })

  test.each([3, 4, 5])('are not seen in a still that is put in for %i frames', length => {
    const position = (picture: number) => (picture >= 60 && picture < 60 + length ? 900 : picture)
    expect(shownOf(repeat(120, () => 1, position).frames).pictures).toHaveLength(120)
  })

  test('are found alike by a pass that was left and taken up', () => {
    const { frames } = repeat(count, picture => 2 + (picture % 2))
    for (const leftAt of [1, 30, 77, 140]) {
      const before = new ShownPictures(() => {})
      for (const frame of frames.slice(0, leftAt)) before.add(frame, 0)
      const state = new StateWriter()
      before.save(state)
      const after = new ShownPictures(() => {})
      const reader = new StateReader(state.whole())
      after.restore(reader)
      reader.end()
      for (const frame of frames.slice(leftAt)) after.add(frame, 0)
      after.finish()
      expect([...after.repeated.whole()]).toEqual(shownOf(frames).repeated)
    }
  })
})
