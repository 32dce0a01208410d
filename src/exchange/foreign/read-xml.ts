import { SaxesParser } from 'saxes'
import type { ForeignRefusal } from './foreign-film.ts'
import { foreignBounds } from './foreign-film.ts'

export interface XmlElement {
  /** Its name without prefix. */
  name: string
  /** Its namespace; '' where it has none. */
  space: string
  /** Attributes by their names without prefix. */
  attributes: Readonly<Record<string, string>>
}

export interface XmlListener {
  opened(element: XmlElement): void
  closed(element: XmlElement, text: string): void
  /** Whether the text of this element is wanted: what is not is not gathered. */
  wantsText(element: XmlElement): boolean
}

/** A file that cannot be read; the reading ends, and nothing comes of it. */
export class ForeignFault extends Error {
  readonly refusal: ForeignRefusal
  constructor(refusal: ForeignRefusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

type Decoder = InstanceType<typeof TextDecoder>

interface Open extends XmlElement {
  text: string[] | null
}

/**
 * Reads XML piece by piece as it comes. Entities of its own are not known, so none can grow; depth, size and the length of
 * a text are bounded. Throws `ForeignFault`.
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  listener: XmlListener,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: true })
  const open: Open[] = []
  let signs = 0
  let decoder: Decoder | null = null
  let bytes = 0
  parser.on('error', cause => {
    throw new ForeignFault({ kind: 'xml-broken', line: parser.line, said: plainComplaint(cause.message) })
  })
  let attributes: Record<string, string> = {}
  parser.on('attribute', ({ local, value }) => {
    attributes[local] = value
  })
  parser.on('opentag', tag => {
    if (open.length >= foreignBounds.depth)
      throw new ForeignFault({ kind: 'xml-too-deep', most: foreignBounds.depth })
    const element = { name: tag.local, space: tag.uri, attributes }
    attributes = {}
    listener.opened(element)
    signs = 0
    open.push({ ...element, text: listener.wantsText(element) ? [] : null })
  })
  const heard = (text: string) => {
    const within = open[open.length - 1]
    if (!within?.text) return
    signs += text.length
    if (signs > foreignBounds.text)
      throw new ForeignFault({ kind: 'foreign-too-large', what: 'text', most: foreignBounds.text })
    within.text.push(text)
  }
  parser.on('text', heard)
  parser.on('cdata', heard)
  parser.on('closetag', () => {
    const element = open.pop()!
    listener.closed(element, element.text?.join('') ?? '')
  })
  for await (const piece of pieces) {
    bytes += piece.length
    if (bytes > foreignBounds.bytes)
      throw new ForeignFault({ kind: 'foreign-too-large', what: 'bytes', most: foreignBounds.bytes })
    decoder ??= decoderFor(piece)
    parser.write(decoded(() => decoder!.decode(piece, { stream: true })))
  }
  if (!decoder) throw new ForeignFault({ kind: 'xml-broken', line: 1, said: 'empty' })
  parser.write(decoded(() => decoder!.decode()))
  parser.close()
}

/** By its mark, by the zeros between its first signs, or as it says of itself; UTF-8 where nothing says otherwise. */
function decoderFor(first: Uint8Array): Decoder {
  const [a, b, , d] = first
  const said = new TextDecoder('windows-1252')
    .decode(first.subarray(0, 200))
    .match(/^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/)?.[1]
  const label =
    (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)
      ? 'utf-16le'
      : (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) || (a === 0 && d === 0x3c)
        ? 'utf-16be'
        : (said ?? 'utf-8')
  try {
    return new TextDecoder(label, { fatal: true })
  } catch {
    throw new ForeignFault({ kind: 'xml-encoding' })
  }
}

function decoded(decode: () => string): string {
  try {
    return decode()
  } catch {
    throw new ForeignFault({ kind: 'xml-encoding' })
  }
}

/** Without the place that the parser puts before what it says. */
function plainComplaint(message: string): string {
  return message.replace(/^(?:[^:\s]*:)?\d+:\d+: /, '').slice(0, 200)
}
