import { plainMarkup } from './markup.ts'

/** What is to stand behind a text once the engine has set it; `isAlone`: there is nothing to stand behind. */
export interface Behind {
  text: string
  isAlone: boolean
}

export interface Markers {
  mark: (behind: Behind) => string
  /** Puts what was marked behind its text: outside italics and quotation marks, and before the sign that ends it. */
  expand: (html: string) => string
  strip: (html: string) => string
}

// Signs for private use, which the engine neither sorts, cases nor cuts; two of them count to four million.
const first = 0xe100
const signs = 0x800
const pair = '[\\ue100-\\ue8ff][\\ue100-\\ue8ff]'
const opener = '(?:<(?:i|b|em|strong|span)(?: [^>]*)?>|[“‘«])'
const closer = '(?:</(?:i|b|em|strong|span)>|[”’»])'

const alone = new RegExp(`((?:${opener})*)(${pair})((?:${closer}|[.,])*)`, 'g')
const follows = new RegExp(`(${pair})((?:${closer}|[.,])*)`, 'g')

export function makeMarkers(): Markers {
  const kept: Behind[] = []
  const numbers = new Map<string, number>()
  const behindOf = (sign: string) => kept[(sign.charCodeAt(0) - first) * signs + (sign.charCodeAt(1) - first)]
  return { mark, expand, strip }

  function mark(behind: Behind): string {
    const name = `${behind.isAlone} ${behind.text}`
    const number = numbers.get(name) ?? kept.push(behind) - 1
    numbers.set(name, number)
    return String.fromCharCode(first + Math.floor(number / signs), first + (number % signs))
  }

  function expand(html: string): string {
    return html
      .replace(alone, (all, before: string, sign: string, after: string) => {
        const behind = behindOf(sign)
        if (!behind?.isAlone) return all
        const [outside, ending] = keepUnpaired(before, after)
        return `${outside}${ended(plainMarkup(behind.text), ending)}`
      })
      .replace(follows, (all, sign: string, after: string) => {
        const behind = behindOf(sign)
        if (!behind) return all
        const closers = after.replace(/[.,]/g, '')
        return `${closers} ${ended(plainMarkup(behind.text), endingSign(after))}`
      })
  }

  function strip(html: string): string {
    return html.replace(new RegExp(pair, 'g'), sign => {
      const behind = behindOf(sign)
      return behind?.isAlone ? plainMarkup(behind.text) : behind ? '' : sign
    })
  }
}

/** Takes away as many openers as there are closers: what stands further out belongs to more than this text. */
function keepUnpaired(before: string, after: string): [string, string] {
  const openers = before.match(new RegExp(opener, 'g')) ?? []
  const closers = after.match(new RegExp(closer, 'g')) ?? []
  const paired = Math.min(openers.length, closers.length)
  return [
    openers.slice(0, openers.length - paired).join(''),
    `${closers.slice(paired).join('')}${endingSign(after)}`,
  ]
}

/** A question ends a sentence by itself. */
function ended(text: string, ending: string): string {
  return `${text}${/[？！?!。]$/.test(text) ? ending.replace('.', '') : ending}`
}

function endingSign(after: string): string {
  return /[.,]/.exec(after)?.[0] ?? ''
}
