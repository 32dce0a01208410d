import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change, Mark } from '../../study/index.ts'
import { made, removed } from '../../study/index.ts'
import { codingRead } from '../state/coding.ts'
import { Store } from '../state/store.ts'
import { ChangeOrder } from './change-order.ts'

const mark: Mark = {
  id: 'm',
  filmId: 'film',
  partId: 'part',
  codeId: 'code',
  coderId: 'me',
  startMs: 0,
  endMs: 1000,
  attachedTo: null,
  passId: null,
  said: null,
}
const nothing = {
  coderId: 'me',
  passes: [],
  lookedThrough: [],
  seen: [],
  lanes: [],
  more: [],
  regionKeys: [],
}

/** The mark put and taken off in turn: after change `number` it stands where the number is odd. */
const changes: { number: number; change: Change }[] = Array.from({ length: 8 }, (_, index) => ({
  number: index + 1,
  change: index % 2 === 0 ? [made('mark', mark)] : [removed('mark', mark)],
}))

function aWindow(onGap = async () => {}) {
  const store = new Store({ language: 'en', theme: 'as-screen' } as never)
  store.change('study', () => ({ id: 's', homeCoderId: 'me' }) as never)
  store.change('coding', before => codingRead(before, 'film', nothing))
  const order = new ChangeOrder(store, onGap)
  order.begin(0)
  return { order, marks: () => store.state.coding['film']!.marks.length, store }
}

describe('changes of the study', () => {
  test('leave every window as the program has it, in whatever order and however often they come', () => {
    const arrivals = fc.shuffledSubarray([...changes, ...changes], { minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 1, max: 8 }), (order, last) => {
        const screen = aWindow()
        for (const change of order) if (change.number <= last) void screen.order.take(change)
        expect(screen.marks()).toBe(last % 2)
      }),
    )
  })

  test('are put on top of an answer that was on its way while they came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), (asked, last) => {
        const screen = aWindow()
        for (const change of changes.slice(0, last)) void screen.order.take(change)
        const answer = { ...nothing, more: asked % 2 === 1 ? [mark] : [] }
        screen.order.put('coding film', Math.min(asked, last), () =>
          screen.store.change('coding', before => codingRead(before, 'film', answer)),
        )
        if (asked <= last) expect(screen.marks()).toBe(last % 2)
      }),
    )
  })

  test('an older answer never overwrites a later one', () => {
    const screen = aWindow()
    const put = (number: number, marks: Mark[]) =>
      screen.order.put('coding film', number, () =>
        screen.store.change('coding', before => codingRead(before, 'film', { ...nothing, more: marks })),
      )
    put(5, [mark])
    put(4, [])
    expect(screen.marks()).toBe(1)
  })

  test('are asked for anew where an answer is older than all that is remembered of them', () => {
    const asked: string[] = []
    const screen = aWindow(async () => void asked.push('everything'))
    screen.order.begin(4)
    const put = (number: number) => screen.order.put('coding film', number, () => {})
    put(4)
    expect(asked).toEqual([])
    put(5)
    expect(asked).toEqual([])
    screen.order.put('part', 3, () => {})
    expect(asked).toEqual(['everything'])
  })

  test('begin with the oldest of the answers that came first', () => {
    const store = new Store({ language: 'en', theme: 'as-screen' } as never)
    store.change('study', () => ({ id: 's', homeCoderId: 'me' }) as never)
    const order = new ChangeOrder(store, async () => {})
    order.put('coding film', 2, () =>
      store.change('coding', before => codingRead(before, 'film', { ...nothing, more: [] })),
    )
    order.begin(4)
    for (const change of changes.slice(2, 5)) void order.take(change)
    expect(store.state.coding['film']!.marks).toHaveLength(1)
  })

  test('wait for one that is missing, and are settled when everything has been asked for anew', async () => {
    const asked: string[] = []
    const screen = aWindow(async () => {
      asked.push('everything')
      screen.order.begin(3)
    })
    const taken = screen.order.take(changes[2]!)
    expect(screen.marks()).toBe(0)
    await taken
    expect(asked).toEqual(['everything'])
  })
})
