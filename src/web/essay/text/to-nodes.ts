import type { Mark, Node } from 'prosemirror-model'
import type { Block, Inline } from '../../../essay/index.ts'
import { schema } from './schema.ts'

const { nodes, marks } = schema

/** A block as it is edited; `id`: of the record that keeps it. */
export function nodeOf(block: Block, id: string | null = null): Node {
  switch (block.what) {
    case 'heading':
      return nodes.heading.create({ id, level: block.level }, inlines(block.line))
    case 'paragraph':
      return nodes.paragraph.create({ id }, inlines(block.line))
    case 'quotation':
      return nodes.quotation.create({ id }, nodesOf(block.blocks))
    case 'list':
      return nodes.list.create(
        { id, isOrdered: block.isOrdered },
        block.items.map(item => nodes.item.create(null, nodesOf(item))),
      )
    case 'still':
      return nodes.still.create({ id, ...block.stretch }, inlines(block.caption))
    case 'plate':
      return nodes.plate.create({ id, plateId: block.plateId }, inlines(block.caption))
    case 'chart':
      return nodes.chart.create({ id, findingId: block.findingId }, inlines(block.caption))
    case 'dialogue': {
      const { partId, lineId, isRead } = block
      return nodes.dialogue.create({ id, partId, lineId, isRead }, inlines(block.caption))
    }
    case 'other':
      return nodes.other.create({ id, text: block.text })
  }
}

function nodesOf(blocks: readonly Block[]): Node[] {
  return blocks.length === 0 ? [nodes.paragraph.create()] : blocks.map(block => nodeOf(block))
}

function inlines(line: readonly Inline[]): Node[] {
  return line.flatMap(one => inlineOf(one) ?? [])
}

function inlineOf(one: Inline): Node | null {
  const set = one.claim === null ? [] : [marks.claim.create({ name: one.claim })]
  switch (one.what) {
    case 'words':
      return one.text === '' ? null : schema.text(one.text, [...set, ...marksOf(one)])
    case 'break':
      return nodes.break.create(null, null, set)
    case 'note':
      return nodes.note.create(null, inlines(one.line), set)
    case 'number':
      return nodes.number.create({ name: one.name, text: one.text }, null, set)
    case 'cite': {
      const { sourceId, locatorKind, locator } = one
      return nodes.cite.create({ sourceId, locatorKind, locator }, null, set)
    }
    case 'cite-plate':
      return nodes.citePlate.create({ plateId: one.plateId }, null, set)
    case 'cite-film':
      return nodes.citeFilm.create({ filmId: one.filmId, stretch: one.stretch }, null, set)
  }
}

function marksOf({ link, styles }: Extract<Inline, { what: 'words' }>): Mark[] {
  return [
    ...(link === null ? [] : [marks.link.create({ href: link })]),
    ...styles.map(style => marks[style].create()),
  ]
}
