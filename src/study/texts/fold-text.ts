/** Brings one traditional hanzi to the simplified one that it is looked for by; any other sign stays. */
export type SimplifySign = (sign: string) => string

/** A text as it is looked for, and where in the text each of its signs stood. */
export interface FoldedText {
  /** Runs of signs, and words, each after a blank: ` a4 纸张 the works`. */
  folded: string
  /** For each UTF-16 unit of `folded`, the stretch of the text that it was. */
  places: readonly (readonly [start: number, end: number])[]
}

const sign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u
const letter = /[\p{L}\p{N}\p{M}]/u
const cluster = /[\p{L}\p{N}]\p{M}*|./gsu

/** Letters that no decomposition brings to plain ones. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
}

/**
 * A text without what nobody types who looks for it: case, width, diacritics, traditional forms, punctuation. Blanks
 * between hanzi are none; a line break or a stop between them is.
 */
export function foldText(text: string, simplify: SimplifySign): FoldedText {
  let folded = ''
  const places: [number, number][] = []
  let last: 'start' | 'sign' | 'word' = 'start'
  let isApart = false
  const put = (piece: string, place: [number, number]) => {
    folded += piece
    for (let unit = 0; unit < piece.length; unit++) places.push(place)
  }
  for (const { 0: written, index } of text.matchAll(cluster)) {
    const place: [number, number] = [index, index + written.length]
    for (const one of plainLetter(written)) {
      const kind = sign.test(one) ? 'sign' : letter.test(one) ? 'word' : null
      if (kind === null) {
        // A blank parts words only; whatever else parts hanzi too.
        if (last === 'word' || !/[\t ]/.test(one)) isApart = true
        continue
      }
      if (isApart || kind !== last) put(' ', place)
      put(kind === 'sign' ? simplify(one) : one, place)
      last = kind
      isApart = false
    }
  }
  return { folded, places }
}

function plainLetter(written: string): string {
  const wide = written.normalize('NFKC')
  const plain = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(wide)
    ? wide.normalize('NFKD').replace(/\p{M}/gu, '')
    : wide
  return plain.toLowerCase().replace(/[ßæœøłđðþı]/gu, one => plainLetters[one]!)
}
