import { describe, expect, test } from 'vitest'
import { type SpecimenFilm, specimenCodes, specimenFilms } from '../../specimen/index.ts'

/** Mean difference of a channel between two frames, 0 to 255. */
function difference(one: Uint8Array, other: Uint8Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) {
    sum += Math.abs((one[index] as number) - (other[index] as number))
  }
  return sum / ((one.length / 4) * 3)
}

function meanOf(film: SpecimenFilm, frameIndex: number): number {
  const frame = film.drawFrame(frameIndex)
  return difference(frame, new Uint8Array(frame.length)) - 255 / 3
}

const filmCases = specimenFilms.map(film => [film.key, film] as const)

describe.each(filmCases)('the specimen film "%s"', (_, film) => {
  const { truth, frameCount } = film
  const framesPerSecond = film.frameRate.numerator / film.frameRate.denominator

  test('says in every title that it is a specimen', () => {
    for (const { text } of film.titles) expect(text).toMatch(/示例影片|Shìlì yǐngpiàn|Specimen/)
  })

  test('lasts about a minute', () => {
    expect(frameCount / framesPerSecond).toBeGreaterThan(57)
    expect(frameCount / framesPerSecond).toBeLessThan(66)
  })

  test('has shots that tile it', () => {
    const starts = truth.shots.map(shot => shot.startFrame)
    const ends = truth.shots.map(shot => shot.endFrame)
    expect([...starts, frameCount]).toEqual([0, ...ends])
    expect(truth.shots.length).toBeGreaterThanOrEqual(14)
    expect(truth.shots.length).toBeLessThanOrEqual(20)
  })

  test('enters each shot after the first by the transition of the same frame', () => {
    const entries = truth.shots.slice(1).map(shot => [shot.transitionIn, shot.startFrame])
    expect(truth.transitions.map(({ kind, frame }) => [kind, frame])).toEqual(entries)
  })

  test('has two dissolves, two fades and a wipe among its cuts', () => {
    const count = (kind: string) => truth.transitions.filter(transition => transition.kind === kind).length
    expect(count('dissolve')).toBeGreaterThanOrEqual(2)
    expect(count('fade')).toBe(2)
    expect(count('wipe')).toBe(1)
    expect(count('cut')).toBeGreaterThanOrEqual(7)
  })

  test('keeps transitions apart from each other', () => {
    for (const [index, transition] of truth.transitions.entries()) {
      expect(transition.startFrame).toBeLessThanOrEqual(transition.frame)
      expect(transition.endFrame).toBeGreaterThanOrEqual(transition.frame)
      const next = truth.transitions[index + 1]
      if (next) expect(next.startFrame).toBeGreaterThan(transition.endFrame)
    }
  })

  test('places every symbol inside one shot and knows its code', () => {
    const keys = specimenCodes.map(code => String(code.key))
    for (const symbol of truth.symbols) {
      expect(keys).toContain(symbol.code)
      expect(symbol.endFrame - symbol.startFrame).toBeGreaterThan(0)
      const home = truth.shots.find(
        shot => shot.startFrame <= symbol.startFrame && symbol.startFrame < shot.endFrame,
      )
      expect(symbol.endFrame).toBeLessThanOrEqual(home?.endFrame ?? -1)
    }
  })

  test('draws the same frame twice, byte for byte', () => {
    for (const frameIndex of [0, Math.floor(frameCount / 2), frameCount - 1]) {
      const [once, again] = [film.drawFrame(frameIndex), film.drawFrame(frameIndex)]
      expect(once.length).toBe(film.width * film.height * 4)
      expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
    }
  })

  test('changes at a cut and hardly from frame to frame', () => {
    for (const { kind, frame } of truth.transitions) {
      if (kind !== 'cut') continue
      const [before, last, first, after] = [-2, -1, 0, 1].map(offset => film.drawFrame(frame + offset)) as [
        Uint8Array,
        Uint8Array,
        Uint8Array,
        Uint8Array,
      ]
      const jump = difference(last, first)
      expect.soft(jump, `cut at ${frame}`).toBeGreaterThan(9)
      expect.soft(difference(before, last), `before ${frame}`).toBeLessThan(jump / 2)
      expect.soft(difference(first, after), `after ${frame}`).toBeLessThan(jump / 2)
    }
  })

  test('mixes both pictures in the middle of a dissolve', () => {
    for (const { kind, frame, startFrame, endFrame } of truth.transitions) {
      if (kind !== 'dissolve') continue
      const [from, middle, to] = [startFrame - 1, frame, endFrame + 1].map(index =>
        film.drawFrame(index),
      ) as [Uint8Array, Uint8Array, Uint8Array]
      const whole = difference(from, to)
      expect(difference(from, middle)).toBeLessThan(whole * 0.8)
      expect(difference(middle, to)).toBeLessThan(whole * 0.8)
    }
  })

  test('moves the edge of a wipe across the picture', () => {
    const wipe = truth.transitions.find(({ kind }) => kind === 'wipe')
    if (!wipe) throw new Error('no wipe')
    const shares = [wipe.startFrame - 1, wipe.frame, wipe.endFrame + 1].map(index =>
      film.drawFrame(index),
    ) as [Uint8Array, Uint8Array, Uint8Array]
    const whole = difference(shares[0], shares[2])
    expect(difference(shares[0], shares[1]) / whole).toBeGreaterThan(0.2)
    expect(difference(shares[1], shares[2]) / whole).toBeGreaterThan(0.2)
  })

  test('fades once through black and once through white', () => {
    const fades = truth.transitions.filter(({ kind }) => kind === 'fade')
    const [black, white] = fades.map(({ frame }) => meanOf(film, frame - 1)) as [number, number]
    expect(black).toBeLessThan(2)
    expect(white).toBeGreaterThan(235)
  })

  test('flashes for a few frames inside a shot and comes back to it', () => {
    expect(truth.flashes.length).toBe(1)
    for (const { startFrame, endFrame } of truth.flashes) {
      const [before, flash, after] = [startFrame - 1, startFrame, endFrame].map(index =>
        film.drawFrame(index),
      ) as [Uint8Array, Uint8Array, Uint8Array]
      expect(difference(before, flash)).toBeGreaterThan(60)
      expect(difference(before, after)).toBeLessThan(20)
      expect(truth.transitions.some(({ frame }) => frame >= startFrame - 12 && frame <= endFrame + 12)).toBe(
        false,
      )
    }
  })

  test('sounds as long as it is seen, never clipped, never silent for long', () => {
    const { samples, sampleRate } = film.audio()
    expect(samples.length).toBe(Math.round((frameCount / framesPerSecond) * sampleRate))
    expect(samples.every(sample => Math.abs(sample) <= 0.86)).toBe(true)
    for (let second = 0; second + 2 < samples.length / sampleRate; second += 2) {
      const stretch = samples.subarray(second * sampleRate, (second + 2) * sampleRate)
      expect(
        stretch.some(sample => Math.abs(sample) > 0.004),
        `${second} s`,
      ).toBe(true)
    }
  })

  test('gives its frames one by one, as drawFrame draws them, and stops when told to', async () => {
    const leaving = new AbortController()
    const drawn: Uint8Array[] = []
    const reading = (async () => {
      for await (const frame of film.frames(leaving.signal)) {
        if (drawn.push(frame) === 6) leaving.abort()
      }
    })()
    await expect(reading).rejects.toThrow()
    expect(drawn.length).toBe(6)
    expect(Buffer.from(drawn[5] as Uint8Array).equals(Buffer.from(film.drawFrame(5)))).toBe(true)
  })
})

test('the codes have names in both languages and colours of their own', () => {
  expect(new Set(specimenCodes.map(code => code.colour)).size).toBe(specimenCodes.length)
  for (const { en, zhHans, colour } of specimenCodes) {
    expect(en).toMatch(/^[A-Z]/)
    expect(zhHans).toMatch(/\p{Script=Han}/u)
    expect(colour).toMatch(/^#[0-9a-f]{6}$/)
  }
})
