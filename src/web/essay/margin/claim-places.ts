import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'

/** Where the words of each claim begin in a text, in its order. */
export function claimPlaces(doc: Node): ReadonlyMap<string, number> {
  const known = placesIn.get(doc)
  if (known) return known
  const found = new Map<string, number>()
  doc.forEach((block, at) => {
    for (const { name, from } of claimsOf(block)) if (!found.has(name)) found.set(name, at + from)
  })
  placesIn.set(doc, found)
  return found
}

const placesIn = new WeakMap<Node, Map<string, number>>()
const claimsIn = new WeakMap<Node, readonly { name: string; from: number }[]>()

/** A block that is typed in is another; of all others it is known, so that a key costs no walk through the text. */
function claimsOf(block: Node): readonly { name: string; from: number }[] {
  const known = claimsIn.get(block)
  if (known) return known
  const found: { name: string; from: number }[] = []
  block.descendants((node, at) => {
    if (!node.isInline) return
    const name = node.marks.find(({ type }) => type.name === 'claim')?.attrs['name'] as string | undefined
    if (name !== undefined && found.every(one => one.name !== name)) found.push({ name, from: at + 1 })
  })
  claimsIn.set(block, found)
  return found
}

/** The claim in which the caret stands, or that begins or ends there. */
export function claimHere({ state: { selection } }: Pick<EditorView, 'state'>): string | null {
  const { $from, $to } = selection
  const marks = [...($from.nodeAfter?.marks ?? []), ...$from.marks(), ...($to.nodeBefore?.marks ?? [])]
  return (marks.find(({ type }) => type.name === 'claim')?.attrs['name'] as string | undefined) ?? null
}

/** Tops of cards that would stand beside their words, such that none lies upon another. */
export function stacked(cards: readonly { wanted: number; height: number }[], gap: number): number[] {
  let free = Number.NEGATIVE_INFINITY
  return cards.map(({ wanted, height }) => {
    const top = Math.max(wanted, free)
    free = top + height + gap
    return top
  })
}
