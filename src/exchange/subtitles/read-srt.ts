import type { Cue, ReadCues, SubtitleMisfit } from './subtitle-file.ts'
import { arrowMs } from './subtitle-file.ts'

export function isSrt(lines: readonly string[]): boolean {
  return lines.some(line => line.includes('-->'))
}

/** SubRip. An empty line within a text does not end it: the next line with an arrow does, and the number above it. */
export function readSrt(lines: readonly string[]): ReadCues {
  const cues: Cue[] = []
  const misfits: SubtitleMisfit[] = []
  const arrows = lines.flatMap((line, at) => (line.includes('-->') ? [at] : []))
  for (const [nth, at] of arrows.entries()) {
    const times = arrowMs(lines[at]!)
    if (!times) {
      misfits.push({ kind: 'cue-not-read', entry: at + 1 })
      continue
    }
    const text = textOf(lines.slice(at + 1, arrows[nth + 1] ?? lines.length), nth + 1 < arrows.length)
    cues.push({ entry: at + 1, ...times, text: plainMarkup(text) })
  }
  return { cues, misfits }
}

function textOf(lines: readonly string[], isFollowed: boolean): string {
  const last = lines.findLastIndex(line => line.trim() !== '')
  const isNumber = isFollowed && last >= 0 && /^\s*\d+\s*$/.test(lines[last]!)
  // A text that is a number itself stands right under its times.
  const isOfNext = isNumber && (last === 0 ? lines.length === 1 : lines[last - 1]!.trim() === '')
  return lines.slice(0, isOfNext ? last : last + 1).join('\n')
}

/** Words without what says how they look. */
export function plainMarkup(text: string): string {
  return text.replace(/<\/?(?:[biu]|font|c|s)(?:[\s.][^<>]*)?>/gi, '').replace(/\{\\[^{}]*\}/g, '')
}
