const initials = [
  'b',
  'p',
  'm',
  'f',
  'd',
  't',
  'n',
  'l',
  'g',
  'k',
  'h',
  'j',
  'q',
  'x',
  'zh',
  'ch',
  'sh',
  'r',
  'z',
  'c',
  's',
]

/** The finals that follow each initial in Hanyu Pinyin; those that stand alone are written out. */
const finals: Record<string, string> = {
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian ing u uo ui uan un ia',
  t: 'a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un',
  n: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan un ü üe v ve ue ia',
  l: 'a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe v ve ue',
  g: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  k: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  h: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  ch: 'a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  sh: 'a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang',
  r: 'e i ao ou an en ang eng ong u ua uo ui uan un',
  z: 'a e i ai ei ao ou an en ang eng ong u uo ui uan un',
  c: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
  s: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
}
const alone =
  'a o e ai ei ao ou an en ang eng er yi ya yo ye yao you yan yin yang ying yong wu wa wo wai wei wan wen wang weng yu yue yuan yun'

const syllables = new Set([
  ...alone.split(' '),
  ...initials.flatMap(initial => finals[initial]!.split(' ').map(final => initial + final)),
])
const longest = 6

/** A romanised text as syllables; null where some of it is no pinyin. Of two readings the longer syllables are taken. */
export function syllablesIn(text: string): string[] | null {
  const words = plainLetters(text).match(/[a-zü']+/g)
  if (!words) return null
  const found: string[] = []
  for (const word of words) {
    const read = word
      .split("'")
      .filter(Boolean)
      .map(part => readWord(part))
    if (read.some(part => part === null)) return null
    found.push(...read.flatMap(part => part!))
  }
  return found
}

function readWord(word: string): string[] | null {
  if (word === '') return []
  for (let length = Math.min(longest, word.length); length > 0; length--) {
    const syllable = word.slice(0, length)
    if (!syllables.has(syllable)) continue
    const rest = readWord(word.slice(length))
    if (rest) return [syllable, ...rest]
  }
  return null
}

/** Small letters without tone marks; ü stays what it is. */
function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u0306\u030c]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ‘]/g, "'")
}
