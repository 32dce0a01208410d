const hanSign = /\p{Script=Han}/u
const letter = /\p{L}/gu

export function hasHanzi(text: string): boolean {
  return hanSign.test(text)
}

/** Whether a text is written in hanzi: a name of a film in Latin letters within it does not make it another's. */
export function isInHanzi(text: string): boolean {
  const letters = text.replace(/<[^>]*>/g, '').match(letter) ?? []
  const hanzi = letters.filter(sign => hanSign.test(sign)).length
  return hanzi > 0 && hanzi * 2 >= letters.length
}

const wide: Record<string, string> = { ':': '：', ',': '，', ';': '；', '?': '？', '!': '！' }
const closing = '》〉”’」』）'

/** Signs between hanzi as Chinese sets them: a list typed on a Latin keyboard has narrow ones. */
export function widenSigns(text: string): string {
  const narrow = new RegExp(
    `(?<=[\\p{Script=Han}${closing}])\\s?([:,;?!])\\s?(?=[\\p{Script=Han}《“「]|$)`,
    'gu',
  )
  return text.replace(narrow, (_, sign: string) => wide[sign]!)
}

export function isChinese(language: string): boolean {
  return /^(zh|cmn|yue|wuu|chi|zho)\b/i.test(language)
}
