const allowed = /&#60;(\/?)(i|b|sup|sub)&#62;/g
const forgotten = /&#60;\/?span[^&]*&#62;/g

/** A text of ours as the engine would have set it: its few tags stay, everything else is only text. */
export function plainMarkup(text: string): string {
  return escapeText(curlyQuotes(text)).replace(allowed, '<$1$2>').replace(forgotten, '')
}

export function escapeText(text: string): string {
  return text.replace(/&/g, '&#38;').replace(/</g, '&#60;').replace(/>/g, '&#62;')
}

function curlyQuotes(text: string): string {
  return text
    .replace(/(?<=\p{L})'/gu, '’')
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/'([^']*)'/g, '‘$1’')
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#38': '&',
  '#60': '<',
  '#62': '>',
}

/** What stands in a formatted reference once nothing of it is formatted. */
export function withoutMarkup(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (all, name: string) => entities[name] ?? all)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

/** Hanzi are never set in italics: where they stand within some, these end before them and go on behind. */
export function uprightHanzi(html: string): string {
  return html.replace(/<i>((?:(?!<\/?i>).)*)<\/i>/gs, (all, inside: string) =>
    /\p{Script=Han}/u.test(inside)
      ? `<i>${inside.replace(hanRun, '</i>$&<i>')}</i>`
          .replace(emptyItalics, '$1')
          .replace(/(\s)<\/i>/g, '</i>$1')
          .replace(/<i>(\s)/g, '$1<i>')
      : all,
  )
}

const hanRun =
  /[《〈「『（]*\p{Script=Han}(?:[\p{Script=Han}·：，。、；？！《》〈〉「」『』（）“”‘’…—\d\s]*[\p{Script=Han}》〉」』）？！])?/gu
const emptyItalics = /<i>([\s.,:;]*)<\/i>/g
