import type { Block, Inline } from '../../../essay/index.ts'
import type { Gate, LeftOut } from '../../../study/index.ts'
import { withheldWhats } from '../../../study/index.ts'

/** A block without the names of those who are withheld; what says how it is made stays as it is. */
export function blockThroughGate(block: Block, gate: Gate): Block {
  const line = (one: readonly Inline[]) => one.map(inline => inlineThroughGate(inline, gate))
  switch (block.what) {
    case 'heading':
    case 'paragraph':
      return { ...block, line: line(block.line) }
    case 'quotation':
      return { ...block, blocks: block.blocks.map(one => blockThroughGate(one, gate)) }
    case 'list':
      return { ...block, items: block.items.map(item => item.map(one => blockThroughGate(one, gate))) }
    case 'still':
    case 'plate':
    case 'chart':
    case 'dialogue':
      return { ...block, caption: line(block.caption) }
    case 'other':
      return { ...block, text: gate.text(block.text) }
  }
}

function inlineThroughGate(inline: Inline, gate: Gate): Inline {
  switch (inline.what) {
    case 'words':
      return { ...inline, text: gate.text(inline.text), link: inline.link && gate.text(inline.link) }
    case 'number':
      return { ...inline, text: gate.text(inline.text) }
    case 'cite':
      return { ...inline, locator: gate.text(inline.locator) }
    case 'note':
      return { ...inline, line: inline.line.map(one => inlineThroughGate(one, gate)) }
    default:
      return inline
  }
}

/** What two ways out left out, as one: each thing once, as far as their counts can say. */
export function bothLeftOut(one: readonly LeftOut[], other: readonly LeftOut[]): LeftOut[] {
  return withheldWhats.flatMap(what => {
    const own = [...one, ...other].filter(left => left.what === what)
    if (own.length === 0) return []
    const count = Math.max(...own.map(left => left.count))
    return [{ what, count, reasons: [...new Set(own.flatMap(({ reasons }) => reasons))] }]
  })
}
