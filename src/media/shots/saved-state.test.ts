import { beforeAll, describe, expect, test } from 'vitest'
import { packFeatures } from './feature-bytes.ts'
import { chromaSize, fullHeight, fullSize, fullWidth } from './pictures/picture.ts'
import { StateReader, StateWriter } from './saved-state.ts'
import { ShotMeasurer } from './shot-measurer.ts'

const frameSize = fullSize + chromaSize
const frameCount = 760
const cutAt = [90, 215, 300, 560, 640]
const dissolve = { from: 400, frames: 24 }
const wipe = { from: 480, frames: 30 }

/** Drifting waves that are others in every shot, so that neither mixing nor an edge looks like motion. */
function shotPicture(shot: number, frame: number, x: number, y: number): number {
  const [a, b] = [0.11 + ((shot * 7) % 5) * 0.06, 0.09 + ((shot * 3) % 7) * 0.05]
  const wave = Math.sin(a * x + 0.05 * frame + shot) * Math.cos(b * y - 0.03 * frame + 2 * shot)
  const grain = ((x * 73 + y * 151 + frame * 31 + shot * 17) % 11) - 5
  return 110 + (shot % 3) * 15 + 70 * wave + grain
}

/** Which two shots a frame shows, and how much of each pixel is of the second. */
function shotsAt(frame: number): { first: number; share: (x: number) => number } {
  const cuts = cutAt.filter(at => at <= frame).length
  const first =
    cuts + (frame >= dissolve.from + dissolve.frames ? 10 : 0) + (frame >= wipe.from + wipe.frames ? 20 : 0)
  const dissolved = (frame - dissolve.from + 1) / (dissolve.frames + 1)
  if (dissolved > 0 && dissolved < 1) return { first, share: () => dissolved }
  const edge = ((frame - wipe.from) / wipe.frames) * fullWidth
  if (edge >= 0 && edge < fullWidth) return { first, share: x => (x < edge ? 1 : 0) }
  return { first, share: () => 0 }
}

/** A made film with cuts, a dissolve, a wipe, and black bars that come and go. */
function madeFrame(frame: number): Uint8Array {
  const bytes = new Uint8Array(frameSize).fill(128)
  const { first, share } = shotsAt(frame)
  const second = first + (frame < wipe.from ? 10 : 20)
  const bar = frame >= 300 && frame < 560 ? 4 : 0
  for (let y = bar; y < fullHeight - bar; y++)
    for (let x = 0; x < fullWidth; x++) {
      const part = share(x)
      const mixed =
        (1 - part) * shotPicture(first, frame, x, y) +
        (part > 0 ? part * shotPicture(second, frame, x, y) : 0)
      bytes[y * fullWidth + x] = Math.max(16, Math.min(235, Math.round(mixed)))
    }
  for (let y = 0; y < fullHeight; y++)
    if (y < bar || y >= fullHeight - bar) bytes.fill(16, y * fullWidth, (y + 1) * fullWidth)
  bytes.fill(110 + (first % 4) * 10, fullSize)
  return bytes
}

let frames: Uint8Array[]
let whole: Buffer

beforeAll(() => {
  frames = Array.from({ length: frameCount }, (_, frame) => madeFrame(frame))
  whole = featuresOf(measured(frameCount))
})

function measured(until: number): ShotMeasurer {
  return addTo(new ShotMeasurer(), 0, until)
}

function addTo(measurer: ShotMeasurer, from: number, until: number): ShotMeasurer {
  for (const frame of frames.slice(from, until)) measurer.add(frame, 0)
  return measurer
}

function featuresOf(measurer: ShotMeasurer): Buffer {
  return Buffer.from(packFeatures(measurer.finish(25)))
}

function saved(measurer: ShotMeasurer): Uint8Array {
  const state = new StateWriter()
  measurer.save(state)
  return state.whole()
}

function restored(bytes: Uint8Array): ShotMeasurer {
  const measurer = new ShotMeasurer()
  const state = new StateReader(bytes)
  measurer.restore(state)
  state.end()
  return measurer
}

