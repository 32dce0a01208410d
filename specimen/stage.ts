import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'

export const pictureWidth = 640
export const pictureHeight = 360

export type Pen = SKRSContext2D

/** Where a drawing is in its shot: seconds since its first visible frame, and the share of its visible time. */
export interface Moment {
  seconds: number
  progress: number
}

/** Offset of the picture's middle in pixels, and its enlargement. */
interface Camera {
  x: number
  y: number
  zoom: number
}

/** Depth 0 stays still like the sky, depth 1 follows the camera, above 1 is nearer than the subject. */
export interface Layer {
  depth: number
  still?: (pen: Pen) => void
  moving?: (pen: Pen, moment: Moment) => void
}

export interface SceneDrawing {
  /** The stretch of the world that still layers cover, in pixels of the picture. */
  from?: number
  to?: number
  camera?: (moment: Moment) => Camera
  layers: readonly Layer[]
  /** Drawn over the finished picture without the camera. */
  finish?: (pen: Pen, moment: Moment) => void
}

export type PaintMoment = (pen: Pen, moment: Moment) => void

/** Called when its shot begins; what it returns is dropped with its cached layers when the shot is over. */
export type Scene = () => SceneDrawing

const cacheSharpness = 1.2
const cacheHeadroom = 50
const resting: Camera = { x: 0, y: 0, zoom: 1 }

export function composeScene(scene: Scene): PaintMoment {
  const drawing = scene()
  const { from = -60, to = pictureWidth + 60 } = drawing
  const layers = drawing.layers.map(layer => ({ ...layer, cache: cacheStill(layer, from, to) }))
  return (pen, moment) => {
    const camera = drawing.camera?.(moment) ?? resting
    for (const { depth, cache, moving } of layers) {
      aimCamera(pen, camera, depth)
      if (cache) pen.drawImage(cache, from, -cacheHeadroom, to - from, pictureHeight + 2 * cacheHeadroom)
      moving?.(pen, moment)
    }
    pen.setTransform(1, 0, 0, 1, 0, 0)
    drawing.finish?.(pen, moment)
  }
}

function cacheStill(layer: Layer, from: number, to: number): Canvas | undefined {
  if (!layer.still) return undefined
  const width = Math.ceil((to - from) * cacheSharpness)
  const height = Math.ceil((pictureHeight + 2 * cacheHeadroom) * cacheSharpness)
  const cache = createCanvas(width, height)
  const pen = cache.getContext('2d')
  pen.scale(cacheSharpness, cacheSharpness)
  pen.translate(-from, cacheHeadroom)
  layer.still(pen)
  return cache
}

function aimCamera(pen: Pen, camera: Camera, depth: number): void {
  const zoom = 1 + (camera.zoom - 1) * depth
  const [middleX, middleY] = [pictureWidth / 2, pictureHeight / 2]
  const left = middleX - zoom * (middleX + camera.x * depth)
  const top = middleY - zoom * (middleY + camera.y * depth)
  pen.setTransform(zoom, 0, 0, zoom, left, top)
}

/** Starts and ends gently: 0 at 0, 1 at 1. */
export function ease(share: number): number {
  const clamped = Math.min(1, Math.max(0, share))
  return clamped * clamped * (3 - 2 * clamped)
}
