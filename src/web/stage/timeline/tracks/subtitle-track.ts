import { pixelAtMs } from '../timeline-view.ts'
import type { Pen, Track, TrackRow, TrackStage } from './track.ts'

export const heightOfLines = 18
const leastForWords = 28

export interface DrawnLine {
  id: string
  startMs: number
  endMs: number
  text: string
}

/** A track for each file of subtitles, called by its language; the words of a line where there is room for them. */
export const subtitles: TrackRow = {
  from: ({ words, subtitles: known }) => [words, known],
  make: ({ words, subtitles: known }) =>
    (known?.tracks ?? []).map((track): Track => {
      const lines = known!.lines.filter(({ subtitleTrackId }) => subtitleTrackId === track.id)
      return {
        key: `subtitles ${track.id}`,
        name: words.subtitles.languages[track.language] ?? track.language,
        said: words.subtitles.trackSaid(lines.length),
        swatch: null,
        height: heightOfLines,
        isPinned: false,
        draw: (pen, stage) => drawLines(pen, stage, lines, null),
        hit: () => null,
        chooses: null,
      }
    }),
}

/** Of lines that fall upon the same pixel one is drawn. */
export function drawLines(
  pen: Pen,
  stage: TrackStage,
  lines: readonly DrawnLine[],
  chosen: string | null,
): void {
  const { view, width, colours } = stage
  let drawnTo = -1
  for (const { id, startMs, endMs, text } of lines) {
    const from = Math.max(0, Math.round(pixelAtMs(view, startMs)))
    const to = Math.min(width, Math.max(from + 1, Math.round(pixelAtMs(view, endMs))))
    if (from >= width || to <= 0 || to <= drawnTo) continue
    drawnTo = to
    const room = Math.max(1, to - from - 1)
    pen.fillStyle = colours.even
    pen.fillRect(from, 2, room, heightOfLines - 4)
    if (id === chosen) {
      pen.strokeStyle = colours.hand
      pen.lineWidth = 2
      pen.strokeRect(from + 1, 3, Math.max(1, room - 2), heightOfLines - 6)
    }
    if (room >= leastForWords) drawWords(pen, stage, { text, from, room })
    else {
      pen.fillStyle = colours.words
      pen.fillRect(from, heightOfLines / 2 - 1, room, 2)
    }
  }
}

function drawWords(
  pen: Pen,
  { colours }: TrackStage,
  { text, from, room }: { text: string; from: number; room: number },
): void {
  pen.save()
  pen.beginPath()
  pen.rect(from, 0, room - 3, heightOfLines)
  pen.clip()
  pen.fillStyle = colours.wordsOnShot
  pen.font = `500 11px ${colours.font}`
  pen.textBaseline = 'middle'
  pen.fillText(text.replaceAll('\n', ' / '), from + 4, heightOfLines / 2 + 0.5)
  pen.restore()
}
