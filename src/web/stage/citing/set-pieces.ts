export interface SetPiece {
  text: string
  isItalic: boolean
  isBold: boolean
  isRaised: boolean
  isSmallCaps: boolean
}

const entities: Record<string, string> = {
  '#38': '&',
  '#60': '<',
  '#62': '>',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
}

/** The text of a set reference, cut where its look changes. */
export function piecesOf(html: string): SetPiece[] {
  const pieces: SetPiece[] = []
  const open: string[] = []
  for (const [, tag, text] of html.matchAll(/<(\/?[^>]+)>|([^<]+)/g)) {
    if (text !== undefined) {
      const said = text.replace(/&(#?\w+);/g, (all, name: string) => entities[name] ?? all)
      pieces.push({
        text: said,
        // Within italics what would be set in italics stands upright.
        isItalic: open.findLast(one => one === 'i' || one.includes('font-style:normal')) === 'i',
        isBold: open.includes('b'),
        isRaised: open.includes('sup'),
        isSmallCaps: open.some(one => one.includes('small-caps')),
      })
    } else if (tag!.startsWith('/')) open.pop()
    else open.push(tag!)
  }
  return pieces
}
