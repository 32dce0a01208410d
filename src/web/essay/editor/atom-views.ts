import type { Node } from 'prosemirror-model'
import type { NodeView, NodeViewConstructor } from 'prosemirror-view'
import type { EssayLanguage } from '../../../study/index.ts'
import type { Shown, ShownNow } from './shown.ts'
import styles from './Text.module.css'

/** A citation or a number in a line, said as it will be read. */
function atomView(shown: ShownNow, say: (now: Shown, node: Node) => string): NodeViewConstructor {
  return node => {
    let current = node
    const dom = document.createElement('span')
    dom.className = styles.atom!
    const draw = () => {
      const said = say(shown.now, current)
      if (dom.textContent !== said) dom.textContent = said
    }
    draw()
    const leave = shown.follow(draw)
    return {
      dom,
      update: next => {
        if (next.type !== node.type) return false
        current = next
        draw()
        return true
      },
      ignoreMutation: () => true,
      destroy: leave,
    } satisfies NodeView
  }
}

/** How what stands in a line is drawn, in a text and in its notes. */
export function atomsIn(language: EssayLanguage, shown: ShownNow): Record<string, NodeViewConstructor> {
  return {
    cite: atomView(shown, (now, { attrs }) => now.cite(attrs as never)),
    citeFilm: atomView(shown, (now, { attrs }) => now.film(attrs as never, language)),
    citePlate: atomView(shown, (now, { attrs }) => now.citedPlate(attrs['plateId'] as string, language)),
    number: atomView(shown, (_now, { attrs }) => attrs['text'] as string),
  }
}

interface Seen {
  said: string
  stills: readonly string[]
  /** SVG text; the sentences say then what it shows, for whoever does not see it. */
  drawing?: string | null
  sentences?: readonly string[]
}

/** Stills, a drawing or words with a caption below, which is text like any other. */
export function figureView(shown: ShownNow, see: (now: Shown, node: Node) => Seen): NodeViewConstructor {
  return node => {
    let current = node
    let drawn = ''
    const dom = document.createElement('figure')
    dom.className = styles.figure!
    const body = dom.appendChild(document.createElement('div'))
    body.className = styles.stills!
    body.contentEditable = 'false'
    const contentDOM = dom.appendChild(document.createElement('figcaption'))
    contentDOM.className = styles.caption!
    const draw = () => {
      const { said, stills, drawing = null, sentences = [] } = see(shown.now, current)
      contentDOM.dataset['empty'] = shown.now.caption
      contentDOM.dataset['blank'] = String(current.content.size === 0)
      const key = JSON.stringify([said, stills, drawing, sentences])
      if (key === drawn) return
      drawn = key
      if (drawing !== null) {
        body.replaceChildren(pictureOf(drawing, `${said}: ${sentences.join(' ')}`))
        return
      }
      body.replaceChildren(
        ...stills.map((address, index) => {
          const image = document.createElement('img')
          image.src = address
          image.alt = index === 0 ? said : ''
          return image
        }),
        ...(stills.length > 0 ? sentences : [said, ...sentences]).map(sentence => {
          const line = document.createElement('div')
          line.className = styles.said!
          line.textContent = sentence
          return line
        }),
      )
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
      ignoreMutation: ({ target, type }) =>
        type !== 'selection' && (type === 'attributes' || !contentDOM.contains(target)),
      destroy: leave,
    } satisfies NodeView
  }
}

/** In the page itself, so that its letters are those of the page. */
function pictureOf(svg: string, label: string): HTMLElement {
  const place = document.createElement('div')
  place.className = styles.drawing!
  place.role = 'img'
  place.ariaLabel = label
  place.append(
    document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true),
  )
  return place
}

/** A block that says something else than an essay can: as it is written. */
export function otherView(shown: ShownNow): NodeViewConstructor {
  return node => {
    const dom = document.createElement('pre')
    dom.className = styles.other!
    dom.title = shown.now.asWritten
    dom.textContent = node.attrs['text'] as string
    return { dom, ignoreMutation: () => true }
  }
}
