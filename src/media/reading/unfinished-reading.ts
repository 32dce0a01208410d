import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { writeWhole } from '../../disk/index.ts'
import type { DamageSoFar } from './heard-damage.ts'
import type { SavedDetection } from './unfinished-detection.ts'

/** What an unfinished reading holds good for: the same file, detector and way to its frames. */
export interface ReadingKey {
  byteSize: number
  modifiedMs: number
  detectorVersion: string
  /** Who decodes, and how frames are made small. */
  decoding: string
}

/** With the damage that was heard of, all of it before the place where decoding begins again. */
export interface UnfinishedReading extends SavedDetection, DamageSoFar {}

const mark = Buffer.from('SSUR0002')
const digestBytes = 32
const headAt = mark.length + digestBytes + 4

/** A mark, a digest of all that follows, the length of the head, the head in JSON, the state. */
function packReading(key: ReadingKey, { state, ...facts }: UnfinishedReading): Uint8Array {
  const head = Buffer.from(JSON.stringify({ key, facts }))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(head.length)
  const digest = createHash('sha256').update(size).update(head).update(state).digest()
  return Buffer.concat([mark, digest, size, head, state])
}

/** Null where there is none, or one that is damaged or of something else. */
export async function findUnfinished(path: string, key: ReadingKey): Promise<UnfinishedReading | null> {
  const bytes = await readFile(path).catch(() => null)
  if (!bytes || bytes.length < headAt || !bytes.subarray(0, mark.length).equals(mark)) return null
  const digest = bytes.subarray(mark.length, mark.length + digestBytes)
  const content = bytes.subarray(mark.length + digestBytes)
  if (!createHash('sha256').update(content).digest().equals(digest)) return null
  const headEnd = headAt + content.readUInt32LE(0)
  const head = JSON.parse(bytes.toString('utf8', headAt, headEnd)) as {
    key: ReadingKey
    facts: Omit<UnfinishedReading, 'state'>
  }
  if (JSON.stringify(head.key) !== JSON.stringify(key)) return null
  return { ...head.facts, state: Uint8Array.from(bytes.subarray(headEnd)) }
}

/** Keeps the newest state of a reading, one at a time; that it cannot be written is no reason to stop reading. */
export class UnfinishedKeeper {
  private readonly path: string
  private readonly key: ReadingKey
  private writing: Promise<void> | null = null

  constructor(path: string, key: ReadingKey) {
    this.path = path
    this.key = key
  }

  keep(reading: UnfinishedReading): void {
    this.writing ??= writeWhole(this.path, packReading(this.key, reading))
      .catch(() => {})
      .finally(() => {
        this.writing = null
      })
  }

  async settled(): Promise<void> {
    await this.writing
  }
}
