import type { Code, Mark } from '../../study/index.ts'
import { lengthOfSpans, mergeSpans } from '../../study/index.ts'

export interface FoundSymbol {
  code: Code
  screenTimeMs: number
  marks: number
  /** The first in the order of the film's parts. */
  first: Mark
}

/** The symbols that passes have found, those longest on screen first. Examples are not counted, nor training. */
export function symbolsFound(found: {
  marks: readonly Mark[]
  codes: readonly Code[]
  partIds: readonly string[]
  isCounted: (passId: string) => boolean
}): FoundSymbol[] {
  const { marks, codes, partIds, isCounted } = found
  const byCode = new Map<string, Mark[]>()
  for (const mark of marks) {
    if (mark.passId === null || !isCounted(mark.passId)) continue
    const own = byCode.get(mark.codeId)
    if (own) own.push(mark)
    else byCode.set(mark.codeId, [mark])
  }
  return codes
    .filter(({ kind }) => kind === 'symbol')
    .flatMap(code => {
      const own = byCode.get(code.id)
      if (!own) return []
      const perPart = partIds.map(partId => own.filter(mark => mark.partId === partId))
      const ordered = perPart.flatMap(inPart => inPart.toSorted((a, b) => a.startMs - b.startMs))
      const [first] = ordered
      const screenTimeMs = perPart.reduce((sum, inPart) => sum + lengthOfSpans(mergeSpans(inPart)), 0)
      return first ? [{ code, screenTimeMs, marks: ordered.length, first }] : []
    })
    .sort((a, b) => b.screenTimeMs - a.screenTimeMs)
}
