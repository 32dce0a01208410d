import type { Canvas } from '@napi-rs/canvas'
import type { Entry } from './edit.ts'
import { type Pen, pictureHeight, pictureWidth } from './stage.ts'

/** Both pictures of a dissolve or wipe; `step` counts its mixed frames from 0. */
export interface Mixture {
  incoming: Canvas
  step: number
  frames: number
}

/** The outgoing picture is on the pen already. */
export function mixDissolve(pen: Pen, { incoming, step, frames }: Mixture): void {
  pen.globalAlpha = (step + 1) / (frames + 1)
  pen.drawImage(incoming, 0, 0)
  pen.globalAlpha = 1
}

export function mixWipe(pen: Pen, { incoming, step, frames }: Mixture): void {
  const edge = Math.round((pictureWidth * (step + 1)) / (frames + 1))
  pen.drawImage(incoming, 0, 0, edge, pictureHeight, 0, 0, edge, pictureHeight)
}

/** Covers the picture with the colour of a fade; `offset` counts frames from the new shot's first. */
export function coverFade(pen: Pen, entry: Extract<Entry, { kind: 'fade' }>, offset: number): void {
  const intoFade = offset + entry.holdFrames + entry.outFrames
  const leaving = Math.min(1, (intoFade + 1) / (entry.outFrames + 1))
  const share = offset < 0 ? leaving : 1 - (offset + 1) / (entry.inFrames + 1)
  if (share <= 0 || intoFade < 0) return
  pen.globalAlpha = offset < 0 && offset >= -entry.holdFrames ? 1 : share
  pen.fillStyle = entry.colour
  pen.fillRect(0, 0, pictureWidth, pictureHeight)
  pen.globalAlpha = 1
}
