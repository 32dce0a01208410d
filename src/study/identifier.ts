/** A UUIDv7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then 74 of the sixteen random bytes. */
export function uuidV7(nowMs: number, randomBytes: Uint8Array): string {
  const bytes = Uint8Array.from(randomBytes.subarray(0, 16))
  if (bytes.length < 16) throw new RangeError('An identifier needs sixteen random bytes.')
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(nowMs / 2 ** (8 * (5 - index))) % 256
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  let sign = 0
  for (let at = 0; at < 16; at++) {
    if (at === 4 || at === 6 || at === 8 || at === 10) sign++
    signs[sign++] = hexDigits.charCodeAt(bytes[at]! >> 4)
    signs[sign++] = hexDigits.charCodeAt(bytes[at]! & 15)
  }
  return String.fromCharCode(...signs)
}

const hexDigits = '0123456789abcdef'
/** The codes of the signs of an identifier, with its dashes. */
const signs = new Array<number>(36).fill('-'.charCodeAt(0))

const mostInMillisecond = 0xfff
/** Asking the system for random bytes takes as long for thousands as for a few. */
const bytesAtOnce = 256 * 16

/**
 * Makes identifiers that rise in the order in which they are made, also within one millisecond and when the clock goes back
 * (RFC 9562, 6.2, method 1): what comes in together stands in the order in which it came. `randomBytes` gives as many as it
 * is asked for, each time others.
 */
export function risingIdentifiers(
  clock: () => number,
  randomBytes: (length: number) => Uint8Array,
): () => string {
  let lastMs = -1
  let counter = 0
  let random = new Uint8Array()
  let used = 0
  return () => {
    if (used >= random.length) {
      random = Uint8Array.from(randomBytes(bytesAtOnce))
      used = 0
    }
    const bytes = random.subarray(used, used + 16)
    used += 16
    const nowMs = clock()
    if (nowMs > lastMs) {
      lastMs = nowMs
      // Half of the room is left for those to come.
      counter = ((bytes[6]! << 8) | bytes[7]!) & (mostInMillisecond >> 1)
    } else if (++counter > mostInMillisecond) {
      lastMs++
      counter = 0
    }
    bytes[6] = counter >> 8
    bytes[7] = counter & 0xff
    return uuidV7(lastMs, bytes)
  }
}

/** When an identifier was made; null where it does not say so. */
export function timeOfIdentifier(id: string): number | null {
  return isIdentifier(id) && id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : null
}

/** Whether a text has the form of an identifier; not whether anything bears it. */
export function isIdentifier(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
