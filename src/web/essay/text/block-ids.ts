import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { Plugin } from 'prosemirror-state'
import { newIdentifier } from '../../services/new-identifier.ts'

/**
 * Every block of the text has the id of its record, and none that of another; a paragraph that was divided keeps its id in
 * its first half. Nothing is given while an input method composes: the node under it must stay as it is drawn.
 */
export const blockIds = new Plugin({
  appendTransaction: (transactions, _before, state) => {
    if (!transactions.some(({ docChanged }) => docChanged)) return null
    if (transactions.some(one => one.getMeta('composition') !== undefined)) return null
    return givenIds(state)
  },
})

/** Null where every block has its own. */
export function givenIds(state: EditorState): Transaction | null {
  const missing = withoutId(state.doc)
  if (missing.length === 0) return null
  const { tr } = state
  for (const at of missing) tr.setNodeAttribute(at, 'id', newIdentifier())
  return tr
}

function withoutId(doc: Node): number[] {
  const seen = new Set<string>()
  const missing: number[] = []
  doc.forEach((node, at) => {
    const id = node.attrs['id'] as string | null
    if (id === null || seen.has(id)) missing.push(at)
    else seen.add(id)
  })
  return missing
}
