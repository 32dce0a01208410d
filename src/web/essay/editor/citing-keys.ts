import { NodeSelection } from 'prosemirror-state'
import type { EditorProps, EditorView } from 'prosemirror-view'
import { schema } from '../text/schema.ts'

export interface CitingHands {
  onCite: (view: EditorView) => void
  /** A citation was opened, to say where in its source: by Enter or twice clicked; where it stands. */
  onOpenCite: (view: EditorView, at: number) => void
}

/** What is heard wherever something can be cited, in the text and in its notes: `@`, and what opens a citation. */
export function citingKeys({ onCite, onOpenCite }: CitingHands) {
  return {
    handleTextInput: (view, _from, _to, text) => {
      const before = view.state.selection.$from.nodeBefore?.text?.at(-1) ?? ' '
      if (text !== '@' || /[\p{Script=Latin}\p{N}._-]/u.test(before)) return false
      onCite(view)
      return true
    },
    handleDoubleClickOn: (view, _at, node, nodeAt) => {
      if (node.type !== schema.nodes.cite) return false
      onOpenCite(view, nodeAt)
      return true
    },
    handleKeyDown: (view, { key }) => {
      const { selection } = view.state
      const isCite = selection instanceof NodeSelection && selection.node.type === schema.nodes.cite
      if (key !== 'Enter' || !isCite) return false
      onOpenCite(view, selection.from)
      return true
    },
  } satisfies EditorProps
}
