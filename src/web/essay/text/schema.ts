import type { MarkSpec, NodeSpec } from 'prosemirror-model'
import { Schema } from 'prosemirror-model'

/** The record that keeps a block of the text; null for what lies inside one, and for what is not kept yet. */
const ofRecord = { id: { default: null } }
const stretch = { partId: {}, startMs: {}, endMs: {} }

/** A picture with its caption. How it is drawn is said by its node view; this is what is copied out. */
type Attrs = NonNullable<NodeSpec['attrs']>

function figure(attrs: Attrs, name: string): NodeSpec {
  return {
    ...{ group: 'block', content: 'inline*', isolating: true, defining: true, draggable: true },
    attrs: { ...ofRecord, ...attrs },
    toDOM: ({ attrs: said }) => ['figure', { 'data-what': name, 'data-said': JSON.stringify(said) }, 0],
    parseDOM: [{ tag: `figure[data-what="${name}"]`, getAttrs: saidWith(attrs) }],
  }
}

function atom(attrs: Attrs, name: string): NodeSpec {
  return {
    ...{ group: 'inline', inline: true, atom: true, attrs },
    toDOM: ({ attrs: said }) => [
      'span',
      { 'data-what': name, 'data-said': JSON.stringify(said) },
      ...('text' in said ? [said['text']] : []),
    ],
    parseDOM: [{ tag: `span[data-what="${name}"]`, getAttrs: saidWith(attrs), priority: 60 }],
  }
}

/** What was copied out of an essay comes back as what it is, in a block that is a new one. */
function saidWith(attrs: Attrs): (element: HTMLElement) => Record<string, unknown> | false {
  const needed = Object.keys(attrs).filter(name => !('default' in attrs[name]!))
  return element => {
    try {
      const said = JSON.parse(element.dataset['said'] ?? '') as Record<string, unknown> | null
      return said !== null && needed.every(name => name in said) ? { ...said, id: null } : false
    } catch {
      return false
    }
  }
}

const nodes = {
  doc: { content: 'block+' },
  paragraph: {
    ...{ group: 'block', content: 'inline*', attrs: ofRecord },
    toDOM: () => ['p', 0],
    parseDOM: [{ tag: 'p' }],
  },
  heading: {
    ...{ group: 'block', content: 'inline*', defining: true },
    attrs: { ...ofRecord, level: { default: 1 } },
    // The title of the essay is the first heading of the page.
    toDOM: ({ attrs }) => [`h${attrs['level'] + 1}`, 0],
    parseDOM: ([1, 2, 3] as const).flatMap(level => [
      { tag: `h${level + 1}`, attrs: { level } },
      ...(level === 1 ? [{ tag: 'h1', attrs: { level } }] : []),
    ]),
  },
  quotation: {
    ...{ group: 'block', content: 'block+', defining: true, attrs: ofRecord },
    toDOM: () => ['blockquote', 0],
    parseDOM: [{ tag: 'blockquote' }],
  },
  list: {
    ...{ group: 'block', content: 'item+' },
    attrs: { ...ofRecord, isOrdered: { default: false } },
    toDOM: ({ attrs }) => [attrs['isOrdered'] ? 'ol' : 'ul', 0],
    parseDOM: [
      { tag: 'ul', attrs: { isOrdered: false } },
      { tag: 'ol', attrs: { isOrdered: true } },
    ],
  },
  item: {
    ...{ content: 'block+', defining: true },
    toDOM: () => ['li', 0],
    parseDOM: [{ tag: 'li' }],
  },
  still: figure(stretch, 'still'),
  plate: figure({ plateId: {} }, 'plate'),
  chart: figure({ findingId: {} }, 'chart'),
  dialogue: figure({ partId: {}, lineId: {}, isRead: { default: false } }, 'dialogue'),
  other: {
    ...{ group: 'block', atom: true, attrs: { ...ofRecord, text: {} } },
    toDOM: ({ attrs }) => ['pre', attrs['text']],
  },
  text: { group: 'inline' },
  cite: atom({ sourceId: {}, locatorKind: { default: null }, locator: { default: '' } }, 'cite'),
  citeFilm: atom({ filmId: {}, stretch: { default: null } }, 'citeFilm'),
  citePlate: atom({ plateId: {} }, 'citePlate'),
  number: atom({ name: {}, text: {} }, 'number'),
  note: {
    ...{ group: 'inline', inline: true, atom: true, content: 'inNote*', marks: 'emphasis strong link' },
    toDOM: () => ['span', { 'data-what': 'note' }, 0],
    parseDOM: [{ tag: 'span[data-what="note"]', priority: 60 }],
  },
  break: {
    ...{ group: 'inline', inline: true, selectable: false },
    toDOM: () => ['br'],
    parseDOM: [{ tag: 'br' }],
    leafText: () => '\n',
  },
} satisfies Record<string, NodeSpec>

const marks = {
  claim: {
    attrs: { name: {} },
    // What is typed behind a claim is no part of it.
    inclusive: false,
    excludes: 'claim',
    toDOM: ({ attrs }) => ['span', { 'data-claim': attrs['name'] }, 0],
    parseDOM: [{ tag: 'span[data-claim]', getAttrs: element => ({ name: element.dataset['claim'] }) }],
  },
  link: {
    attrs: { href: {} },
    inclusive: false,
    toDOM: ({ attrs }) => ['a', { href: attrs['href'], rel: 'noreferrer' }, 0],
    parseDOM: [{ tag: 'a[href]', getAttrs: element => ({ href: element.getAttribute('href') }) }],
  },
  emphasis: {
    toDOM: () => ['em', 0],
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
  },
  strong: {
    toDOM: () => ['strong', 0],
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }, { style: 'font-weight=bold' }],
  },
} satisfies Record<string, MarkSpec>

const inNote = new Set(['text', 'cite', 'citeFilm', 'citePlate', 'number', 'break'])

/** The text of an essay as it is edited: the blocks of `essay/text/text.ts`, no more and no less. */
export const schema = new Schema({
  nodes: Object.fromEntries(
    Object.entries<NodeSpec>(nodes).map(([name, spec]) => [
      name,
      inNote.has(name) ? { ...spec, group: 'inline inNote' } : spec,
    ]),
  ) as typeof nodes,
  marks,
})

export type TextSchema = typeof schema
