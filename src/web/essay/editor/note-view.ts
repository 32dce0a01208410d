import { baseKeymap } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Transaction } from 'prosemirror-state'
import { EditorState, TextSelection } from 'prosemirror-state'
import { StepMap } from 'prosemirror-transform'
import type { EditorProps, NodeView, NodeViewConstructor } from 'prosemirror-view'
import { EditorView } from 'prosemirror-view'
import { breakLine, emphasise, strengthen } from './commands.ts'
import type { ShownNow } from './shown.ts'
import styles from './Text.module.css'

const inside = 'inside-note'

interface InNote {
  /** How what stands in its line is drawn. */
  atoms: Record<string, NodeViewConstructor>
  keys: EditorProps
  /** The function given back is called when it closes. */
  onOpen: (line: EditorView) => () => void
}

/** A note: its sign in the line, and its text below the sign while it is chosen, edited there. */
export function noteView(shown: ShownNow, { atoms, keys, onOpen }: InNote): NodeViewConstructor {
  return (node, outer, getPos) => {
    let current = node
    let inner: EditorView | null = null
    let closed = () => {}
    const dom = document.createElement('span')
    dom.className = styles.note!
    dom.dataset['note'] = ''
    const sign = dom.appendChild(document.createElement('button'))
    sign.type = 'button'
    sign.className = styles.noteSign!
    sign.tabIndex = -1
    const name = () => {
      sign.ariaLabel = `${shown.now.note}: ${current.textContent}`
      sign.title = current.textContent
    }
    name()
    const leave = shown.follow(name)
    const dispatchInner = (tr: Transaction) => {
      const { state, transactions } = inner!.state.applyTransaction(tr)
      inner!.updateState(state)
      const at = getPos()
      if (tr.getMeta(inside) || at === undefined) return
      const whole = outer.state.tr
      const offset = StepMap.offset(at + 1)
      for (const { steps } of transactions) for (const step of steps) whole.step(step.map(offset)!)
      if (whole.docChanged) outer.dispatch(whole)
    }
    const back = () => {
      const at = getPos()
      if (at !== undefined) {
        const { tr } = outer.state
        outer.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + current.nodeSize), 1)))
      }
      outer.focus()
      return true
    }
    const open = () => {
      if (inner) return
      const pane = dom.appendChild(document.createElement('span'))
      pane.className = styles.notePane!
      inner = new EditorView(pane, {
        state: EditorState.create({
          doc: current,
          plugins: [
            keymap({
              'Mod-z': () => undo(outer.state, outer.dispatch),
              'Shift-Mod-z': () => redo(outer.state, outer.dispatch),
              'Mod-y': () => redo(outer.state, outer.dispatch),
              'Mod-i': emphasise,
              'Mod-b': strengthen,
              'Shift-Enter': breakLine,
              Enter: back,
              Escape: back,
            }),
            keymap(baseKeymap),
          ],
        }),
        nodeViews: atoms,
        ...keys,
        attributes: { role: 'textbox', 'aria-label': shown.now.note, 'data-note-text': '' },
        dispatchTransaction: dispatchInner,
        handleDOMEvents: {
          mousedown: () => {
            if (outer.hasFocus()) inner!.focus()
          },
        },
      })
      closed = onOpen(inner)
      requestAnimationFrame(() => inner?.focus())
    }
    const close = () => {
      closed()
      inner?.destroy()
      inner = null
      dom.querySelector(`.${styles.notePane}`)?.remove()
    }
    return {
      dom,
      selectNode: () => {
        dom.classList.add(styles.open!)
        open()
      },
      deselectNode: () => {
        dom.classList.remove(styles.open!)
        close()
      },
      update: next => {
        if (!next.sameMarkup(current)) return false
        current = next
        name()
        if (!inner) return true
        const { state } = inner
        const start = next.content.findDiffStart(state.doc.content)
        if (start === null) return true
        let { a: endA, b: endB } = next.content.findDiffEnd(state.doc.content)!
        const overlap = start - Math.min(endA, endB)
        if (overlap > 0) {
          endA += overlap
          endB += overlap
        }
        inner.dispatch(state.tr.replace(start, endB, next.slice(start, endA)).setMeta(inside, true))
        return true
      },
      stopEvent: event =>
        inner !== null && event.target instanceof Element && inner.dom.contains(event.target),
      ignoreMutation: () => true,
      destroy: () => {
        leave()
        close()
      },
    } satisfies NodeView
  }
}
