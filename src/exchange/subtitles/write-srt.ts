/** A stretch with what is said or seen in it. */
export interface TimedText {
  startMs: number
  endMs: number
  text: string
}

/** SubRip: in time order, numbered from 1. An empty line would end a text and an arrow begin another: neither stands in one. */
export function writeSrt(cues: readonly TimedText[]): string {
  const inOrder = [...cues].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)
  return inOrder
    .map(({ startMs, endMs, text }, index) => {
      const lines = text.split(/\r\n|\r|\n/).filter(line => line.trim() !== '')
      const plain = lines.join('\r\n').replaceAll('-->', '→')
      return `${index + 1}\r\n${clock(startMs)} --> ${clock(endMs)}\r\n${plain}\r\n\r\n`
    })
    .join('')
}

function clock(ms: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const seconds = Math.floor(ms / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two)
  return `${parts.join(':')},${String(ms % 1000).padStart(3, '0')}`
}
