import { describe, expect, test } from 'vitest'
import type { Gathered } from '../../study/index.ts'
import { changed, made, removed } from '../../study/index.ts'
import type { TrayState } from './tray.ts'
import { emptyTray, findInTray, listTray, shownTray, trayChanged, trayRead } from './tray.ts'

const part = { partId: 'part', fileId: 'file', clock: null, shotStartsMs: [0], stills: [] }

function one(id: string, news: Partial<Gathered> = {}): Gathered {
  return {
    ...{ id, partId: 'part', coderId: 'me', what: 'shot', startMs: 0, endMs: 1000 },
    ...{ gatheredFrom: null, position: 1, gatheredAt: '' },
    ...news,
  }
}

function full(...gathered: Gathered[]): TrayState {
  return trayRead(emptyTray, { gathered, findings: [], records: [], parts: [part] })
}

describe('the tray', () => {
  test('takes what its coder gathers, here or in another window, and nothing of another coder', () => {
    const change = [made('gathered', one('b')), made('gathered', one('c', { coderId: 'other' }))]
    const after = trayChanged(full(one('a')), change, 'me')
    expect(listTray(after).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(trayChanged(after, change, 'me').gathered).toEqual(after.gathered)
  })

  test('is to be read anew where something comes from a part unknown to it, or its part is another', () => {
    const gone = { id: 'shot', partId: 'part' } as never
    const isStale = (change: Parameters<typeof trayChanged>[1]) =>
      trayChanged(full(one('a')), change, 'me').isStale
    expect(isStale([made('gathered', one('b'))])).toBe(false)
    expect(isStale([made('gathered', one('b', { partId: 'another' }))])).toBe(true)
    expect(isStale([removed('shot', gone)])).toBe(true)
    expect(isStale([removed('shot', { id: 'shot', partId: 'another' } as never)])).toBe(false)
    expect(isStale([changed('part', { id: 'part' } as never, { id: 'part' } as never)])).toBe(true)
  })

  test('shows at once what is on its way to the program', () => {
    const act = { change: [made('gathered', one('b', { position: 0 }))] } as never
    expect(listTray(shownTray(full(one('a')), [act])).map(({ id }) => id)).toEqual(['b', 'a'])
  })

  test('knows a thing again: a still by its beginning, all else by its span', () => {
    const still = one('still', { what: 'still', endMs: 40 })
    const { gathered } = full(one('shot'), still)
    expect(findInTray(gathered, { ...still, endMs: 1 })?.id).toBe('still')
    expect(findInTray(gathered, one('', { endMs: 999 }))).toBeUndefined()
    expect(findInTray(gathered, one('', { what: 'span' }))).toBeUndefined()
  })
})
