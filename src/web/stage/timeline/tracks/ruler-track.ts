import { clockTime } from '../../../../words/index.ts'
import { msAtPixel, pixelAtMs, rulerStepMs } from '../timeline-view.ts'
import type { Pen, TrackRow, TrackStage } from './track.ts'

export const rulerHeight = 18

const roomForTime = 72

export const ruler: TrackRow = {
  from: ({ words }) => [words],
  make: ({ words }) => [
    {
      key: 'ruler',
      name: '',
      said: words.timeline.names.time,
      swatch: null,
      height: rulerHeight,
      isPinned: true,
      draw: drawRuler,
      hit: () => null,
      chooses: null,
    },
  ],
}

function drawRuler(pen: Pen, { view, width, colours }: TrackStage): void {
  const stepMs = rulerStepMs(view.msPerPixel, roomForTime)
  pen.fillStyle = colours.words
  pen.font = `500 10px ${colours.font}`
  pen.textBaseline = 'middle'
  for (let ms = Math.ceil(view.startMs / stepMs) * stepMs; ms <= msAtPixel(view, width); ms += stepMs) {
    const x = Math.round(pixelAtMs(view, ms))
    pen.fillRect(x, rulerHeight - 5, 1, 5)
    const part = stepMs < 1000 ? `.${String(ms % 1000).padStart(3, '0')}` : ''
    pen.fillText(clockTime(Math.floor(ms / 1000)) + part, x + 4, rulerHeight / 2)
  }
}
