import type { Cue, ReadCues, SubtitleMisfit } from './subtitle-file.ts'
import { clockMs } from './subtitle-file.ts'

export function isAss(lines: readonly string[]): boolean {
  return lines.some(line => /^\[(?:script info|events)\]\s*$/i.test(line))
}

const usualFields = 'Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text'

/** Advanced SubStation Alpha, and its elder SSA: the events of dialogue; the text is the last field and may hold commas. */
export function readAss(lines: readonly string[]): ReadCues {
  const cues: Cue[] = []
  const misfits: SubtitleMisfit[] = []
  let fields = fieldsOf(usualFields)
  let isEvents = false
  let remarks = 0
  let drawings = 0
  for (const [at, line] of lines.entries()) {
    const section = /^\[(.+)\]\s*$/.exec(line)
    if (section) isEvents = section[1]!.toLowerCase() === 'events'
    if (!isEvents || section) continue
    const [, what = '', rest = ''] = /^\s*(\w+)\s*:\s*(.*)$/.exec(line) ?? []
    if (what === 'Format') fields = fieldsOf(rest)
    if (what === 'Comment') remarks++
    if (what !== 'Dialogue') continue
    const values = rest.split(',')
    const value = (name: string) => values[fields.indexOf(name)] ?? ''
    const startMs = clockMs(value('start'))
    const endMs = clockMs(value('end'))
    const text = values.slice(fields.length - 1).join(',')
    if (/\\p[1-9]/.test(text)) drawings++
    else if (startMs === null || endMs === null) misfits.push({ kind: 'cue-not-read', entry: at + 1 })
    else cues.push({ entry: at + 1, startMs, endMs, text: plainAss(text) })
  }
  if (remarks > 0) misfits.push({ kind: 'remarks-left-out', count: remarks })
  if (drawings > 0) misfits.push({ kind: 'drawings-left-out', count: drawings })
  return { cues, misfits }
}

function fieldsOf(format: string): string[] {
  return format.split(',').map(name => name.trim().toLowerCase())
}

/** The words of an event, without what says how they look. */
export function plainAss(text: string): string {
  return text
    .replace(/\{[^{}]*\}/g, '')
    .replace(/\\[Nn]/g, '\n')
    .replace(/\\h/g, '\u00a0')
}
