import { bounds } from '../../study/index.ts'
import type { Cue, ReadSubtitle, SubtitleMisfit } from './subtitle-file.ts'

/** How the times of a file become those of the film: first stretched, then shifted. */
export interface SubtitleTiming {
  stretch: number
  shiftMs: number
}

/** Which lines can stand in a film of this length, in the order of time; the others are listed with the reason. */
export function fitCues(
  cues: readonly Cue[],
  { stretch, shiftMs, endMs }: SubtitleTiming & { endMs: number },
): { lines: ReadSubtitle[]; misfits: SubtitleMisfit[] } {
  const lines: ReadSubtitle[] = []
  const misfits: SubtitleMisfit[] = []
  let signsLeftOut = 0
  const inFilm = (ms: number) => Math.round(ms * stretch) + shiftMs
  for (const { entry, text: raw, ...times } of cues) {
    const text = plainLines(raw)
    if (text.length < withoutEdges(raw).length) signsLeftOut++
    const [startMs, endsMs] = [inFilm(times.startMs), inFilm(times.endMs)]
    if (text === '') misfits.push({ kind: 'cue-empty', entry })
    else if (times.endMs <= times.startMs) misfits.push({ kind: 'cue-backwards', entry })
    else if ([...text].length > bounds.subtitle)
      misfits.push({ kind: 'cue-too-long', entry, most: bounds.subtitle })
    else if (startMs < 0) misfits.push({ kind: 'cue-before-film', entry, atMs: startMs })
    else if (startMs >= endMs) misfits.push({ kind: 'cue-beyond-film', entry, atMs: startMs })
    else {
      if (endsMs > endMs) misfits.push({ kind: 'cue-cut-at-end', entry })
      lines.push({ startMs, endMs: Math.min(endMs, Math.max(endsMs, startMs + 1)), text })
    }
  }
  if (signsLeftOut > 0) misfits.push({ kind: 'signs-left-out', count: signsLeftOut })
  lines.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)
  return { lines, misfits }
}

function withoutEdges(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n')
}

/** Lines that are lines, without signs that no text can hold. */
function plainLines(text: string): string {
  return withoutEdges(text.replace(/\p{Cs}|(?![\t\n])\p{Cc}/gu, ''))
}
