import type { NodeView, NodeViewConstructor } from 'prosemirror-view'
import type { EssayLanguage } from '../../../study/index.ts'
import type { ShownNow } from './shown.ts'
import styles from './Text.module.css'

interface Quoted {
  partId: string
  lineId: string
  isRead: boolean
}

/** A line of dialogue as it is quoted, with what turns its pinyin on where it has one, and a caption below. */
export function quotationView(shown: ShownNow, language: EssayLanguage): NodeViewConstructor {
  return (node, view, getPos) => {
    let current = node
    let drawn = ''
    const dom = document.createElement('figure')
    dom.className = styles.figure!
    const body = dom.appendChild(document.createElement('div'))
    body.className = styles.said!
    body.contentEditable = 'false'
    const contentDOM = dom.appendChild(document.createElement('figcaption'))
    contentDOM.className = styles.caption!
    const turn = () => {
      const at = getPos()
      if (at === undefined) return
      view.dispatch(view.state.tr.setNodeAttribute(at, 'isRead', !current.attrs['isRead']))
    }
    const draw = () => {
      contentDOM.dataset['empty'] = shown.now.caption
      contentDOM.dataset['blank'] = String(current.content.size === 0)
      const said = current.attrs as Quoted
      const quoted = shown.now.dialogue(said, language)
      const key = JSON.stringify([quoted, said.isRead, shown.now.noLine, shown.now.withPinyin])
      if (key === drawn) return
      const hadFocus = body.contains(document.activeElement)
      drawn = key
      if (!quoted) {
        body.replaceChildren(shown.now.noLine)
        return
      }
      const from = document.createElement('p')
      from.className = styles.quotedFrom!
      from.append([quoted.by, quoted.at].filter(Boolean).join(' · '))
      if (quoted.canBeRead) from.append(switchOf(shown.now.withPinyin, said.isRead, turn))
      body.replaceChildren(
        ...quoted.rows.map(row => {
          const line = document.createElement('p')
          line.className = styles.quotedRow!
          line.dataset['row'] = row.what
          if (row.language !== null) line.lang = row.language
          line.textContent = row.text
          return line
        }),
        from,
      )
      if (hadFocus) body.querySelector('button')?.focus()
    }
    draw()
    const leave = shown.follow(draw)
    return {
      dom,
      contentDOM,
      update: next => {
        if (next.type !== node.type) return false
        current = next
        draw()
        return true
      },
      // What happens in its switch is the switch's.
      stopEvent: ({ target }) => target instanceof Element && target.closest('button') !== null,
      ignoreMutation: ({ target, type }) =>
        type !== 'selection' && (type === 'attributes' || !contentDOM.contains(target)),
      destroy: leave,
    } satisfies NodeView
  }
}

function switchOf(name: string, isOn: boolean, turn: () => void): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = styles.pinyinSwitch!
  button.ariaPressed = String(isOn)
  button.textContent = name
  // The caret stays where it is in the text.
  button.addEventListener('mousedown', event => event.preventDefault())
  button.addEventListener('click', turn)
  return button
}
