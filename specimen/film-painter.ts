import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { type Edit, type PlacedShot, placeShots } from './edit.ts'
import { coverFade, mixDissolve, mixWipe } from './mix-transition.ts'
import { composeScene, type PaintMoment, type Pen, pictureHeight, pictureWidth } from './stage.ts'
import { placeFlash } from './truth.ts'

/** Draws the frames of an edit; keeps the cached layers of the shots in sight and drops the others. */
export class FilmPainter {
  readonly frameCount: number
  readonly #shots: PlacedShot[]
  readonly #framesPerSecond: number
  readonly #picture = createCanvas(pictureWidth, pictureHeight)
  readonly #incoming = createCanvas(pictureWidth, pictureHeight)
  #paintings = new Map<PlacedShot, PaintMoment>()

  constructor(edit: Edit) {
    this.#shots = placeShots(edit)
    this.#framesPerSecond = edit.frameRate.numerator / edit.frameRate.denominator
    this.frameCount = this.#shots.at(-1)?.endFrame ?? 0
  }

  paint(frameIndex: number): Uint8Array {
    const pen = this.#picture.getContext('2d')
    const visible = this.#shots.filter(shot => shot.visibleFrom <= frameIndex && frameIndex < shot.visibleTo)
    this.#keepOnly(visible)
    const [outgoing, incoming] = visible
    if (outgoing) this.#paintShot(this.#picture, outgoing, frameIndex)
    if (incoming) this.#mixIn(pen, incoming, frameIndex)
    this.#cover(pen, frameIndex)
    return new Uint8Array(this.#picture.data())
  }

  #mixIn(pen: Pen, shot: PlacedShot, frameIndex: number): void {
    const { entry } = shot
    if (entry.kind !== 'dissolve' && entry.kind !== 'wipe') return
    this.#paintShot(this.#incoming, shot, frameIndex)
    const mixture = { incoming: this.#incoming, step: frameIndex - shot.visibleFrom, frames: entry.frames }
    if (entry.kind === 'dissolve') mixDissolve(pen, mixture)
    else mixWipe(pen, mixture)
  }

  #cover(pen: Pen, frameIndex: number): void {
    for (const { entry, startFrame } of this.#shots) {
      if (entry.kind !== 'fade') continue
      const offset = frameIndex - startFrame
      if (offset >= -entry.outFrames - entry.holdFrames && offset < entry.inFrames)
        coverFade(pen, entry, offset)
    }
  }

  #paintShot(canvas: Canvas, shot: PlacedShot, frameIndex: number): void {
    const pen = canvas.getContext('2d')
    const elapsed = frameIndex - shot.visibleFrom
    const moment = {
      seconds: elapsed / this.#framesPerSecond,
      progress: elapsed / Math.max(1, shot.visibleTo - shot.visibleFrom - 1),
    }
    pen.save()
    this.#paintings.get(shot)?.(pen, moment)
    pen.restore()
    for (const flash of placeFlash(shot, this.#framesPerSecond)) {
      const into = frameIndex - flash.startFrame
      if (into >= 0 && frameIndex < flash.endFrame) whiten(pen, 0.86 * 0.62 ** into)
    }
  }

  #keepOnly(visible: readonly PlacedShot[]): void {
    const kept = visible.map(shot => [shot, this.#paintings.get(shot) ?? composeScene(shot.scene)] as const)
    this.#paintings = new Map(kept)
  }
}

function whiten(pen: Pen, share: number): void {
  pen.globalAlpha = share
  pen.fillStyle = '#fffdf4'
  pen.fillRect(0, 0, pictureWidth, pictureHeight)
  pen.globalAlpha = 1
}