/** What is filled anew before it is read, and what is made again when it is asked for. */
const scratch = [
  'pictures.ring.coarse',
  'pictures.ring.alike',
  'pictures.ring.alikeUnder',
  'pictures.ring.coarseFrame',
  'pictures.ring.bars.seen',
  'pictures.ring.evened',
  'pictures.ring.tiny',
  'pictures.ring.spread',
  'pictures.ring.texture',
  'pictures.ring.barsOf',
  'pictures.ring.barsNow',
  'pictures.ring.setAside',
  'pictures.cuts.evidence',
  'pictures.dissolves.evidence',
  'pictures.dissolves.shares',
  'pictures.wipes.cells.previous',
  'pictures.wipes.evidence',
  'pictures.wipes.told',
  'pictures.wipes.steps',
  'pictures.long.ring.coarse',
  'pictures.long.ring.alike',
  'pictures.long.ring.alikeUnder',
  'pictures.long.ring.coarseFrame',
  'pictures.long.ring.tone',
  'pictures.long.ring.bars.seen',
  'pictures.long.ring.evened',
  'pictures.long.ring.tiny',
  'pictures.long.ring.spread',
  'pictures.long.ring.texture',
  'pictures.long.ring.barsOf',
  'pictures.long.ring.barsNow',
  'pictures.long.ring.setAside',
  'pictures.long.dissolves.evidence',
  'pictures.long.dissolves.shares',
  'pictures.long.wipes.cells.previous',
  'pictures.long.wipes.evidence',
  'pictures.long.wipes.told',
  'pictures.long.wipes.steps',
]

/** Every number, text and column that an object holds, however deep, by its path. */
function everythingIn(holder: object, at = '', seen = new Set<object>()): Map<string, unknown> {
  const found = new Map<string, unknown>()
  seen.add(holder)
  const entries: [unknown, unknown][] = holder instanceof Map ? [...holder] : Object.entries(holder)
  for (const [name, value] of entries) {
    const place = at ? `${at}.${name}` : String(name)
    if (value === null || typeof value !== 'object')
      found.set(place, typeof value === 'function' ? null : value)
    else if (ArrayBuffer.isView(value)) found.set(place, Buffer.from(value.buffer).toString('latin1'))
    else if (!seen.has(value)) for (const entry of everythingIn(value, place, seen)) found.set(...entry)
  }
  return found
}

describe('a detection saved in the middle of a film', () => {
  test('is of a film in which there is something to find', () => {
    const { cuts, graduals } = measured(frameCount).finish(25)
    for (const frame of cutAt) expect(cuts.map(cut => cut.frame)).toContain(frame)
    expect(new Set(graduals.map(({ kind }) => kind))).toEqual(new Set(['dissolve', 'wipe']))
  })

  test.each([1, 2, 60, 91, 223, 224, 225, 303, 412, 430, 495, 530, 600, frameCount])(
    'after %i frames gives the features of one pass',
    frame => {
      const again = addTo(restored(saved(measured(frame))), frame, frameCount)
      expect(featuresOf(again).equals(whole)).toBe(true)
    },
  )

  test('again and again gives the features of one pass', () => {
    let measurer = new ShotMeasurer()
    for (let frame = 0; frame < frameCount; frame += 37)
      measurer = restored(saved(addTo(measurer, frame, Math.min(frameCount, frame + 37))))
    expect(featuresOf(measurer).equals(whole)).toBe(true)
  })

  test.each([150, 431, 700])('after %i frames holds all that it held, but for what is filled anew', frame => {
    const measurer = measured(frame)
    const [before, after] = [everythingIn(measurer), everythingIn(restored(saved(measurer)))]
    expect(before.size).toBeGreaterThan(50)
    const lost = [...before].filter(([place, value]) => after.get(place) !== value).map(([place]) => place)
    expect(lost.filter(place => !scratch.some(name => `${place}.`.startsWith(`${name}.`)))).toEqual([])
    expect([...after.keys()].filter(place => !before.has(place))).toEqual([])
  })

  test('is not taken up from bytes that are too few, too many or of something else', () => {
    const bytes = saved(measured(240))
    expect(() => restored(bytes.subarray(0, bytes.length - 9))).toThrow('too soon')
    expect(() => restored(Buffer.concat([bytes, Buffer.alloc(4)]))).toThrow('more pieces')
    expect(() => restored(bytes.subarray(5))).toThrow()
  })
})
