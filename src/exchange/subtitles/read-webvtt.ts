import type { Cue, ReadCues, SubtitleMisfit } from './subtitle-file.ts'
import { arrowMs } from './subtitle-file.ts'

export function isWebVtt(lines: readonly string[]): boolean {
  return /^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')
}

/** WebVTT (W3C): blocks divided by empty lines; those without an arrow are remarks, looks and regions. */
export function readWebVtt(lines: readonly string[]): ReadCues {
  const cues: Cue[] = []
  const misfits: SubtitleMisfit[] = []
  let remarks = 0
  for (const { from, block } of blocksOf(lines).slice(1)) {
    const at = block.findIndex(line => line.includes('-->'))
    if (at < 0) remarks++
    else {
      const entry = from + at + 1
      const times = arrowMs(block[at]!)
      if (!times) misfits.push({ kind: 'cue-not-read', entry })
      else cues.push({ entry, ...times, text: plainVtt(block.slice(at + 1).join('\n')) })
    }
  }
  if (remarks > 0) misfits.push({ kind: 'remarks-left-out', count: remarks })
  return { cues, misfits }
}

interface Block {
  from: number
  block: readonly string[]
}

/** The first is the head. An arrow that follows text without an empty line between begins a block, too. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let block: string[] = []
  let from = 0
  const end = () => {
    if (block.length > 0) blocks.push({ from, block })
    block = []
  }
  for (const [at, line] of lines.entries()) {
    const begins = line.includes('-->') && (block.some(one => one.includes('-->')) || blocks.length === 0)
    if (line.trim() === '' || begins) end()
    if (line.trim() === '') continue
    if (block.length === 0) from = at
    block.push(line)
  }
  end()
  return blocks
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f' },
}

/** Who speaks is kept before the words. */
export function plainVtt(text: string): string {
  return text
    .replace(/<v(?:\.[^\s<>]*)?\s+([^<>]+)>/g, (_, speaker: string) => `${speaker.trim()}: `)
    .replace(/<\/?(?:[a-z][^<>]*|[\d:.]+)?>/gi, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => entities[name]!)
}
