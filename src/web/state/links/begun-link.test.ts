import { expect, test } from 'vitest'
import type { BegunEnd } from './begun-link.ts'
import {
  begunLinkFrom,
  begunTurned,
  draftChanged,
  linkLetGo,
  nothingBegun,
  placeTaken,
} from './begun-link.ts'

const end = (startMs: number): BegunEnd => ({
  ...{ filmId: 'f', partId: 'p', startMs, endMs: startMs + 40, attachedTo: null, codeId: null },
  ...{ fileId: 'file', still: 3 },
})

test('a link begins at the first place and leads to the next one, or instead to the one after that', () => {
  const begun = placeTaken(nothingBegun, end(0))
  expect(begun).toMatchObject({ from: { startMs: 0 }, to: null })
  const whole = placeTaken(begun, end(400))
  expect(placeTaken(whole, end(800))).toMatchObject({ from: { startMs: 0 }, to: { startMs: 800 } })
  expect(begunTurned(whole)).toMatchObject({ from: { startMs: 400 }, to: { startMs: 0 } })
  expect(begunTurned(begun)).toBe(begun)
})

test('what was written of a link that is let go stays for the next one', () => {
  const written = draftChanged(placeTaken(nothingBegun, end(0)), { way: 'quotes', says: 'The gate again.' })
  const gone = linkLetGo(written)
  expect(gone).toEqual({
    from: null,
    to: null,
    said: { way: null, linkKindId: null, says: 'The gate again.' },
  })
  expect(linkLetGo(gone)).toBe(gone)
})

test('what was begun is read back as it was, and what is not understood is nothing', () => {
  const written = draftChanged(placeTaken(placeTaken(nothingBegun, end(0)), end(400)), { way: 'answers' })
  expect(begunLinkFrom(JSON.stringify(written))).toEqual(written)
  for (const text of [null, '', '{', '[]', '{"from":{"partId":4}}', '{"said":{"way":"loves","says":2}}'])
    expect(begunLinkFrom(text)).toEqual(nothingBegun)
})
