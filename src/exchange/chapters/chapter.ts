import { ForeignFault } from '../foreign/read-xml.ts'

/** A chapter as a film file has it: whole milliseconds of the file's own time; no end where none is said. */
export interface FileChapter {
  startMs: number
  endMs: number | null
  title: string
}

/** A file that is read here and there. Fewer bytes come where it ends. */
export interface ByteSource {
  size: number
  read(from: number, length: number): Promise<Uint8Array>
}

/** What an honest film file stays far below. */
export const chapterBounds = {
  chapters: 10_000,
  /** Bytes of one title. */
  title: 4000,
  /** Boxes or elements that are passed over on the way. */
  steps: 200_000,
  /** Bytes of one table. */
  table: 4_000_000,
} as const

export function brokenChapters(): ForeignFault {
  return new ForeignFault({ kind: 'chapters-broken' })
}

/** Bytes that must be there. */
export async function readWhole(source: ByteSource, from: number, length: number): Promise<Buffered> {
  if (length < 0 || length > chapterBounds.table || from < 0 || from + length > source.size)
    throw brokenChapters()
  const bytes = await source.read(from, length)
  if (bytes.length < length) throw brokenChapters()
  return new Buffered(bytes)
}

/** Numbers and text out of bytes, refused where they reach past the end. */
export class Buffered {
  readonly #bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get length(): number {
    return this.#bytes.length
  }

  /** A whole number of one to eight bytes, the most significant first. */
  number(at: number, length: number): number {
    if (length < 0 || length > 8 || at < 0 || at + length > this.#bytes.length) throw brokenChapters()
    let value = 0
    for (let index = 0; index < length; index++) value = value * 256 + this.#view.getUint8(at + index)
    return value
  }

  bytes(at: number, length: number): Uint8Array {
    if (length < 0 || at < 0 || at + length > this.#bytes.length) throw brokenChapters()
    return this.#bytes.subarray(at, at + length)
  }

  /** UTF-8, or UTF-16 where a byte order mark says so. */
  text(at: number, length: number): string {
    const bytes = this.bytes(at, Math.min(length, chapterBounds.title))
    const [first, second] = bytes
    const encoding =
      first === 0xfe && second === 0xff
        ? 'utf-16be'
        : first === 0xff && second === 0xfe
          ? 'utf-16le'
          : 'utf-8'
    return new TextDecoder(encoding).decode(bytes).replace(/\0.*$/s, '')
  }
}
