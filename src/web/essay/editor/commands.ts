import {
  chainCommands,
  createParagraphNear,
  exitCode,
  lift as liftBlock,
  liftEmptyBlock,
  setBlockType,
  splitBlock,
  toggleMark,
  wrapIn,
} from 'prosemirror-commands'
import type { Mark, Node, NodeType, ResolvedPos } from 'prosemirror-model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, EditorState } from 'prosemirror-state'
import { NodeSelection, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { schema } from '../text/schema.ts'

const { nodes, marks } = schema

/** The kinds that a block of words can be, as the tools name them. */
export const blockKinds = [
  ...(['paragraph', 'heading-1', 'heading-2', 'heading-3'] as const),
  ...(['quotation', 'list', 'ordered'] as const),
] as const
export type BlockKind = (typeof blockKinds)[number]

/** What the block at the caret is. */
export function kindHere({ selection: { $from } }: EditorState): BlockKind {
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type, attrs } = $from.node(depth)
    if (type === nodes.list) return attrs['isOrdered'] ? 'ordered' : 'list'
    if (type === nodes.quotation) return 'quotation'
    if (type === nodes.heading) return `heading-${attrs['level'] as 1 | 2 | 3}`
  }
  return 'paragraph'
}

/** Makes the blocks that are chosen of this kind, out of the list or quotation that they are in. */
export function makeKind(view: EditorView, kind: BlockKind): void {
  const isOrdered = kind === 'ordered'
  const list = listHere(view.state)
  if (list && (isOrdered || kind === 'list')) {
    view.dispatch(view.state.tr.setNodeAttribute(list.at, 'isOrdered', isOrdered))
  } else {
    liftOut(view)
    commandFor(kind)(view.state, view.dispatch)
  }
  view.focus()
}

function commandFor(kind: BlockKind): Command {
  switch (kind) {
    case 'paragraph':
      return setBlockType(nodes.paragraph)
    case 'quotation':
      return wrapIn(nodes.quotation)
    case 'list':
    case 'ordered':
      return wrapInList(nodes.list, { isOrdered: kind === 'ordered' })
    default:
      return setBlockType(nodes.heading, { level: Number(kind.slice(-1)) })
  }
}

function liftOut(view: EditorView): void {
  for (let before: Node | null = null; before !== view.state.doc && view.state.selection.$from.depth > 1; ) {
    before = view.state.doc
    if (listHere(view.state)) liftListItem(nodes.item)(view.state, view.dispatch)
    else liftBlock(view.state, view.dispatch)
  }
}

/** Enter: in a list the next item, behind a caption the text goes on, elsewhere the next paragraph. */
export const enter: Command = chainCommands(
  splitListItem(nodes.item),
  leaveFigure,
  exitCode,
  createParagraphNear,
  liftEmptyBlock,
  splitBlock,
)

export const sink: Command = sinkListItem(nodes.item)
export const lift: Command = liftListItem(nodes.item)
export const emphasise: Command = toggleMark(marks.emphasis)
export const strengthen: Command = toggleMark(marks.strong)

export const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.break.create()).scrollIntoView())
  return true
}

/** At the beginning of a heading Backspace makes it a paragraph again. */
export const unheading: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || $from.parent.type !== nodes.heading) return false
  const id = $from.parent.attrs['id'] as string | null
  dispatch?.(state.tr.setBlockType($from.pos, $from.pos, nodes.paragraph, { id }))
  return true
}

/** Puts a thing of one line at the caret, and leaves the caret behind it. */
export function putInline(node: Node): Command {
  return (state, dispatch) => {
    const { from, to, $from } = state.selection
    if (!takes($from, node.type)) return false
    const claim = claimAround(state)
    const tr = state.tr.replaceWith(from, to, node.mark(claim ? [claim] : []))
    tr.setSelection(TextSelection.create(tr.doc, from + node.nodeSize))
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** A note at the caret, open to be written. */
export const addNote: Command = (state, dispatch) => {
  const { to, $to } = state.selection
  if (!takes($to, nodes.note)) return false
  const claim = claimAround(state)
  const tr = state.tr.insert(to, nodes.note.create(null, null, claim ? [claim] : []))
  dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, to)).scrollIntoView())
  return true
}

/** Puts a block of its own after the block in which the caret is, at the level of the text. */
export function putBlock(node: Node, at?: number): Command {
  return (state, dispatch) => {
    const $at = at === undefined ? state.selection.$from : state.doc.resolve(at)
    const top = $at.depth === 0 ? null : $at.node(1)
    const isEmpty = top?.type === nodes.paragraph && top.content.size === 0
    const { tr } = state
    const place = $at.depth === 0 ? $at.pos : isEmpty ? $at.before(1) : $at.after(1)
    if (isEmpty) tr.replaceWith($at.before(1), $at.after(1), node)
    else tr.insert(place, node)
    // The text goes on below it.
    const after = place + node.nodeSize
    if (!tr.doc.resolve(after).nodeAfter) tr.insert(after, nodes.paragraph.create())
    tr.setSelection(TextSelection.near(tr.doc.resolve(after), 1))
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** Whether something of one line may stand there: a heading takes notes, a note takes none. */
function takes({ parent }: ResolvedPos, type: NodeType): boolean {
  return parent.inlineContent && parent.type.contentMatch.matchType(type) !== null
}

/** The claim that goes on on both sides of the caret. */
function claimAround({ selection: { $from, $to } }: EditorState): Mark | null {
  const of = (node: Node | null | undefined) => node?.marks.find(({ type }) => type === marks.claim)
  const [before, after] = [of($from.nodeBefore), of($to.nodeAfter)]
  return before && after?.eq(before) ? before : null
}

function leaveFigure(state: EditorState, dispatch?: (tr: EditorState['tr']) => void): boolean {
  const { $from } = state.selection
  if (!['still', 'plate', 'chart', 'dialogue'].includes($from.parent.type.name)) return false
  const after = $from.after()
  const { tr } = state
  const next = tr.doc.resolve(after).nodeAfter
  if (next?.type !== nodes.paragraph) tr.insert(after, nodes.paragraph.create())
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(after), 1)).scrollIntoView())
  return true
}

function listHere({ selection: { $from } }: EditorState): { at: number } | null {
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type === nodes.list) return { at: $from.before(depth) }
  return null
}
