import type { Root } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { directiveFromMarkdown, directiveToMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Handle, Unsafe } from 'mdast-util-to-markdown'
import { toMarkdown } from 'mdast-util-to-markdown'
import { directive } from 'micromark-extension-directive'

const reading = { extensions: [directive()], mdastExtensions: [directiveFromMarkdown()] }

/** CommonMark with directives, as a tree. */
export function readMarkdown(text: string): Root {
  return fromMarkdown(text, reading)
}

const directives = directiveToMarkdown({ preferUnquoted: true })
const { leafDirective, textDirective } = directives.handlers as Record<
  'leafDirective' | 'textDirective',
  Handle
>

/** A caption is words as a paragraph is; the handler on its own would leave stars and references in it bare. */
function leafOfWords(...[node, parent, state, info]: Parameters<Handle>): string {
  const leave = state.enter('phrasing')
  const written = leafDirective(node, parent, state, info)
  leave()
  return written
}

/** With brackets always: another directive may follow at once. */
function bracketed(...[node, parent, state, info]: Parameters<Handle>): string {
  const { name } = node as TextDirective
  if (!isBare(node as TextDirective)) return textDirective(node, parent, state, info)
  return `:${name}[]${info.after.startsWith('{') ? '{}' : ''}`
}

function isBare({ children, attributes }: TextDirective): boolean {
  return children.length === 0 && Object.keys(attributes ?? {}).length === 0
}

/** A colon that would begin a directive; after `\\*`, the handler of directives leaves it bare. */
const colon: Unsafe = {
  character: ':',
  after: '[^\\s\\p{P}\\p{S}]',
  inConstruct: 'phrasing',
  unicode: true,
}

/** Without the line break at its end. */
export function writeMarkdown(root: Root): string {
  return toMarkdown(root, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    listItemIndent: 'one',
    incrementListMarker: true,
    resourceLink: true,
    extensions: [
      directives,
      { handlers: { leafDirective: leafOfWords, textDirective: bracketed }, unsafe: [colon] },
    ],
  }).replace(/\n$/, '')
}
