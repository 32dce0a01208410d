import type { BlockContent, ListItem, PhrasingContent } from 'mdast'
import type { LeafDirective, TextDirective } from 'mdast-util-directive'
import type { Stretch } from '../evidence/sight.ts'
import { inOneForm } from './line.ts'
import { writeMarkdown } from './markdown.ts'
import type { Block, Inline, WordsOfText } from './text.ts'

/** Writes a block as Markdown with directives, such that `parseBlock` reads it back as it is. */
export function writeBlock(block: Block): string {
  if (block.what === 'other') return block.text
  if (isEmpty(block)) return ''
  return writeMarkdown({ type: 'root', children: [nodeOf(block)] })
}

function nodeOf(block: Block): BlockContent {
  switch (block.what) {
    case 'heading':
      return { type: 'heading', depth: block.level, children: lineOf(block.line, 'one-line') }
    case 'paragraph':
      return { type: 'paragraph', children: lineOf(block.line, 'lines') }
    case 'quotation':
      return { type: 'blockquote', children: nodesOf(block.blocks) }
    case 'list':
      return {
        type: 'list',
        ordered: block.isOrdered,
        spread: false,
        children: block.items.map(itemOf),
      }
    case 'still':
      return leaf('still', block.caption, attributesOf(block.stretch))
    case 'plate':
      return leaf('plate', block.caption, { plate: block.plateId })
    case 'chart':
      return leaf('chart', block.caption, { finding: block.findingId })
    case 'dialogue':
      return leaf('dialogue', block.caption, {
        ...{ part: block.partId, line: block.lineId },
        ...(block.isRead && { pinyin: 'yes' }),
      })
    case 'other':
      return { type: 'html', value: block.text }
  }
}

/** Where nothing stands alone, an empty paragraph is no place at all in Markdown: a directive keeps it. */
function nodesOf(blocks: readonly Block[]): BlockContent[] {
  const [only, second] = blocks
  if (!only || (!second && isEmpty(only))) return []
  return blocks.map(block => (isEmpty(block) ? leaf('paragraph', [], {}) : nodeOf(block)))
}

function itemOf(blocks: readonly Block[]): ListItem {
  const isTight = blocks.length === 1 || (blocks.length === 2 && blocks[1]!.what === 'list')
  return { type: 'listItem', spread: !isTight, children: nodesOf(blocks) }
}

function isEmpty(block: Block): boolean {
  return block.what === 'paragraph' && inOneForm(block.line).length === 0
}

function leaf(name: string, caption: readonly Inline[], attributes: Record<string, string>): LeafDirective {
  return { type: 'leafDirective', name, attributes, children: lineOf(caption, 'one-line') }
}

/** Whether a line may be broken in the file: a heading and a caption may not. */
type Breaking = 'lines' | 'one-line'

function lineOf(line: readonly Inline[], breaking: Breaking): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  const form = inOneForm(line)
  for (const claim of groups(form, ({ claim }) => claim)) {
    const name = claim[0]!.claim
    if (name === null) nodes.push(...unclaimed(claim, nodes.at(-1), breaking))
    else nodes.push(directive('claim', unclaimed(claim, undefined, 'one-line'), { id: name }))
  }
  // A break at the end of a block is none, unless it is said.
  if (nodes.at(-1)?.type === 'break') nodes[nodes.length - 1] = directive('break', [], {})
  return nodes
}

function unclaimed(
  line: readonly Inline[],
  before: PhrasingContent | undefined,
  breaking: Breaking,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (const group of groups(line, one => (one.what === 'words' ? one.link : null))) {
    const [first] = group
    const link = first?.what === 'words' ? first.link : null
    if (link === null) {
      for (const one of group) nodes.push(inlineOf(one, nodes.at(-1) ?? before, breaking))
      continue
    }
    const children: PhrasingContent[] = []
    for (const one of group) children.push(inlineOf(one, children.at(-1), breaking))
    nodes.push({ type: 'link', url: link, children: children as [] })
  }
  return nodes
}

function inlineOf(one: Inline, before: PhrasingContent | undefined, breaking: Breaking): PhrasingContent {
  switch (one.what) {
    case 'words':
      return styled(one, before)
    case 'break':
      return breaking === 'lines' ? { type: 'break' } : directive('break', [], {})
    case 'note':
      return directive('note', lineOf(one.line, 'one-line'), {})
    case 'number':
      return directive('number', plain(one.text), { id: one.name })
    case 'cite':
      return directive('cite', plain(one.locator), {
        source: one.sourceId,
        ...(one.locatorKind !== null && { kind: one.locatorKind }),
      })
    case 'cite-film':
      return directive('cite', [], {
        film: one.filmId,
        ...(one.stretch && attributesOf(one.stretch)),
      })
    case 'cite-plate':
      return directive('cite', [], { plate: one.plateId })
  }
}

/**
 * Stars around words that begin and end with a letter and do not touch other stars; else a directive. Beside quotation
 * marks and hanzi, as in `说“铁西”`, stars would be no emphasis at all.
 */
function styled({ text, styles }: WordsOfText, before: PhrasingContent | undefined): PhrasingContent {
  const value = { type: 'text' as const, value: inOneLine(text) }
  const [first, second] = styles
  if (!first) return value
  if (second || !beginsAndEndsWithLetter.test(text) || (before !== undefined && isStarred(before)))
    return directive(first, [second ? directive(second, [value], {}) : value], {})
  return { type: first, children: [value] }
}

const beginsAndEndsWithLetter = /^[\p{L}\p{N}](.*[\p{L}\p{N}])?$/su

function isStarred({ type }: PhrasingContent): boolean {
  return type === 'emphasis' || type === 'strong'
}

function directive(
  name: string,
  children: PhrasingContent[],
  attributes: Record<string, string>,
): TextDirective {
  return { type: 'textDirective', name, attributes, children }
}

function plain(text: string): PhrasingContent[] {
  return text === '' ? [] : [{ type: 'text', value: inOneLine(text) }]
}

function inOneLine(text: string): string {
  return text.replace(/[\n\t]/g, ' ')
}

function attributesOf({ partId, startMs, endMs }: Stretch): Record<string, string> {
  return startMs === endMs
    ? { part: partId, ms: String(startMs) }
    : { part: partId, from: String(startMs), to: String(endMs) }
}

/** Neighbours of which the same is said. */
function groups<One>(all: readonly One[], of: (one: One) => unknown): One[][] {
  const out: One[][] = []
  for (const one of all) {
    const last = out.at(-1)
    if (last && of(last[0]!) === of(one)) last.push(one)
    else out.push([one])
  }
  return out
}
