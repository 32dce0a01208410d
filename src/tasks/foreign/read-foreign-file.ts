import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { isBundle, openBundle } from '../../disk/index.ts'
import type { ForeignFilm, QdcCodebook } from '../../exchange/index.ts'
import {
  ForeignFault,
  readAdvene,
  readElan,
  readMediapkg,
  readQdc,
  readWebAnnotations,
} from '../../exchange/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'

export interface ReadForeign {
  /** The films that it annotates: one, or as many as it holds. */
  films: ForeignFilm[]
  /** Where it is a codebook, and holds no films. */
  codebook?: QdcCodebook
  /** SHA-256 of the file. */
  digest: string
}

export interface Reading {
  signal?: AbortSignal
  /** Share of the file that is read; null while nobody knows. */
  report?: (doneShare: number | null) => void
}

/** Where the annotations of an Advene package stand. */
const contentName = 'content.xml'
/** What a package of MediaPkg is described by. */
const manifestName = 'manifest.json'
/** Web Annotations are read as one text. */
const longestJson = 512 * 2 ** 20

/**
 * Reads a file of another program: an Advene package or its `content.xml`, an ELAN document, a package of MediaPkg, or Web
 * Annotations, by what it is and not by what it is called. A file that changes while it is read is refused, as is one that swells or leads out of its folder.
 */
export async function readForeignFile(
  place: string,
  fileName: string,
  reading: Reading = {},
): Promise<Result<ReadForeign, Refusal>> {
  const found = await stat(place).catch(() => null)
  if (!found) return refused({ kind: 'no-such-file-named' })
  if (found.isDirectory()) return refused({ kind: 'is-a-folder' })
  if (found.size === 0) return refused({ kind: 'zero-length' })
  try {
    const digest = await digestOf(place, reading)
    if (await isCodebook(place)) {
      const codebook = await readQdc(createReadStream(place))
      return accepted({ films: [], codebook, digest })
    }
    const isZip = (await beginningOf(place, 4)).equals(Buffer.from('PK\u0003\u0004'))
    const foreign = isZip
      ? await readPackage(place, fileName, reading)
      : await readBare(place, fileName, reading)
    if (!foreign.ok) return foreign
    const after = await stat(place)
    if (after.size !== found.size || after.mtimeMs !== found.mtimeMs || after.ino !== found.ino)
      return refused({ kind: 'changed-while-read' })
    return accepted({ films: foreign.value, digest })
  } catch (cause) {
    if (cause instanceof ForeignFault) return refused(cause.refusal)
    if (isOfSystem(cause)) return refused({ kind: 'unreadable', code: cause.code })
    throw cause
  }
}

/** Whether a file may be one of another program that is read here; what is in it says more. */
export async function looksForeign(place: string): Promise<boolean> {
  if (/\.(?:azp|eaf|mediapkg|jsonld|qdc)$/i.test(place)) return true
  const text = (await beginningOf(place, 4096).catch(() => Buffer.alloc(0)))
    .toString('latin1')
    .replaceAll('\0', '')
  if (/^[^[{]{0,3}[[{]/.test(text) && text.includes('w3.org/ns/anno')) return true
  return /^[^<]{0,3}<(?:\?xml|ANNOTATION_DOCUMENT|package[\s>]|(?:\w+:)?CodeBook[\s>])/.test(text)
}

async function isCodebook(place: string): Promise<boolean> {
  const beginning = (await beginningOf(place, 4096)).toString('latin1').replaceAll('\0', '')
  return /<(?:\w+:)?CodeBook[\s>]/.test(beginning)
}

async function readPackage(
  place: string,
  fileName: string,
  reading: Reading,
): Promise<Result<ForeignFilm[], Refusal>> {
  const bundle = await openBundle(place)
  if (!isBundle(bundle)) return refused(bundle)
  try {
    const fileOf = async (name: string) => {
      const size = bundle.sizes.get(name)
      if (size === undefined) return null
      const gathered: Uint8Array[] = []
      for await (const piece of pieces(await bundle.read(name), size, reading)) gathered.push(piece)
      return Buffer.concat(gathered)
    }
    const manifest = bundle.sizes.has(contentName) ? null : await fileOf(manifestName)
    if (manifest) return accepted(await readMediapkg(manifest.toString('utf8'), fileOf, fileName))
    const size = bundle.sizes.get(contentName)
    if (size === undefined) return refused({ kind: 'package-without-content' })
    const stream = await bundle.read(contentName)
    return accepted([await readAdvene(pieces(stream, size, reading), fileName)])
  } catch (cause) {
    if (cause instanceof ForeignFault || isOfSystem(cause) || reading.signal?.aborted) throw cause
    return refused({ kind: 'bundle-broken', said: cause instanceof Error ? cause.message : String(cause) })
  } finally {
    bundle.close()
  }
}

async function readBare(
  place: string,
  fileName: string,
  reading: Reading,
): Promise<Result<ForeignFilm[], Refusal>> {
  const beginning = (await beginningOf(place, 4096)).toString('latin1').replaceAll('\0', '')
  if (/^(?:\u00ef\u00bb\u00bf)?\s*[[{]/.test(beginning)) return readJson(place, fileName)
  const read = /<(?:\w+:)?package[\s>]/.test(beginning) ? readAdvene : readElan
  if (!beginning.includes('<')) return refused({ kind: 'no-foreign-form' })
  const { size } = await stat(place)
  const stream = createReadStream(place, {
    ...(reading.signal && { signal: reading.signal }),
    highWaterMark: 1 << 18,
  })
  return accepted([await read(pieces(stream, size, reading), fileName)])
}

async function readJson(place: string, fileName: string): Promise<Result<ForeignFilm[], Refusal>> {
  const { size } = await stat(place)
  if (size > longestJson) return refused({ kind: 'foreign-too-large', what: 'bytes', most: longestJson })
  return accepted(readWebAnnotations(await readFile(place, 'utf8'), fileName))
}

/** The event loop comes to its turn between them: others are answered while a large file is read. */
async function* pieces(
  stream: AsyncIterable<unknown>,
  size: number,
  { signal, report }: Reading,
): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const piece of stream) {
    signal?.throwIfAborted()
    const bytes = piece as Buffer
    read += bytes.length
    report?.(Math.min(1, read / Math.max(1, size)))
    yield bytes
    await new Promise(setImmediate)
  }
}

async function digestOf(place: string, { signal }: Reading): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(place, signal ? { signal } : {})) hash.update(chunk)
  return hash.digest('hex')
}

async function beginningOf(place: string, length: number): Promise<Buffer> {
  const file = await open(place)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function isOfSystem(cause: unknown): cause is { code: string } {
  return /^E[A-Z]+$/.test(String((cause as { code?: unknown } | null)?.code ?? ''))
}
