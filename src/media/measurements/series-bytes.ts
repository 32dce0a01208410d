import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { MeasurementSeries } from './measurement-series.ts'

const mark = 'SSMS0001'
const largestBytes = 1_000_000_000

const columnTypes = {
  'motion.dx': Int16Array,
  'motion.dy': Int16Array,
  'motion.zoom': Int16Array,
  'motion.agreement': Uint8Array,
  'motion.within': Uint16Array,
  'samples.frame': Uint32Array,
  'samples.lightness': Float32Array,
  'samples.spread': Float32Array,
  'samples.low': Float32Array,
  'samples.high': Float32Array,
  'samples.chroma': Float32Array,
  'samples.sharpness': Float32Array,
  'samples.colours': Uint8Array,
  'samples.looks': Uint8Array,
  'sound.loudness': Float32Array,
  'sound.level': Float32Array,
} as const

type Name = keyof typeof columnTypes
type Column = InstanceType<(typeof columnTypes)[Name]>
const names = Object.keys(columnTypes) as Name[]

interface Head {
  frameCount: number
  framesPerSecond: number
  lagFrames: number
  hasSound: boolean
  lengths: number[]
}

/** A series as bytes: a mark, then a head and its columns, little-endian, deflated. */
export function packSeries(series: MeasurementSeries): Uint8Array {
  const columns = names.map(name => columnOf(series, name))
  const head: Head = {
    frameCount: series.frameCount,
    framesPerSecond: series.framesPerSecond,
    lagFrames: series.lagFrames,
    hasSound: series.sound !== null,
    lengths: columns.map(column => column.length),
  }
  const text = Buffer.from(JSON.stringify(head))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(text.length)
  const body = Buffer.concat([size, text, ...columns.map(bytesOf)])
  return Buffer.concat([Buffer.from(mark), deflateRawSync(body, { level: 6 })])
}

/** Null when the bytes are of another version or damaged: the film must then be measured again. */
export function unpackSeries(bytes: Uint8Array): MeasurementSeries | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (all.toString('latin1', 0, mark.length) !== mark) return null
  try {
    const body = inflateRawSync(all.subarray(mark.length), { maxOutputLength: largestBytes })
    const headEnd = 4 + body.readUInt32LE(0)
    const head = JSON.parse(body.toString('utf8', 4, headEnd)) as Head
    let at = headEnd
    const columns = new Map<Name, Column>()
    for (const [index, name] of names.entries()) {
      const byteLength = head.lengths[index]! * columnTypes[name].BYTES_PER_ELEMENT
      if (at + byteLength > body.length) return null
      columns.set(name, columnFrom(name, body.subarray(at, at + byteLength)))
      at += byteLength
    }
    return assemble(head, columns)
  } catch {
    return null
  }
}

function columnOf(series: MeasurementSeries, name: Name): Column {
  const [group, field] = name.split('.') as ['motion' | 'samples' | 'sound', string]
  const columns = series[group] as Record<string, Column> | null
  return columns?.[field] ?? new columnTypes[name](0)
}

function assemble(head: Head, columns: Map<Name, Column>): MeasurementSeries {
  const group = (prefix: string) =>
    Object.fromEntries(
      names
        .filter(name => name.startsWith(prefix))
        .map(name => [name.slice(prefix.length), columns.get(name)]),
    ) as never
  return {
    frameCount: head.frameCount,
    framesPerSecond: head.framesPerSecond,
    lagFrames: head.lagFrames,
    motion: group('motion.'),
    samples: group('samples.'),
    sound: head.hasSound ? group('sound.') : null,
  }
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

function bytesOf(column: Column): Buffer {
  const bytes = Buffer.from(column.buffer, column.byteOffset, column.byteLength)
  return isLittleEndian ? bytes : swapped(bytes, column.BYTES_PER_ELEMENT)
}

function columnFrom(name: Name, bytes: Buffer): Column {
  const type = columnTypes[name]
  const ordered = isLittleEndian ? bytes : swapped(bytes, type.BYTES_PER_ELEMENT)
  // A copy begins at a place that every kind of number may begin at.
  const copy = Uint8Array.from(ordered)
  return new type(copy.buffer)
}

function swapped(bytes: Buffer, size: number): Buffer {
  const copy = Buffer.from(bytes)
  if (size === 2) return copy.swap16()
  return size === 4 ? copy.swap32() : copy
}
