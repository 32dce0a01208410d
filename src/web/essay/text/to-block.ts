import type { Mark, Node } from 'prosemirror-model'
import type { Block, Inline, Style } from '../../../essay/index.ts'

/** What was edited, as a block of the essay. */
export function blockOf(node: Node): Block {
  const { attrs } = node
  switch (node.type.name) {
    case 'heading':
      return { what: 'heading', level: attrs['level'], line: lineOf(node) }
    case 'quotation':
      return { what: 'quotation', blocks: blocksOf(node) }
    case 'list':
      return { what: 'list', isOrdered: attrs['isOrdered'], items: node.children.map(blocksOf) }
    case 'still': {
      const { partId, startMs, endMs } = attrs as { partId: string; startMs: number; endMs: number }
      return { what: 'still', stretch: { partId, startMs, endMs }, caption: lineOf(node) }
    }
    case 'plate':
      return { what: 'plate', plateId: attrs['plateId'], caption: lineOf(node) }
    case 'chart':
      return { what: 'chart', findingId: attrs['findingId'], caption: lineOf(node) }
    case 'dialogue': {
      const { partId, lineId, isRead } = attrs as { partId: string; lineId: string; isRead: boolean }
      return { what: 'dialogue', partId, lineId, isRead, caption: lineOf(node) }
    }
    case 'other':
      return { what: 'other', text: attrs['text'] }
    default:
      return { what: 'paragraph', line: lineOf(node) }
  }
}

function blocksOf(node: Node): Block[] {
  return node.children.map(blockOf)
}

/** The line of a node whose children lie in one. */
export function lineOf(node: Node): Inline[] {
  return node.children.map(inlineOf)
}

function inlineOf(node: Node): Inline {
  const { attrs, marks } = node
  const claim = (marks.find(({ type }) => type.name === 'claim')?.attrs['name'] as string | undefined) ?? null
  switch (node.type.name) {
    case 'cite':
      return {
        ...{ what: 'cite', sourceId: attrs['sourceId'] },
        ...{ locatorKind: attrs['locatorKind'], locator: attrs['locator'], claim },
      }
    case 'citeFilm':
      return { what: 'cite-film', filmId: attrs['filmId'], stretch: attrs['stretch'], claim }
    case 'citePlate':
      return { what: 'cite-plate', plateId: attrs['plateId'], claim }
    case 'number':
      return { what: 'number', name: attrs['name'], text: attrs['text'], claim }
    case 'note':
      return { what: 'note', line: lineOf(node), claim }
    case 'break':
      return { what: 'break', claim }
    default:
      return { what: 'words', text: node.text ?? '', styles: stylesOf(marks), claim, link: linkOf(marks) }
  }
}

function stylesOf(marks: readonly Mark[]): Style[] {
  return (['emphasis', 'strong'] as const).filter(style => marks.some(({ type }) => type.name === style))
}

function linkOf(marks: readonly Mark[]): string | null {
  return (marks.find(({ type }) => type.name === 'link')?.attrs['href'] as string | undefined) ?? null
}
