import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { parseBlock, writeBlock } from '../../../essay/index.ts'
import type { EssayBlock, EssayLanguage } from '../../../study/index.ts'
import { bounds, textOfEssay } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import type { Outbox } from '../../services/outbox.ts'
import { shownEssays } from '../../state/essays/essays.ts'
import type { AppState, Store } from '../../state/store.ts'
import { givenIds } from './block-ids.ts'
import { placesInOrder } from './block-order.ts'
import { blocksRead } from './blocks-read.ts'
import { begin, blocksById, replaceBlock, takeBlock } from './bring-in.ts'
import { schema } from './schema.ts'
import { blockOf } from './to-block.ts'
import { nodeOf } from './to-nodes.ts'

/** How long a hand rests before what it typed is written. */
const restMs = 400

interface Known {
  text: string
  position: number
  /** The block as it is edited, which has this text. */
  node: Node | null
}

type View = Pick<EditorView, 'state' | 'dispatch' | 'composing'>

/**
 * Keeps a text of an essay and its records alike: what is typed is written block by block, and what is written elsewhere
 * is brought in where it belongs, never while an input method composes. Where the same block was written here and
 * elsewhere, both stand, one above the other.
 */
export class TextInHand {
  readonly #text: { essayId: string; language: EssayLanguage }
  readonly #store: Store
  readonly #outbox: Pick<Outbox, 'send' | 'say'>
  readonly #known = new Map<string, Known>()
  /** Blocks of which the program has not answered yet what was written last: how many acts wait, and upon which text. */
  readonly #unanswered = new Map<string, { acts: number; upon: string | null }>()
  readonly #refused = new Set<string>()
  #view: View | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  /** What was shown when it was last looked at. */
  #seen: { essays: AppState['essays']; waiting: AppState['outbox']['waiting'] } | null = null
  #leave: () => void = () => {}

  constructor(
    text: { essayId: string; language: EssayLanguage },
    store: Store,
    outbox: Pick<Outbox, 'send' | 'say'>,
  ) {
    this.#text = text
    this.#store = store
    this.#outbox = outbox
  }

