import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { accepted, type Result, refused } from '../../study/index.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { fileRefusal } from './examine-file.ts'

const pieceBytes = 1 << 20
const sampleBytes = 1 << 16

/** SHA-256 of the whole file, in hexadecimal. */
export async function contentDigest(
  path: string,
  doing: {
    signal?: AbortSignal | undefined
    onProgress?: (advance: { doneBytes: number; totalBytes: number }) => void
  } = {},
): Promise<Result<string, MediaRefusal>> {
  try {
    const { size: totalBytes, mtimeMs } = await stat(path)
    const file = await open(path, 'r')
    try {
      const hash = createHash('sha256')
      const piece = Buffer.allocUnsafe(pieceBytes)
      for (let doneBytes = 0; ; doing.onProgress?.({ doneBytes, totalBytes })) {
        if (doing.signal?.aborted) return refused({ kind: 'cancelled' })
        const { bytesRead } = await file.read(piece, 0, pieceBytes, doneBytes)
        if (bytesRead === 0) break
        hash.update(piece.subarray(0, bytesRead))
        doneBytes += bytesRead
      }
      const after = await file.stat()
      if (after.size !== totalBytes || after.mtimeMs !== mtimeMs)
        return refused({ kind: 'changed-while-read' })
      return accepted(hash.digest('hex'))
    } finally {
      await file.close()
    }
  } catch (cause) {
    return refused(fileRefusal(cause))
  }
}

/** Size and SHA-256 of the head, the middle and the tail: knows a film again at once, whatever its length. */
export async function quickDigest(path: string): Promise<Result<string, MediaRefusal>> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const hash = createHash('sha256').update(`silverscreen quick digest 1\n${size}\n`)
      for (const position of [
        0,
        Math.max(0, Math.floor((size - sampleBytes) / 2)),
        Math.max(0, size - sampleBytes),
      ]) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, position)
        hash.update(buffer.subarray(0, bytesRead))
      }
      return accepted(`${size}-${hash.digest('hex').slice(0, 32)}`)
    } finally {
      await file.close()
    }
  } catch (cause) {
    return refused(fileRefusal(cause))
  }
}
