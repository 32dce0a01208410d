/** English and Chinese words of dates, as scholars write them. Texts are lower case, half width, one space between words. */

const monthNames = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
]
const seasonNames = ['spring', 'summer', 'autumn', 'winter']
const hanziSeasons = '春夏秋冬'
const decadeNames = ['thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']

export const month = String.raw`(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`
export const season = '(spring|summer|autumn|fall|winter)'

/** 1 to 12; null where the word is no month, not even a short form of one. */
export function monthNumber(word: string): number | null {
  const plain = word.replace(/\.$/, '').replace(/^sept$/, 'sep')
  const found = plain.length < 3 ? -1 : monthNames.findIndex(name => name.startsWith(plain))
  return found === -1 ? null : found + 1
}

/** 21 to 24, as EDTF counts seasons. */
export function seasonNumber(word: string): number | null {
  const found = Math.max(seasonNames.indexOf(word === 'fall' ? 'autumn' : word), hanziSeasons.indexOf(word))
  return found === -1 ? null : found + 21
}

/** The first three digits of a decade of the twentieth century that is called by its name. */
export function decadeNamed(word: string): string | null {
  const found = decadeNames.indexOf(word)
  return found === -1 ? null : `19${found + 3}`
}

const hanziDigits = '〇一二三四五六七八九'

/** Numbers in hanzi as digits: 一九九八, 九十, 十四, 二〇〇三. */
export function hanziToDigits(text: string): string {
  return text
    .replaceAll('零', '〇')
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_, tens: string, ones: string) =>
      String((tens ? hanziDigits.indexOf(tens) : 1) * 10 + (ones ? hanziDigits.indexOf(ones) : 0)),
    )
    .replace(/[〇一二三四五六七八九]/g, sign => String(hanziDigits.indexOf(sign)))
}
