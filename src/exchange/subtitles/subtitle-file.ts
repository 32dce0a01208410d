/** The forms in which subtitles come. */
export type SubtitleForm = 'srt' | 'webvtt' | 'ass'

export interface ReadSubtitle {
  startMs: number
  endMs: number
  text: string
}

/** What of a file did not become a line; `entry` is the line of the file, counted from one. */
export type SubtitleMisfit =
  | { kind: 'cue-not-read'; entry: number }
  | { kind: 'cue-empty'; entry: number }
  | { kind: 'cue-backwards'; entry: number }
  | { kind: 'cue-too-long'; entry: number; most: number }
  | { kind: 'cue-beyond-film'; entry: number; atMs: number }
  | { kind: 'cue-before-film'; entry: number; atMs: number }
  | { kind: 'cue-cut-at-end'; entry: number }
  | { kind: 'signs-unread'; count: number }
  | { kind: 'signs-left-out'; count: number }
  | { kind: 'remarks-left-out'; count: number }
  | { kind: 'drawings-left-out'; count: number }

/** A line as a form has it, before anything is asked of its time or its text. */
export interface Cue {
  entry: number
  startMs: number
  endMs: number
  text: string
}

export interface ReadCues {
  cues: readonly Cue[]
  misfits: readonly SubtitleMisfit[]
}

/** Hours may be missing, and a fraction has as many digits as somebody wrote: 4.5 is four and a half seconds. */
export function clockMs(text: string): number | null {
  const found = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?$/.exec(text.trim())
  if (!found) return null
  const [, hours = '0', minutes, seconds, fraction = ''] = found
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  return whole * 1000 + Math.round(Number(`0.${fraction || '0'}`) * 1000)
}

/** Both times of a line with an arrow; what follows them says where on the picture the words stand. */
export function arrowMs(line: string): { startMs: number; endMs: number } | null {
  const [from, after] = line.split('-->')
  const startMs = clockMs(from ?? '')
  const endMs = clockMs((after ?? '').trim().split(/\s+/)[0] ?? '')
  return startMs === null || endMs === null ? null : { startMs, endMs }
}
