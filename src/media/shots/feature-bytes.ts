import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { CutCandidate, GradualCandidate, ShotFeatures } from './shot-features.ts'

const mark = 'SSSF0004'
const largestBytes = 256_000_000

/** Features as bytes: a mark, then deflated columns behind a JSON head of sparse parts. */
export function packFeatures(features: ShotFeatures): Uint8Array {
  const head = Buffer.from(
    JSON.stringify({
      frameCount: features.repeated.length,
      pictureCount: features.distance.length,
      framesPerSecond: features.framesPerSecond,
      cuts: features.cuts.map(({ frame, likelihood }) => [frame, likelihood]),
      graduals: features.graduals.map(({ kind, start, end, likelihood }) => [kind, start, end, likelihood]),
      returning: features.returning,
    }),
  )
  const size = Buffer.alloc(4)
  size.writeUInt32LE(head.length)
  const columns = [features.repeated, littleEndian(features.distance), features.mean, features.spread]
  const body = Buffer.concat([size, head, ...columns])
  return Buffer.concat([Buffer.from(mark), deflateRawSync(body, { level: 6 })])
}

/** Null when the bytes are of another version or damaged: the film must then be looked at again. */
export function unpackFeatures(bytes: Uint8Array): ShotFeatures | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (all.toString('latin1', 0, mark.length) !== mark) return null
  try {
    const body = inflateRawSync(all.subarray(mark.length), { maxOutputLength: largestBytes })
    const headEnd = 4 + body.readUInt32LE(0)
    const head = JSON.parse(body.toString('utf8', 4, headEnd)) as FeatureHead
    const { frameCount, pictureCount } = head
    if (body.length !== headEnd + frameCount + pictureCount * 4) return null
    const [distanceAt, meanAt] = [headEnd + frameCount, headEnd + frameCount + pictureCount * 2]
    const distance = new Uint16Array(pictureCount)
    for (let at = 0; at < pictureCount; at++) distance[at] = body.readUInt16LE(distanceAt + at * 2)
    return {
      framesPerSecond: head.framesPerSecond,
      repeated: Uint8Array.from(body.subarray(headEnd, distanceAt)),
      distance,
      mean: Uint8Array.from(body.subarray(meanAt, meanAt + pictureCount)),
      spread: Uint8Array.from(body.subarray(meanAt + pictureCount)),
      cuts: head.cuts.map(([frame, likelihood]): CutCandidate => ({ frame, likelihood })),
      graduals: head.graduals.map(([kind, start, end, likelihood]) => ({ kind, start, end, likelihood })),
      returning: head.returning,
    }
  } catch {
    return null
  }
}

interface FeatureHead {
  frameCount: number
  pictureCount: number
  framesPerSecond: number
  cuts: [number, number][]
  graduals: [GradualCandidate['kind'], number, number, number][]
  returning: number[]
}

function littleEndian(values: Uint16Array): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2)
  return bytes
}
