import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FocusOrigin } from './focus-origin.ts'

const [one, another] = [{ name: 'one' }, { name: 'another' }]

describe('the focus', () => {
  test('of a clicked button came by the pointer, whatever keys are pressed after that', () => {
    const origin = new FocusOrigin()
    origin.pointerDown(null)
    origin.focusIn(one)
    origin.keyDown()
    origin.keyDown()
    expect(origin.cameByPointer(one)).toBe(true)
    expect(origin.cameByPointer(another)).toBe(false)
  })

  test('of a button reached by Tab came by the keyboard, also after a click elsewhere', () => {
    const origin = new FocusOrigin()
    origin.pointerDown(null)
    origin.focusIn(one)
    origin.keyDown()
    origin.focusIn(another)
    expect(origin.cameByPointer(another)).toBe(false)
    expect(origin.cameByPointer(one)).toBe(false)
  })

  test('of a button reached by Tab and then clicked came by the pointer', () => {
    const origin = new FocusOrigin()
    origin.keyDown()
    origin.focusIn(one)
    origin.pointerDown(one)
    expect(origin.cameByPointer(one)).toBe(true)
  })

  test('came by whatever was used last before it moved or was pressed', () => {
    const steps = fc.array(fc.constantFrom('click', 'tab', 'type'), { minLength: 1 })
    fc.assert(
      fc.property(steps, done => {
        const origin = new FocusOrigin()
        const places = done.map(() => ({}))
        let last: { place: object; by: string } | undefined
        for (const [index, step] of done.entries()) {
          const place = places[index]!
          if (step === 'click') origin.pointerDown(null)
          else origin.keyDown()
          if (step === 'type') continue
          origin.focusIn(place)
          last = { place, by: step }
        }
        for (const place of places)
          expect(origin.cameByPointer(place)).toBe(last?.place === place && last.by === 'click')
      }),
    )
  })
})
