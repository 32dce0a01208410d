import { expect, test } from 'vitest'
import type { Change, Mediation, MediationSpan } from '../../study/index.ts'
import { inverse, made, nothingRead, removed } from '../../study/index.ts'
import { noReadings, readingsChanged, readingsRead, shownReadings } from './readings.ts'

const mediation: Mediation = {
  ...nothingRead,
  ...{ id: 'm', filmId: 'f', contradictionId: 'c', coderId: 'k', createdAt: '2026' },
}
const span: MediationSpan = {
  ...{ id: 's', mediationId: 'm', partId: 'p', startMs: 0, endMs: 1000, attachedTo: null },
}
const making: Change = [made('mediation', mediation), made('mediationSpan', span)]
const part = { partId: 'p', fileId: null, clock: null, scenes: [], shotStartsMs: [], stills: [] }
const noPages = {
  ...{ links: [], linkEnds: [], linkKinds: [], linkedMarks: [] },
  ...{ plates: [], plateItems: [], memos: [], memoFrames: [] },
}
const read = readingsRead(noReadings, { mediations: [], spans: [], realities: [], ...noPages, parts: [] })

test('what is read comes with its places and goes with them, here as in another window, once however often it is said', () => {
  const after = readingsChanged(readingsChanged(read, making, 'k'), making, 'k')
  expect([after.mediations, after.spans]).toEqual([[mediation], [span]])
  const gone = readingsChanged(after, inverse(making), 'k')
  expect([gone.mediations, gone.spans]).toEqual([[], []])
})

test('of another coder nothing is seen', () => {
  expect(readingsChanged({ ...read, parts: { p: part } }, making, 'other')).toMatchObject({
    ...{ mediations: [], spans: [] },
  })
})

test('what stills are drawn from is asked for anew where a part has come in, or something of it has changed', () => {
  const after = readingsChanged(read, making, 'k')
  expect(after.isStale).toBe(true)
  const known = readingsRead(after, {
    ...{ mediations: [mediation], spans: [span], realities: [], ...noPages, parts: [part] },
  })
  expect(known.isStale).toBe(false)
  const still = { id: 'x', atMs: 40 }
  const change = (partId: string) =>
    readingsChanged(known, [removed('chosenStill', { ...still, partId })], 'k')
  expect(change('p').isStale).toBe(true)
  expect(change('elsewhere')).toBe(known)
})

test('what is still on its way to the program is shown', () => {
  const waiting = [{ change: making }] as unknown as Parameters<typeof shownReadings>[1]
  expect(shownReadings(read, waiting, 'k').spans).toEqual([span])
  expect(shownReadings(read, [], 'k')).toBe(read)
})
