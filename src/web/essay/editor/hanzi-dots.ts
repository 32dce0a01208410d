import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { schema } from '../text/schema.ts'

const hanzi = /\p{Script=Han}+/gu
const known = new WeakMap<Node, readonly { from: number; to: number }[]>()

/** Emphasised hanzi have dots below them in whichever language the text is; letters are slanted. */
export const hanziDots = new Plugin<DecorationSet>({
  state: {
    init: (_config, { doc }) => dotsIn(doc),
    apply: (tr, before, _old, { doc }) => {
      if (!tr.docChanged) return before
      // What an input method composes is left as it is drawn.
      return tr.getMeta('composition') === undefined ? dotsIn(doc) : before.map(tr.mapping, doc)
    },
  },
  props: {
    decorations(state) {
      return this.getState(state)
    },
  },
})

function dotsIn(doc: Node): DecorationSet {
  const found: Decoration[] = []
  doc.descendants((node, at) => {
    if (!node.isTextblock) return
    for (const { from, to } of dotsOf(node))
      found.push(Decoration.inline(at + 1 + from, at + 1 + to, { 'data-dots': '' }))
    return false
  })
  return found.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, found)
}

function dotsOf(block: Node): readonly { from: number; to: number }[] {
  const before = known.get(block)
  if (before) return before
  const found: { from: number; to: number }[] = []
  block.forEach((node, offset) => {
    if (!node.isText || !schema.marks.emphasis.isInSet(node.marks)) return
    for (const { index, 0: run } of node.text!.matchAll(hanzi))
      found.push({ from: offset + index, to: offset + index + run.length })
  })
  known.set(block, found)
  return found
}
