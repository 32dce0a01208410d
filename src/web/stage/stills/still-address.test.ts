import { expect, test } from 'vitest'
import { frameOfAddress, stillAddress, stillAspect } from './still-address.ts'

test('the address of a still says file, frame and width, and its frame is read back from it', () => {
  const address = stillAddress('7f3a', 1234)
  expect(address).toBe('/media/stills/7f3a/1234.jpg?width=320')
  expect(stillAddress('7f3a', 9, { place: 'own', ending: 'png' })).toBe('/media/stills/7f3a/9.png?width=0')
  expect(frameOfAddress(`http://127.0.0.1:8765${address}`)).toBe(1234)
  expect(frameOfAddress('')).toBeNaN()
})

test('a still is as wide as its film, and of a usual shape until the film is known', () => {
  expect(stillAspect({ width: 720, height: 576 })).toBe(1.25)
  expect(stillAspect({ width: null, height: null })).toBe(16 / 9)
})