  /** The text as it is shown now, to be edited from here on. */
  begin(): Node {
    const nodes = this.#shown().map(block => {
      const { id, text, position } = block
      const node = nodeOf(blocksRead([block])[0]!, id)
      this.#known.set(id, { text, position, node })
      return node
    })
    return schema.nodes.doc.create(
      null,
      nodes.length > 0 ? nodes : [schema.nodes.paragraph.create({ id: newIdentifier() })],
    )
  }

  /** From now on what happens elsewhere is brought in; the function given back ends it. */
  hold(view: View): () => void {
    this.#view = view
    this.#leave = this.#store.subscribe(() => this.takeIn())
    return () => {
      this.write()
      this.#leave()
      this.#view = null
    }
  }

  /** Something was typed: it is written when the hand rests. */
  typed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.write()
    }, restMs)
  }

  /** Writes what has changed, now. */
  write(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const view = this.#view
    if (!view) return
    // Half a syllable of pinyin is no text yet; what it becomes is written when it is one.
    if (view.composing) {
      this.typed()
      return
    }
    const ids = givenIds(view.state)
    if (ids) view.dispatch(ids)
    const { doc } = view.state
    if (this.#known.size === 0 && isBlank(doc)) return
    const blocks = doc.children.map(node => ({
      id: node.attrs['id'] as string,
      node,
      text: this.#textOf(node),
    }))
    const places = placesInOrder(blocks.map(({ id }) => this.#known.get(id)?.position ?? null))
    const there = new Set(blocks.map(({ id }) => id))
    const put = blocks.flatMap(({ id, node, text }, index) => {
      const known = this.#known.get(id)
      const position = places[index]!
      if (known && known.text === text && known.position === position) return []
      return [{ id, position, text, upon: known?.text ?? null, node }]
    })
    const take = [...this.#known].flatMap(([id, { text }]) => (there.has(id) ? [] : [{ id, upon: text }]))
    for (let from = 0; from < Math.max(put.length, take.length); from += bounds.blocksAtOnce)
      this.#send(put.slice(from, from + bounds.blocksAtOnce), take.slice(from, from + bounds.blocksAtOnce))
  }

  /** Brings in what was written elsewhere. */
  takeIn(): void {
    const view = this.#view
    if (!view) return
    const { essays, outbox } = this.#store.state
    if (this.#seen?.essays === essays && this.#seen.waiting === outbox.waiting) return
    // It is looked at again when the composition ends.
    if (view.composing) return
    this.#seen = { essays, waiting: outbox.waiting }
    const shown = this.#shown()
    const tr = begin(view.state)
    const there = new Set(shown.map(({ id }) => id))
    for (const [id, known] of [...this.#known]) if (!there.has(id)) this.#takeAway(tr, id, known)
    const brought = shown.filter(block => this.#take(tr, block))
    if (!tr.docChanged) return
    view.dispatch(tr)
    const blocks = blocksById(view.state.doc)
    for (const { id } of brought) this.#known.get(id)!.node = blocks.get(id)?.node ?? null
    // What is kept of a hand's own under a new id is a new block.
    this.typed()
  }

  /** Whether the block was put into the text as it is shown. */
  #take(tr: ReturnType<typeof begin>, { id, text, position }: EssayBlock): boolean {
    if (this.#unanswered.has(id)) return false
    const known = this.#known.get(id)
    const isRefused = this.#refused.delete(id)
    if (known && known.text === text && known.position === position && !isRefused) return false
    const here = blocksById(tr.doc).get(id)
    const own = here && this.#textOf(here.node)
    this.#known.set(id, { text, position, node: null })
    if (here && known && known.position !== position) this.#move(tr, id, position)
    if (own === text || (known?.text === text && !isRefused)) return false
    const wanted = nodeOf(parseBlock(text), id)
    const at = here && blocksById(tr.doc).get(id)!
    if (!at) tr.insert(this.#placeFor(tr.doc, id, position), wanted)
    else if (isRefused || own !== known?.text) {
      tr.setNodeAttribute(at.at, 'id', newIdentifier())
      tr.insert(at.at, wanted)
    } else replaceBlock(tr, at, wanted)
    return true
  }

  #move(tr: ReturnType<typeof begin>, id: string, position: number): void {
    const here = blocksById(tr.doc).get(id)!
    const to = this.#placeFor(tr.doc, id, position)
    if (to === here.at || to === here.at + here.node.nodeSize) return
    tr.delete(here.at, here.at + here.node.nodeSize)
    tr.insert(tr.mapping.slice(tr.steps.length - 1).map(to), here.node)
  }

  #takeAway(tr: ReturnType<typeof begin>, id: string, known: Known): void {
    if (this.#unanswered.has(id)) return
    const here = blocksById(tr.doc).get(id)
    this.#known.delete(id)
    if (!here) return
    if (this.#refused.delete(id) || this.#textOf(here.node, known) !== known.text)
      tr.setNodeAttribute(here.at, 'id', newIdentifier())
    else takeBlock(tr, here)
  }

  /** Before the first block that stands after it. */
  #placeFor(doc: Node, id: string, position: number): number {
    let place = doc.content.size
    doc.forEach((node, at) => {
      const other = node.attrs['id'] as string
      const known = this.#known.get(other)
      if (place === doc.content.size && other !== id && known && known.position > position) place = at
    })
    return place
  }

  #send(put: readonly (Omit<Put, 'node'> & { node: Node })[], take: readonly Take[]): void {
    const ids = [...put, ...take].map(({ id }) => id)
    for (const { id, text, position, node } of put) this.#known.set(id, { text, position, node })
    for (const { id } of take) this.#known.delete(id)
    for (const { id, upon } of [...put, ...take]) {
      const before = this.#unanswered.get(id)
      this.#unanswered.set(id, before ? { ...before, acts: before.acts + 1 } : { acts: 1, upon })
    }
    void this.#outbox
      .send({
        ...{ kind: 'write-blocks', ...this.#text },
        put: put.map(({ node: _, ...block }) => block),
        take: [...take],
      })
      .then(refusal => this.#answered(ids, refusal))
  }

  #answered(ids: readonly string[], refusal: Refusal | null): void {
    const shown = new Map(this.#shown().map(block => [block.id, block]))
    for (const id of ids) {
      const { acts, upon } = this.#unanswered.get(id) ?? { acts: 1, upon: null }
      if (acts > 1) {
        this.#unanswered.set(id, { acts: acts - 1, upon })
        continue
      }
      this.#unanswered.delete(id)
      if (!refusal) continue
      const block = shown.get(id)
      if (refusal.kind === 'changed-meanwhile' && block && block.text !== upon) this.#refused.add(id)
      // Of what was not kept nothing was changed elsewhere: it is still to be written, upon what stands.
      else if (block) this.#known.set(id, { ...block, node: null })
      else this.#known.delete(id)
    }
    if (refusal) this.#outbox.say(refusal)
    if (refusal?.kind === 'changed-meanwhile') this.typed()
    this.#seen = null
    this.takeIn()
  }

  /** The text of a block; of one that is as it was known, without writing it anew. */
  #textOf(node: Node, known = this.#known.get(node.attrs['id'] as string)): string {
    return known?.node === node ? known.text : writeBlock(blockOf(node))
  }

  #shown(): readonly EssayBlock[] {
    const { essays, outbox } = this.#store.state
    const records = shownEssays(essays, outbox.waiting).opened[this.#text.essayId]
    return textOfEssay(records?.blocks ?? [], this.#text)
  }
}

interface Put {
  id: string
  position: number
  text: string
  upon: string | null
}

type Take = Pick<Put, 'id'> & { upon: string }

function isBlank(doc: Node): boolean {
  const [only] = doc.children
  return doc.childCount === 1 && only!.type === schema.nodes.paragraph && only!.content.size === 0
}
