import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'

/** Where the words of each claim begin in a text, in its order. */
export function claimPlaces(doc: Node): Map<string, number> {
  const found = new Map<string, number>()
  doc.descendants((node, at) => {
    if (!node.isInline) return
    const name = node.marks.find(({ type }) => type.name === 'claim')?.attrs['name'] as string | undefined
    if (name !== undefined && !found.has(name)) found.set(name, at)
  })
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
