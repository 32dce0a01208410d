import type { Random } from '../reels/random.ts'

export const mutations = [
  'flip-bits',
  'overwrite',
  'extreme-number',
  'cut-off',
  'cut-out',
  'repeat',
  'splice',
  'swap-boxes',
  'text-in-the-middle',
] as const

/** Numbers that overflow, count backwards or ask for all the memory there is. */
const extremes = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe, 0x10000, 0xffff]
const lures = [
  'concat:/etc/passwd|',
  'file:///etc/passwd',
  '#EXTM3U\nfile.ts\n',
  'http://127.0.0.1/',
  '\u0000',
]
const boxes = ['moov', 'trak', 'mdia', 'stbl', 'stts', 'stsz', 'stco', 'ctts', 'mdat', 'elst', 'edts', 'ftyp']

/** One to four hurts at places that are often in the head of the file, where what is said of it stands. */
export function mutate(
  original: Uint8Array,
  other: Uint8Array,
  random: Random,
): { bytes: Uint8Array; done: string[] } {
  let bytes: Uint8Array = Uint8Array.from(original)
  const done: string[] = []
  for (let times = random.whole(1, 4); times > 0; times--) {
    const kind = random.pick(mutations)
    bytes = hurt[kind](bytes, other, random)
    done.push(kind)
  }
  return { bytes, done }
}

type Hurt = (bytes: Uint8Array, other: Uint8Array, random: Random) => Uint8Array

const hurt: Record<(typeof mutations)[number], Hurt> = {
  'flip-bits': (bytes, _, random) => {
    for (let times = random.whole(1, 30); times > 0; times--)
      bytes[placeIn(bytes, random)]! ^= 1 << random.whole(0, 7)
    return bytes
  },
  overwrite: (bytes, _, random) => {
    const [from, until] = stretchIn(bytes, random)
    const value = random.pick([0, 255, -1])
    for (let at = from; at < until; at++) bytes[at] = value < 0 ? random.whole(0, 255) : value
    return bytes
  },
  'extreme-number': (bytes, _, random) => {
    if (bytes.length < 8) return bytes
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    view.setUint32(
      Math.min(placeIn(bytes, random), bytes.length - 4),
      random.pick(extremes),
      random.chance(0.5),
    )
    return bytes
  },
  'cut-off': (bytes, _, random) => bytes.slice(0, random.whole(0, bytes.length)),
  'cut-out': (bytes, _, random) => {
    const [from, until] = stretchIn(bytes, random)
    return joined(bytes.subarray(0, from), bytes.subarray(until))
  },
  repeat: (bytes, _, random) => {
    const [from, until] = stretchIn(bytes, random)
    return joined(bytes.subarray(0, until), bytes.subarray(from))
  },
  splice: (bytes, other, random) =>
    joined(bytes.subarray(0, placeIn(bytes, random)), other.subarray(placeIn(other, random))),
  'swap-boxes': (bytes, _, random) => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const at = text.indexOf(random.pick(boxes))
    if (at >= 0) text.write(random.pick(boxes), at, 'latin1')
    return bytes
  },
  'text-in-the-middle': (bytes, _, random) => {
    const lure = Buffer.from(random.pick(lures))
    const at = placeIn(bytes, random)
    return joined(bytes.subarray(0, at), lure, bytes.subarray(at))
  },
}

function placeIn(bytes: Uint8Array, random: Random): number {
  const reach = random.chance(0.6) ? Math.min(bytes.length, 2048) : bytes.length
  return Math.floor(random.unit() * reach)
}

function stretchIn(bytes: Uint8Array, random: Random): [number, number] {
  const from = placeIn(bytes, random)
  const longest = random.chance(0.5) ? 64 : Math.max(1, bytes.length >> 2)
  return [from, Math.min(bytes.length, from + random.whole(1, longest))]
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces))
}
