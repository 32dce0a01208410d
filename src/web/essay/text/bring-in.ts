import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'

/** Said of what was written elsewhere: no undo of the hand here takes it back, and nothing is written for it. */
export const fromElsewhere = 'from-elsewhere'

export interface PlacedNode {
  node: Node
  at: number
}

/** The blocks of a text by the record that keeps each, with where they begin. */
export function blocksById(doc: Node): Map<string, PlacedNode> {
  const found = new Map<string, PlacedNode>()
  doc.forEach((node, at) => {
    const id = node.attrs['id'] as string | null
    if (id !== null) found.set(id, { node, at })
  })
  return found
}

/** Puts a block in the place of what stands there, changing no more than what differs, so that a caret in it stays. */
export function replaceBlock(tr: Transaction, { node, at }: PlacedNode, wanted: Node): void {
  if (!node.hasMarkup(wanted.type, wanted.attrs, wanted.marks) || node.isAtom) {
    tr.replaceWith(at, at + node.nodeSize, wanted)
    return
  }
  const from = node.content.findDiffStart(wanted.content)
  if (from === null) return
  const ends = node.content.findDiffEnd(wanted.content)!
  // Where the same letters stand twice, both ends can lie before the beginning.
  const overlap = from - Math.min(ends.a, ends.b)
  const [a, b] = overlap > 0 ? [ends.a + overlap, ends.b + overlap] : [ends.a, ends.b]
  tr.replace(at + 1 + from, at + 1 + a, wanted.slice(from, b))
}

/** Takes a block away; a text keeps one at least. */
export function takeBlock(tr: Transaction, { node, at }: PlacedNode): void {
  if (tr.doc.childCount === 1)
    tr.replaceWith(at, at + node.nodeSize, tr.doc.type.contentMatch.defaultType!.create())
  else tr.delete(at, at + node.nodeSize)
}

export function begin(state: EditorState): Transaction {
  return state.tr.setMeta(fromElsewhere, true).setMeta('addToHistory', false)
}
