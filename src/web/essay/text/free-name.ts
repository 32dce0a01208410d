import type { EditorView } from 'prosemirror-view'
import type { EssayRecords } from '../../state/essays/essays.ts'

/** A name by which the texts can mark something new: of no claim and no number, kept, removed or only in the text. */
export function freeName(
  letter: 'c' | 'n',
  { claims, numbers }: Pick<EssayRecords, 'claims' | 'numbers'>,
  { texts }: { texts: readonly (readonly [unknown, Pick<EditorView, 'state'>])[] },
): string {
  const taken = new Set([...claims, ...numbers].map(({ name }) => name))
  for (const [, { state }] of texts)
    state.doc.descendants(node => {
      for (const { attrs } of [node, ...node.marks]) if (attrs['name']) taken.add(attrs['name'] as string)
    })
  const highest = [...taken].flatMap(name => {
    const number = name.startsWith(letter) ? Number(name.slice(1)) : Number.NaN
    return Number.isSafeInteger(number) ? number : []
  })
  return `${letter}${Math.max(0, ...highest) + 1}`
}
