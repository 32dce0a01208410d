import { expect, test } from 'vitest'
import { deskFrom, deskOpened, firstMoment, momentFrom } from './desk.ts'

test('the desk comes back as it was kept, and empty where nothing sensible was', () => {
  expect(deskFrom(JSON.stringify({ partId: 'p', mode: 'coding' }))).toEqual({ partId: 'p', mode: 'coding' })
  for (const kept of [null, '', 'null', '[1]', '{"partId":7}', 'no'])
    expect(deskFrom(kept)).toEqual({ partId: null, mode: null })
})

test('a moment comes back as it was kept, and is the first one where nothing sensible was', () => {
  const moment = { frame: 412, passId: 'x', points: { inMs: 400, outMs: null } }
  expect(momentFrom(JSON.stringify(moment))).toEqual(moment)
  expect(momentFrom('{"frame":2}')).toEqual({ ...firstMoment, frame: 2 })
  for (const kept of [null, '7', '{"frame":-1}', '{"frame":"12"}', '{"frame":1.5}', '{"points":7}', '{'])
    expect(momentFrom(kept)).toEqual(firstMoment)
})

test('opening what is open already changes nothing', () => {
  const open = deskOpened({ partId: null, mode: null }, 'p', 'shots')
  expect(deskOpened(open, 'p', 'shots')).toBe(open)
  expect(deskOpened(open, 'p', 'coding')).toEqual({ partId: 'p', mode: 'coding' })
})
