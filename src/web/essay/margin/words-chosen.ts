import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { wordsOfClaims } from '../../../essay/index.ts'
import type { EssayLanguage, InEssayLanguages } from '../../../study/index.ts'
import type { EssayDesk } from '../editor/essay-desk.ts'
import { schema } from '../text/schema.ts'
import { blockOf } from '../text/to-block.ts'

/** The words that are chosen, or else the sentence at the caret, which is chosen then; null where there are none to claim. */
export function wordsChosen(view: EditorView): string | null {
  const { selection } = view.state
  const { from, to } = selection.empty ? sentenceAround(view) : selection
  const claimed = firstClaimed(view, from, to)
  if (claimed !== null) {
    // Claims do not overlap: the caret goes into the one that is there, which opens it.
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(claimed + 1))))
    return null
  }
  const words = view.state.doc.textBetween(from, to, ' ', ' ').trim()
  if (words === '') return null
  if (selection.empty)
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)))
  return words
}

function firstClaimed({ state: { doc } }: EditorView, from: number, to: number): number | null {
  let found: number | null = null
  doc.nodesBetween(from, to, (node, at) => {
    if (found === null && schema.marks.claim.isInSet(node.marks)) found = at
  })
  return found
}

/** Marks what is chosen as the words of a claim, and leaves the caret behind them. */
export function markAsClaim(view: EditorView, name: string): void {
  const { from, to } = view.state.selection
  const tr = view.state.tr.addMark(from, to, schema.marks.claim.create({ name }))
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, to)).removeStoredMark(schema.marks.claim))
}

/** The words of a claim as the open texts have them. */
export function wordsMarked({ texts }: EssayDesk, name: string): InEssayLanguages<string> {
  const of = (language: EssayLanguage) => {
    const view = texts.find(([one]) => one === language)?.[1]
    return view ? (wordsOfClaims(view.state.doc.children.map(blockOf)).get(name) ?? '') : ''
  }
  return { en: of('en'), 'zh-Hans': of('zh-Hans') }
}

const end = /[.!?…](?=\s)|[。！？]/gu

function sentenceAround({ state: { selection } }: EditorView): { from: number; to: number } {
  const { $from } = selection
  const { parent, parentOffset } = $from
  if (!parent.isTextblock) return selection
  const text = parent.textBetween(0, parent.content.size, ' ', ' ')
  const ends = [...text.matchAll(end)].map(({ index }) => index + 1)
  const before = ends.filter(place => place <= parentOffset && place < text.trimEnd().length).at(-1) ?? 0
  const after = ends.find(place => place > before && place >= parentOffset) ?? text.length
  const skipped = /^\s*/u.exec(text.slice(before))![0].length
  const start = $from.start()
  return { from: start + before + skipped, to: start + after }
}
