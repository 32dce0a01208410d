import { drawSkater } from '../motifs/skaters.ts'
import { Vignette } from '../print-tone.ts'
import type { Moment, Pen, Scene } from '../stage.ts'
import { paintHangar } from './rink.ts'

/** Seconds into the shot at which somebody takes a picture. */
export const snapshotSeconds = 0.9

/** Skaters at arm's length. */
export const rinkClose: Scene = () => {
  const vignette = new Vignette([6, 2, 16], 0.6)
  return {
    camera: () => ({ x: 0, y: -40, zoom: 1.25 }),
    layers: [
      { depth: 0.5, still: paintHangar },
      { depth: 1, moving: drawPassing },
    ],
    finish: pen => vignette.draw(pen),
  }
}

function drawPassing(pen: Pen, { seconds }: Moment): void {
  const passers = [
    { start: -180, pace: 210, y: 270, height: 190, rim: '#3fd0ff' },
    { start: -20, pace: 180, y: 280, height: 210, rim: '#8f5aff' },
    { start: 560, pace: -230, y: 318, height: 270, rim: '#ffb13d' },
    { start: 120, pace: 260, y: 370, height: 340, rim: '#ff3d8b' },
  ] as const
  passers.forEach(({ start, pace, y, height, rim }, index) => {
    drawSkater(pen, {
      x: start + pace * seconds,
      y,
      height,
      rim,
      facing: pace > 0 ? 1 : -1,
      push: seconds * 1.3 + index * 0.3,
    })
  })
}
