import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'

/** The encodings in which subtitles come, as they are shown and chosen. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252'

export interface DecodedText {
  text: string
  encoding: TextEncoding
  /** Nothing in the file says so for certain. */
  isGuessed: boolean
  /** How often there is something in it that no sign of this encoding is. */
  unread: number
}

export type DecodingRefusal = { kind: 'encoding-unfit'; encoding: TextEncoding }

/** A file with more faults than this is of another encoding; with fewer it was hurt on its way. */
const mostUnread = 0.02

/** The text of bytes in the encoding that is asked for, or in the one that they most probably have. */
export function decodeText(
  bytes: Uint8Array,
  wanted: TextEncoding | null,
): Result<DecodedText, DecodingRefusal> {
  const marked = encodingOfMark(bytes)
  const encoding = wanted ?? marked ?? guessEncoding(bytes)
  const text = decodeAs(bytes, encoding)
  const unread = unreadIn(text)
  if (unread > text.length * mostUnread) return refused({ kind: 'encoding-unfit', encoding })
  const isGuessed = wanted === null && marked === null && encoding !== 'utf-8'
  return accepted({ text: text.replace(/^\ufeff/, ''), encoding, isGuessed, unread })
}

function encodingOfMark([first, second, third]: Uint8Array): TextEncoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null
}

/**
 * What is sound UTF-8 is UTF-8: no text of another encoding is by chance. Times and arrows have zeros in UTF-16. Of the
 * rest a Western text has its letters with marks between plain ones, while Chinese signs follow one another; and of the
 * two Chinese encodings the one in which the signs are common ones.
 */
function guessEncoding(bytes: Uint8Array): TextEncoding {
  const zeros = zerosOf(bytes)
  if (zeros !== null) return zeros
  if (unreadIn(decodeAs(bytes, 'utf-8')) === 0) return 'utf-8'
  if (shareInPairs(bytes) < 0.6) return 'windows-1252'
  const [gb, big5] = [commonnessIn(bytes, 'gb18030'), commonnessIn(bytes, 'big5')]
  return big5 > gb ? 'big5' : 'gb18030'
}

function zerosOf(bytes: Uint8Array): TextEncoding | null {
  const looked = bytes.subarray(0, 4000)
  let even = 0
  let odd = 0
  for (const [at, byte] of looked.entries()) {
    if (byte !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  if (even + odd < looked.length / 8) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** Of the bytes beyond ASCII the share that stands beside another one. */
function shareInPairs(bytes: Uint8Array): number {
  let beyond = 0
  let paired = 0
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue
    beyond++
    if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) paired++
  }
  return beyond === 0 ? 0 : paired / beyond
}

/** Signs that make up a quarter or more of any Chinese text, in both ways of writing. */
const common = new Set(
  '的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應',
)

/** The share of common signs among those beyond ASCII; what is no sign counts among them. */
function commonnessIn(bytes: Uint8Array, encoding: TextEncoding): number {
  const beyond = decodeAs(bytes, encoding).match(/[\p{Script=Han}\ufffd]/gu) ?? []
  return beyond.length === 0 ? 0 : beyond.filter(one => common.has(one)).length / beyond.length
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string {
  return encoding === 'windows-1252' ? decodeWestern(bytes) : new TextDecoder(encoding).decode(bytes)
}

function unreadIn(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0
}

/** Node 20 reads 0x80 to 0x9F of windows-1252 as control characters; here the table of the encoding standard. */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodeWestern(bytes: Uint8Array): string {
  const signs: string[] = []
  for (const byte of bytes)
    signs.push(byte >= 0x80 && byte < 0xa0 ? western[byte - 0x80]! : String.fromCharCode(byte))
  return signs.join('')
}
