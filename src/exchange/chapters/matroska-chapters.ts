import type { ByteSource, FileChapter } from './chapter.ts'
import { Buffered, brokenChapters, chapterBounds, readWhole } from './chapter.ts'

/** Elements of Matroska (RFC 9559). */
const ids = {
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  chapters: 0x1043a770,
  edition: 0x45b9,
  editionHidden: 0x45bd,
  editionDefault: 0x45db,
  atom: 0xb6,
  atomStart: 0x91,
  atomEnd: 0x92,
  atomHidden: 0x98,
  display: 0x80,
  title: 0x85,
} as const

interface Element {
  id: number
  from: number
  until: number
  isOfUnknownLength: boolean
}

const deepest = 8

/** Chapters of a Matroska or WebM file: of the edition that it puts first, with those that lie in others. */
export async function readMatroskaChapters(source: ByteSource): Promise<FileChapter[]> {
  const walk = { source, steps: 0 }
  for await (const top of elements(walk, 0, source.size)) {
    if (top.id !== ids.segment) continue
    const place = await chaptersPlace(walk, top)
    return place ? readEditions(await readWhole(source, place.from, place.until - place.from)) : []
  }
  return []
}

type Walk = { source: ByteSource; steps: number }

/** The segment is walked through; where a live recording left a length open, its table of contents says the place. */
async function chaptersPlace(walk: Walk, segment: Element): Promise<Element | null> {
  let listed: number | null = null
  for await (const element of elements(walk, segment.from, segment.until)) {
    if (element.id === ids.chapters && !element.isOfUnknownLength) return element
    if (element.id === ids.seekHead && !element.isOfUnknownLength) {
      const { from, until } = element
      listed ??= seekedChapters(await readWhole(walk.source, from, until - from))
      if (listed !== null) break
    }
    if (element.isOfUnknownLength) break
  }
  if (listed === null) return null
  for await (const element of elements(walk, segment.from + listed, segment.until))
    return element.id === ids.chapters && !element.isOfUnknownLength ? element : null
  return null
}

function seekedChapters(content: Buffered): number | null {
  for (const seek of inside(content, 0, content.length)) {
    if (seek.id !== ids.seek) continue
    let [id, position] = [0, null as number | null]
    for (const field of inside(content, seek.from, seek.until)) {
      if (field.id === ids.seekId) id = content.number(field.from, field.until - field.from)
      if (field.id === ids.seekPosition) position = content.number(field.from, field.until - field.from)
    }
    if (id === ids.chapters) return position
  }
  return null
}

async function* elements(walk: Walk, from: number, until: number): AsyncGenerator<Element> {
  for (let at = from; at + 2 <= until; ) {
    if (++walk.steps > chapterBounds.steps) throw brokenChapters()
    const head = await walk.source.read(at, Math.min(12, until - at))
    const element = headOf(new Buffered(head), 0)
    if (!element) return
    const length = element.until - element.from
    const begins = at + element.from
    // A file that is cut off ends inside of an element: what came before it can still be read.
    if (!element.isOfUnknownLength && begins + length > until) return
    const end = element.isOfUnknownLength ? until : begins + length
    yield { ...element, from: begins, until: end }
    at = end
  }
}

function* inside(content: Buffered, from: number, until: number): Generator<Element> {
  for (let at = from; at < until; ) {
    const element = headOf(content, at)
    if (!element || element.isOfUnknownLength || element.until > until) throw brokenChapters()
    yield element
    at = element.until
  }
}

/** Id and length of an element, both as long as their first byte says (RFC 8794); null where there is none. */
function headOf(content: Buffered, at: number): Element | null {
  const idLength = lengthSaid(content, at, 4)
  const sizeLength = idLength && lengthSaid(content, at + idLength, 8)
  if (!idLength || !sizeLength) return null
  const sizeAt = at + idLength
  const marker = 2 ** (8 - sizeLength)
  const first = content.number(sizeAt, 1) - marker
  const rest = content.number(sizeAt + 1, sizeLength - 1)
  const size = first * 2 ** (8 * (sizeLength - 1)) + rest
  const isOfUnknownLength = size === 2 ** (7 * sizeLength) - 1
  if (size > Number.MAX_SAFE_INTEGER / 2) return null
  const from = sizeAt + sizeLength
  return {
    id: content.number(at, idLength),
    from,
    until: from + (isOfUnknownLength ? 0 : size),
    isOfUnknownLength,
  }
}

function lengthSaid(content: Buffered, at: number, most: number): number | null {
  if (at >= content.length) return null
  const length = Math.clz32(content.number(at, 1)) - 23
  return length <= most && at + length <= content.length ? length : null
}

interface Edition {
  isHidden: boolean
  isDefault: boolean
  chapters: FileChapter[]
}

function readEditions(content: Buffered): FileChapter[] {
  const editions: Edition[] = []
  for (const element of inside(content, 0, content.length)) {
    if (element.id !== ids.edition) continue
    const edition: Edition = { isHidden: false, isDefault: false, chapters: [] }
    for (const field of inside(content, element.from, element.until)) {
      const length = field.until - field.from
      if (field.id === ids.editionHidden) edition.isHidden = content.number(field.from, length) !== 0
      if (field.id === ids.editionDefault) edition.isDefault = content.number(field.from, length) !== 0
      if (field.id === ids.atom) readAtom(content, field, edition.chapters, 1)
    }
    editions.push(edition)
  }
  const seen = editions.filter(({ isHidden, chapters }) => !isHidden && chapters.length > 0)
  return (seen.find(({ isDefault }) => isDefault) ?? seen[0])?.chapters ?? []
}

const nanoseconds = 1_000_000

function readAtom(content: Buffered, atom: Element, into: FileChapter[], depth: number): void {
  if (depth > deepest || into.length >= chapterBounds.chapters) throw brokenChapters()
  let isHidden = false
  let title: string | null = null
  const chapter: FileChapter = { startMs: 0, endMs: null, title: '' }
  const nested: Element[] = []
  for (const field of inside(content, atom.from, atom.until)) {
    const number = () => content.number(field.from, field.until - field.from)
    if (field.id === ids.atomStart) chapter.startMs = Math.ceil(number() / nanoseconds)
    if (field.id === ids.atomEnd) chapter.endMs = Math.ceil(number() / nanoseconds)
    if (field.id === ids.atomHidden) isHidden = number() !== 0
    if (field.id === ids.display) title ??= titleIn(content, field)
    if (field.id === ids.atom) nested.push(field)
  }
  if (!isHidden) into.push({ ...chapter, title: title ?? '' })
  for (const one of nested) readAtom(content, one, into, depth + 1)
}

function titleIn(content: Buffered, display: Element): string | null {
  for (const field of inside(content, display.from, display.until))
    if (field.id === ids.title) return content.text(field.from, field.until - field.from)
  return null
}
