import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'
import type { LeafDirective, TextDirective } from 'mdast-util-directive'
import type { Stretch } from '../evidence/sight.ts'
import { inOneForm, joined, words } from './line.ts'
import { readMarkdown } from './markdown.ts'
import type { Block, Inline, Style } from './text.ts'

/** Deeper than any text goes; what goes deeper is not written by this program. */
const deepest = 12

/**
 * Reads one block of Markdown with directives. What says something that an essay has no block for (a table, code, a
 * picture, two blocks in one) stays as it is written; nothing is refused.
 */
export function parseBlock(text: string): Block {
  if (isPlain(text)) return { what: 'paragraph', line: [words(text)] }
  try {
    const { children } = readMarkdown(text)
    const [only, second] = children
    if (second) throw foreign
    return only ? blockOf(only, { text, depth: 0 }) : { what: 'paragraph', line: [] }
  } catch (fault) {
    if (fault === foreign || fault instanceof RangeError) return { what: 'other', text }
    throw fault
  }
}

/** Most paragraphs say nothing but words: no sign in them means anything, and the reader need not be asked. */
function isPlain(text: string): boolean {
  return plain.test(text) && !/\s$/u.test(text)
}

const plain = /^[\p{L}“‘「『《（][^\\`*_[\]<&:\p{Cc}]*$/u

/** Thrown where Markdown says what no block of an essay says, or is nested deeper than can be read. */
const foreign = new Error('Markdown of another kind')

interface Place {
  text: string
  depth: number
}

interface Setting {
  styles: readonly Style[]
  claim: string | null
  link: string | null
  isInNote: boolean
}

type Content = RootContent | BlockContent | DefinitionContent

function blockOf(node: Content, place: Place): Block {
  if (place.depth > deepest) throw foreign
  const inside = { ...place, depth: place.depth + 1 }
  switch (node.type) {
    case 'heading':
      if (node.depth > 3) throw foreign
      return { what: 'heading', level: node.depth as 1 | 2 | 3, line: lineOf(node.children, place) }
    case 'paragraph':
      return { what: 'paragraph', line: lineOf(node.children, place) }
    case 'blockquote':
      return { what: 'quotation', blocks: blocksOf(node.children, inside) }
    case 'list':
      // A list that begins elsewhere than at 1 is as likely a year with a full stop.
      if (node.ordered && node.start !== 1) throw foreign
      return {
        what: 'list',
        isOrdered: node.ordered === true,
        items: node.children.map(({ children }) => blocksOf(children, inside)),
      }
    case 'leafDirective':
      return leafOf(node, place)
    default:
      throw foreign
  }
}

function blocksOf(nodes: readonly Content[], place: Place): Block[] {
  return nodes.length === 0
    ? [{ what: 'paragraph', line: [] }]
    : nodes.map(node =>
        node.type === 'leafDirective' && node.name === 'paragraph' && node.children.length === 0
          ? { what: 'paragraph', line: [] }
          : blockOf(node, place),
      )
}

function leafOf({ name, attributes, children }: LeafDirective, place: Place): Block {
  const caption = lineOf(children, place)
  const said = attributes ?? {}
  switch (name) {
    case 'still':
      return { what: 'still', stretch: stretchOf(said), caption }
    case 'plate':
      return { what: 'plate', plateId: given(said['plate']), caption }
    case 'chart':
      return { what: 'chart', findingId: given(said['finding']), caption }
    case 'dialogue': {
      const { part, line, pinyin } = said
      if (pinyin !== undefined && pinyin !== 'yes') throw foreign
      return {
        ...{ what: 'dialogue', partId: given(part), lineId: given(line) },
        ...{ isRead: pinyin === 'yes', caption },
      }
    }
    default:
      throw foreign
  }
}

function lineOf(nodes: readonly PhrasingContent[], place: Place): Inline[] {
  return inOneForm(inlines(nodes, { styles: [], claim: null, link: null, isInNote: false }, place))
}

function inlines(nodes: readonly PhrasingContent[], set: Setting, place: Place): Inline[] {
  if (place.depth > 2 * deepest) throw foreign
  const inside = { ...place, depth: place.depth + 1 }
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [words(inOneLine(node.value), settingOfWords(set))]
      case 'emphasis':
      case 'strong':
        return inlines(node.children, styled(set, node.type), inside)
      case 'link':
        if (node.title || set.link !== null) throw foreign
        return inlines(node.children, { ...set, link: node.url === '' ? set.link : node.url }, inside)
      case 'break':
        return [{ what: 'break', claim: set.claim }]
      case 'textDirective':
        return directiveOf(node, set, inside)
      default:
        throw foreign
    }
  })
}

function directiveOf(node: TextDirective, set: Setting, place: Place): Inline[] {
  const { claim } = set
  const said = node.attributes ?? {}
  switch (node.name) {
    case 'emphasis':
    case 'strong':
      return inlines(node.children, styled(set, node.name), place)
    case 'claim':
      if (claim !== null || set.isInNote) throw foreign
      return inlines(node.children, { ...set, claim: given(said['id']) }, place)
    case 'note':
      if (set.isInNote) throw foreign
      return [{ what: 'note', line: noteOf(node, place), claim }]
    case 'number':
      return [{ what: 'number', name: given(said['id']), text: plainLabel(node), claim }]
    case 'break':
      return [{ what: 'break', claim }]
    case 'cite':
      return [citationOf(node, claim)]
    default:
      return [words(asWritten(node, place), settingOfWords(set))]
  }
}

function noteOf({ children }: TextDirective, place: Place): Inline[] {
  return inOneForm(inlines(children, { styles: [], claim: null, link: null, isInNote: true }, place))
}

function citationOf(node: TextDirective, claim: string | null): Inline {
  const said = node.attributes ?? {}
  if (said['plate'] !== undefined) {
    if (node.children.length > 0) throw foreign
    return { what: 'cite-plate', plateId: given(said['plate']), claim }
  }
  if (said['film'] === undefined) {
    const locatorKind = said['kind'] ? said['kind'] : null
    return { what: 'cite', sourceId: given(said['source']), locatorKind, locator: plainLabel(node), claim }
  }
  if (node.children.length > 0) throw foreign
  const stretch = said['part'] === undefined ? null : stretchOf(said)
  return { what: 'cite-film', filmId: given(said['film']), stretch, claim }
}

type Attributes = Record<string, string | null | undefined>

function stretchOf({ part, ms, from, to }: Attributes): Stretch {
  const startMs = milliseconds(ms ?? from)
  const endMs = milliseconds(ms ?? to)
  if (endMs < startMs) throw foreign
  return { partId: given(part), startMs, endMs }
}

function milliseconds(text: string | null | undefined): number {
  if (!/^(0|[1-9]\d{0,14})$/.test(text ?? '')) throw foreign
  return Number(text)
}

function given(text: string | null | undefined): string {
  if (!text) throw foreign
  return text
}

/** The words in a directive that says nothing but words. */
function plainLabel({ children }: TextDirective): string {
  return children
    .map(child => {
      if (child.type !== 'text') throw foreign
      return inOneLine(child.value)
    })
    .join('')
}

/** A colon before letters is no directive unless an essay has one of that name: `Tie Xi Qu:rust`. */
function asWritten({ position }: TextDirective, { text }: Place): string {
  const source = text.slice(position!.start.offset, position!.end.offset)
  if (source.includes('\n')) throw foreign
  return source.replaceAll('\t', ' ')
}

function styled(set: Setting, style: Style): Setting {
  return { ...set, styles: set.styles.includes(style) ? set.styles : [...set.styles, style] }
}

function settingOfWords({ styles, claim, link }: Setting): Pick<Setting, 'styles' | 'claim' | 'link'> {
  return { styles, claim, link }
}

/** Lines of the file are not lines of the text, and a tab is a space: the reader takes `:` before a tab for a directive. */
function inOneLine(text: string): string {
  return /[\n\t]/.test(text) ? text.replaceAll('\t', ' ').split('\n').reduce(joined) : text
}
