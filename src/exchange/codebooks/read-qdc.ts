import { ForeignFault, readXml } from '../foreign/read-xml.ts'
import type { QdcCodebook } from './qdc.ts'
import { isQdcSpace, mostCodes } from './qdc.ts'

/** Reads a codebook of REFI-QDA: nested codes with their descriptions and colours, and sets. Throws `ForeignFault`. */
export async function readQdc(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<QdcCodebook> {
  const book: QdcCodebook = { codes: [], sets: [], noteRefs: 0 }
  const open: number[] = []
  let isBook = false
  let isInSet = false
  await readXml(pieces, {
    opened({ name, space, attributes }) {
      if (!isQdcSpace(space)) return
      if (name === 'CodeBook') isBook = true
      else if (name === 'Code') {
        if (book.codes.length >= mostCodes)
          throw new ForeignFault({ kind: 'foreign-too-large', what: 'values', most: mostCodes })
        const { guid = '', name: called = '', color = '', isCodable } = attributes
        book.codes.push({
          ...{ guid: guidOf(guid), name: called, description: '', colour: colourOf(color) },
          ...{ isCodable: isCodable !== 'false' && isCodable !== '0', under: open.at(-1) ?? null },
        })
        open.push(book.codes.length - 1)
      } else if (name === 'Set') {
        isInSet = true
        book.sets.push({ name: attributes['name'] ?? '', description: '', guids: [] })
      } else if (name === 'NoteRef') book.noteRefs++
      else if (name === 'MemberCode')
        book.sets.at(-1)?.guids.push(guidOf(attributes['targetGUID'] ?? attributes['guid'] ?? ''))
    },
    closed({ name, space }, text) {
      if (!isQdcSpace(space)) return
      if (name === 'Code') open.pop()
      else if (name === 'Set') isInSet = false
      else if (name === 'Description') {
        const described = isInSet ? book.sets.at(-1) : book.codes[open.at(-1) ?? -1]
        if (described) described.description = text.trim()
      }
    },
    wantsText: ({ name }) => name === 'Description',
  })
  if (!isBook) throw new ForeignFault({ kind: 'no-foreign-form' })
  return book
}

/** With curly brackets or without, in either case, one identifier is one. */
function guidOf(text: string): string {
  return text.replace(/[{}]/g, '').toLowerCase()
}

function colourOf(text: string): string | null {
  const short = text.match(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i)
  if (short)
    return `#${short
      .slice(1)
      .map(sign => sign + sign)
      .join('')}`.toLowerCase()
  return /^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : null
}
