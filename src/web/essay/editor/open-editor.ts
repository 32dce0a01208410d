import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { EditorState, Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view'
import type { EssayLanguage } from '../../../study/index.ts'
import { blockIds } from '../text/block-ids.ts'
import { fromElsewhere } from '../text/bring-in.ts'
import { schema } from '../text/schema.ts'
import type { TextInHand } from '../text/text-in-hand.ts'
import { atomsIn, figureView, otherView } from './atom-views.ts'
import type { CitingHands } from './citing-keys.ts'
import { citingKeys } from './citing-keys.ts'
import { breakLine, emphasise, enter, lift, sink, strengthen, unheading } from './commands.ts'
import { hanziDots } from './hanzi-dots.ts'
import { noteView } from './note-view.ts'
import { quotationView } from './quotation-view.ts'
import type { ShownNow } from './shown.ts'

export interface EditorWanted extends CitingHands {
  hand: TextInHand
  language: EssayLanguage
  label: string
  empty: string
  shown: ShownNow
  /** Something of the text, of what is chosen in it, or the focus has changed. */
  onChange: (view: EditorView, what: { isTyped: boolean }) => void
  /** A note is open to be written in a view of its own; the function given back is called when it closes. */
  onNote: (line: EditorView) => () => void
  /** Something was let fall here; whether it was taken. */
  onDrop: (view: EditorView, event: DragEvent, at: number) => boolean
}

/** The claim whose words are to be seen among the others. */
export const claimShown = 'claim-shown'

/** Opens the text of an essay for writing; what is typed goes to `hand`. */
export function openEditor(mount: HTMLElement, wanted: EditorWanted): EditorView {
  const { hand, language, label, empty, shown, onChange, onNote, onDrop } = wanted
  const atoms = atomsIn(language, shown)
  const keys = citingKeys(wanted)
  const view = new EditorView(mount, {
    state: EditorState.create({ doc: hand.begin(), plugins: pluginsOfText() }),
    attributes: {
      ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      ...{ lang: language, spellcheck: 'false', 'data-text': language },
    },
    nodeViews: {
      ...atoms,
      note: noteView(shown, { atoms, keys, onOpen: onNote }),
      still: figureView(shown, (now, { attrs }) => {
        const { said, address } = now.still(attrs as never)
        return { said, stills: address === null ? [] : [address] }
      }),
      plate: figureView(shown, (now, { attrs }) => now.plate(attrs['plateId'] as string)),
      chart: figureView(shown, (now, { attrs }) => ({
        ...now.chart(attrs['findingId'] as string, language),
        stills: [],
      })),
      dialogue: quotationView(shown, language),
      other: otherView(shown),
    },
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr))
      const isTyped = tr.docChanged && !tr.getMeta(fromElsewhere)
      if (isTyped) hand.typed()
      onChange(view, { isTyped })
    },
    ...keys,
    handleDrop: (_view, event, _slice, moved) => {
      if (moved) return false
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
      return at !== undefined && onDrop(view, event, at)
    },
    transformPastedText: text => text.replace(/[^\P{Cc}\n]/gu, ' '),
    handleDOMEvents: {
      // Enter with another key is the program's; the view would take it for its own.
      keydown: (_view, { key, ctrlKey, metaKey, altKey }) =>
        key === 'Enter' && (ctrlKey || metaKey || altKey),
      focus: () => onChange(view, { isTyped: false }),
      blur: () => hand.write(),
      compositionend: () => {
        // The view itself ends the composition some time after this.
        const look = () => (view.composing ? setTimeout(look, 50) : hand.takeIn())
        setTimeout(look, 50)
      },
    },
  })
  view.dom.style.setProperty('--empty', JSON.stringify(empty))
  return view
}

function pluginsOfText() {
  const { nodes } = schema
  return [
    inputRules({
      rules: [
        textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, match => ({ level: match[1]!.length })),
        wrappingInputRule(/^\s*[-*]\s$/, nodes.list, { isOrdered: false }),
        wrappingInputRule(
          /^1[.)]\s$/,
          nodes.list,
          { isOrdered: true },
          (_match, before) => before.attrs['isOrdered'] === true,
        ),
        wrappingInputRule(/^\s*[>》]\s$/, nodes.quotation),
      ],
    }),
    keymap({
      'Mod-z': undo,
      'Shift-Mod-z': redo,
      'Mod-y': redo,
      'Mod-i': emphasise,
      'Mod-b': strengthen,
      'Shift-Enter': breakLine,
      Backspace: (state, dispatch, view) =>
        undoInputRule(state, dispatch) || unheading(state, dispatch, view),
      Enter: enter,
      Tab: sink,
      'Shift-Tab': lift,
    }),
    keymap(baseKeymap),
    history({ newGroupDelay: 600 }),
    blockIds,
    claimInSight(),
    hanziDots,
  ]
}

function claimInSight() {
  return new Plugin<DecorationSet>({
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, before, _old, state) => {
        const name = tr.getMeta(claimShown) as string | null | undefined
        if (name === undefined) return before.map(tr.mapping, tr.doc)
        return name === null ? DecorationSet.empty : DecorationSet.create(state.doc, wordsOf(state.doc, name))
      },
    },
    props: {
      decorations(state) {
        return this.getState(state)
      },
    },
  })
}

function wordsOf(doc: Node, name: string): Decoration[] {
  const found: Decoration[] = []
  doc.descendants((node, at) => {
    if (
      node.isInline &&
      node.marks.some(mark => mark.type === schema.marks.claim && mark.attrs['name'] === name)
    )
      found.push(Decoration.inline(at, at + node.nodeSize, { 'data-claim-shown': '' }))
  })
  return found
}
