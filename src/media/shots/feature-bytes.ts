import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { CutCandidate, GradualCandidate, ShotFeatures } from './shot-features.ts'

const mark = 'SSSF0002'
const largestBytes = 256_000_000

/** Features as bytes: a mark, then deflated columns behind a JSON head of sparse parts. */
export function packFeatures(features: ShotFeatures): Uint8Array {
  const head = Buffer.from(
    JSON.stringify({
      frameCount: features.frameCount,
      framesPerSecond: features.framesPerSecond,
      cuts: features.cuts.map(({ frame, likelihood }) => [frame, likelihood]),
      graduals: features.graduals.map(({ kind, start, end, likelihood }) => [kind, start, end, likelihood]),
    }),
  )
  const size = Buffer.alloc(4)
  size.writeUInt32LE(head.length)
  const body = Buffer.concat([size, head, littleEndian(features.distance), features.mean, features.spread])
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
    const { frameCount } = head
    if (body.length !== headEnd + frameCount * 4) return null
    const distance = new Uint16Array(frameCount)
    for (let frame = 0; frame < frameCount; frame++) distance[frame] = body.readUInt16LE(headEnd + frame * 2)
    return {
      frameCount,
      framesPerSecond: head.framesPerSecond,
      distance,
      mean: Uint8Array.from(body.subarray(headEnd + frameCount * 2, headEnd + frameCount * 3)),
      spread: Uint8Array.from(body.subarray(headEnd + frameCount * 3)),
      cuts: head.cuts.map(([frame, likelihood]): CutCandidate => ({ frame, likelihood })),
      graduals: head.graduals.map(([kind, start, end, likelihood]) => ({ kind, start, end, likelihood })),
    }
  } catch {
    return null
  }
}

interface FeatureHead {
  frameCount: number
  framesPerSecond: number
  cuts: [number, number][]
  graduals: [GradualCandidate['kind'], number, number, number][]
}

function littleEndian(values: Uint16Array): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2)
  return bytes
}
