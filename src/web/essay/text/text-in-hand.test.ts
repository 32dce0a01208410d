import { EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import type { ActRequest } from '../../../server/contracts/index.ts'
import type { Act, Change, EssayBlock } from '../../../study/index.ts'
import { textOfEssay } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { essayRead } from '../../state/essays/essays.ts'
import { actAnswered, actWaits } from '../../state/outbox.ts'
import { placeOutboxAct } from '../../state/place-outbox-act.ts'
import { preferencesFrom } from '../../state/preferences.ts'
import { Store } from '../../state/store.ts'
import { takeChange } from '../../state/take-change.ts'
import { blockIds } from './block-ids.ts'
import { TextInHand } from './text-in-hand.ts'

const essayId = 'essay'
const text = { essayId, language: 'en' } as const

function block(id: string, position: number, said: string): EssayBlock {
  return { id, ...text, position, text: said }
}

/** A text that is open in a window, before a program that answers when it is told to. */
function aText(blocks: EssayBlock[]) {
  const store = new Store(preferencesFrom(null, []))
  const essay = {
    ...{ id: essayId, titles: { en: 'E', 'zh-Hans': '' }, signed: { en: '', 'zh-Hans': '' } },
    ...{ languages: ['en' as const], style: 'chicago-author-date', address: '', position: 1, createdAt: '' },
  }
  store.change('essays', before =>
    essayRead(before, { essay, blocks, claims: [], evidence: [], numbers: [], parts: [] } as never),
  )
  let kept = blocks
  let number = 0
  const answers: (() => void)[] = []
  const refusals: Refusal[] = []
  const send = (act: ActRequest) => {
    const effects = { makeId: () => '', now: () => '' }
    const placed = placeOutboxAct(store.state, act as Act, effects)
    if (!placed.ok) return Promise.resolve(placed.refusal)
    const change = placed.value ?? []
    if (change.length === 0) return Promise.resolve(null)
    const actId = `${++number}`
    const stack = { area: 'writing', filmId: null } as never
    store.change('outbox', before =>
      actWaits(before, { actId, studyId: '', stack, does: { kind: 'act', act }, change }, true),
    )
    return new Promise<Refusal | null>(resolve =>
      answers.push(() => {
        const isSound = change.every(({ id, before }) => {
          const standing = kept.find(one => one.id === id) ?? null
          return (standing?.text ?? null) === ((before as EssayBlock | null)?.text ?? null)
        })
        if (isSound) takeIn(change)
        store.change('outbox', before => actAnswered(before, actId))
        resolve(isSound ? null : ({ kind: 'changed-meanwhile', record: 'essayBlock', id: '' } as never))
      }),
    )
  }
  const takeIn = (change: Change) => {
    takeChange(store, change)
    kept = [...(store.state.essays.opened[essayId]?.blocks ?? [])]
  }
  const hand = new TextInHand(text, store, { send, say: refusal => refusals.push(refusal) })
  const view = {
    state: EditorState.create({ doc: hand.begin(), plugins: [blockIds] }),
    composing: false,
    dispatch(tr: EditorState['tr']) {
      view.state = view.state.apply(tr)
    },
  }
  const leave = hand.hold(view as never)
  return {
    ...{ view, hand, leave, refusals },
    type: (said: string, at: number) => {
      view.dispatch(view.state.tr.insertText(said, at))
      hand.write()
    },
    elsewhere: (id: string, to: string | null) => {
      const before = kept.find(one => one.id === id) ?? null
      const after = to === null ? null : { ...(before ?? block(id, 99, '')), text: to }
      takeIn([{ kind: 'essayBlock', id, before, after } as Change[number]])
    },
    answer: async () => {
      answers.shift()?.()
      await Promise.resolve()
      await Promise.resolve()
    },
    shown: () => view.state.doc.children.map(node => node.textContent),
    kept: () => textOfEssay(kept, text).map(one => one.text),
  }
}

const two = [block('a', 1, 'Smoke'), block('b', 2, 'Ruins')]

describe('a text in hand', () => {
  test('writes the blocks that were typed in, and no other', async () => {
    const { type, answer, kept } = aText(two)
    type('Black ', 1)
    await answer()
    expect(kept()).toEqual(['Black Smoke', 'Ruins'])
  })

  test('keeps an order and places in it through dividing, moving and removing', async () => {
    const it = aText(two)
    it.view.dispatch(it.view.state.tr.split(4))
    it.hand.write()
    await it.answer()
    expect(it.kept()).toEqual(['Smo', 'ke', 'Ruins'])
    it.view.dispatch(it.view.state.tr.delete(5, 9))
    it.hand.write()
    await it.answer()
    expect(it.kept()).toEqual(['Smo', 'Ruins'])
  })

  test('takes in what is written elsewhere without touching what is not', () => {
    const it = aText(two)
    const first = it.view.state.doc.child(0)
    it.elsewhere('b', 'Ruins, again')
    expect(it.shown()).toEqual(['Smoke', 'Ruins, again'])
    it.elsewhere('c', 'A third')
    it.elsewhere('b', null)
    expect(it.shown()).toEqual(['Smoke', 'A third'])
    expect(it.view.state.doc.child(0)).toBe(first)
  })

  test('takes nothing in and writes nothing while an input method composes', () => {
    const it = aText(two)
    it.view.composing = true
    it.type('tie', 1)
    it.elsewhere('b', 'Other')
    expect(it.shown()).toEqual(['tieSmoke', 'Ruins'])
    it.view.composing = false
    it.hand.takeIn()
    expect(it.shown()).toEqual(['tieSmoke', 'Other'])
  })

  test('lets both stand where a block was written here and elsewhere', async () => {
    const it = aText(two)
    it.type('Black ', 1)
    it.elsewhere('a', 'White smoke')
    await it.answer()
    expect(it.shown()).toEqual(['White smoke', 'Black Smoke', 'Ruins'])
    expect(it.refusals).toHaveLength(1)
    it.hand.write()
    await it.answer()
    expect(it.kept()).toEqual(['White smoke', 'Black Smoke', 'Ruins'])
  })

  test('writes again, and once only, what was refused for another block of the same act', async () => {
    const it = aText(two)
    it.view.dispatch(it.view.state.tr.insertText('Black ', 1).insertText('!', 19))
    it.hand.write()
    it.elsewhere('a', 'White smoke')
    await it.answer()
    it.hand.write()
    await it.answer()
    expect(it.kept()).toEqual(['White smoke', 'Black Smoke', 'Ruins!'])
    expect(it.shown()).toEqual(it.kept())
  })
})
