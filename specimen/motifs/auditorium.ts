import { glow, hatch, type Point, taper, verticalGradient } from '../brush.ts'
import { mixColours, withAlpha } from '../colour.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { type Pen, pictureHeight, pictureWidth } from '../stage.ts'

export interface Auditorium {
  wall: string
  ceiling: string
  curtain: string
  stage: string
  light: string
  /** Holes in the roof; the curtain hangs in rags. */
  ruined?: boolean
}

/** Where the far wall lies in the picture; shared by the full and the empty hall. */
export const farWall = { left: 168, right: 472, top: 84, bottom: 236 } as const

/** The hall from the back rows, in one-point perspective. */
export function paintAuditorium(pen: Pen, room: Auditorium, random: SeededRandom): void {
  const { left, right, top, bottom } = farWall
  const [outLeft, outRight, outTop, outBottom] = [-80, pictureWidth + 80, -62, pictureHeight + 60]
  quad(
    pen,
    [
      [outLeft, outTop],
      [outRight, outTop],
      [right, top],
      [left, top],
    ],
    verticalGradient(pen, outTop, top, [mixColours(room.ceiling, '#05060a', 0.5), room.ceiling]),
  )
  quad(
    pen,
    [
      [outLeft, outTop],
      [left, top],
      [left, bottom],
      [outLeft, outBottom],
    ],
    sideLight(pen, outLeft, left, room.wall),
  )
  quad(
    pen,
    [
      [outRight, outTop],
      [right, top],
      [right, bottom],
      [outRight, outBottom],
    ],
    sideLight(pen, outRight, right, room.wall),
  )
  quad(
    pen,
    [
      [outLeft, outBottom],
      [left, bottom],
      [right, bottom],
      [outRight, outBottom],
    ],
    verticalGradient(pen, bottom, outBottom, [mixColours(room.wall, '#08090d', 0.4), '#08090d']),
  )
  paintPilasters(pen, room, random)
  paintBeams(pen, room)
  paintStage(pen, room, random)
}

function quad(
  pen: Pen,
  points: readonly Point[],
  fill: string | ReturnType<Pen['createLinearGradient']>,
): void {
  pen.fillStyle = fill
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
  pen.fill()
}

function sideLight(pen: Pen, outer: number, inner: number, wall: string) {
  const gradient = pen.createLinearGradient(outer, 0, inner, 0)
  gradient.addColorStop(0, mixColours(wall, '#05060a', 0.62))
  gradient.addColorStop(1, wall)
  return gradient
}

/** From the picture's edge (0) to the far wall (1), as the eye sees equal distances. */
function recede(share: number, side: -1 | 1): { x: number; top: number; bottom: number } {
  const depth = 1 - 1 / (1 + share * 3.2)
  const scaled = depth / (1 - 1 / 4.2)
  const outer = side < 0 ? -80 : pictureWidth + 80
  const inner = side < 0 ? farWall.left : farWall.right
  return {
    x: outer + (inner - outer) * scaled,
    top: -62 + (farWall.top + 62) * scaled,
    bottom: pictureHeight + 60 + (farWall.bottom - pictureHeight - 60) * scaled,
  }
}

function paintPilasters(pen: Pen, room: Auditorium, random: SeededRandom): void {
  for (const side of [-1, 1] as const) {
    for (let bay = 0; bay < 6; bay++) {
      const [near, far] = [recede(bay / 6 + 0.05, side), recede(bay / 6 + 0.115, side)]
      const [sill, lintel] = [0.62, 0.2]
      const at = (place: typeof near, share: number): Point => [
        place.x,
        place.top + (place.bottom - place.top) * share,
      ]
      const pane = room.ruined
        ? mixColours(room.light, '#6d7f8c', 0.3)
        : mixColours(room.wall, '#0a0c14', 0.55)
      quad(pen, [at(near, lintel), at(far, lintel), at(far, sill), at(near, sill)], pane)
      const [edgeNear, edgeFar] = [recede(bay / 6 + 0.14, side), recede(bay / 6 + 0.16, side)]
      quad(
        pen,
        [at(edgeNear, 0.04), at(edgeFar, 0.04), at(edgeFar, 0.96), at(edgeNear, 0.96)],
        mixColours(room.wall, '#f0e2c4', 0.14),
      )
      if (!room.ruined) continue
      pen.fillStyle = withAlpha('#0b0d11', 0.5)
      for (let stain = 0; stain < 3; stain++)
        taper(pen, at(edgeNear, random.between(0.3, 0.9)), random.between(8, 40), 2, 1.5)
    }
  }
}

function paintBeams(pen: Pen, room: Auditorium): void {
  for (let bay = 0; bay < 6; bay++) {
    const [left, right] = [recede(bay / 6 + 0.15, -1), recede(bay / 6 + 0.15, 1)]
    const [farLeft, farRight] = [recede(bay / 6 + 0.19, -1), recede(bay / 6 + 0.19, 1)]
    quad(
      pen,
      [
        [left.x, left.top],
        [right.x, right.top],
        [farRight.x, farRight.top],
        [farLeft.x, farLeft.top],
      ],
      mixColours(room.ceiling, '#05060a', 0.45),
    )
  }
}

function paintStage(pen: Pen, room: Auditorium, random: SeededRandom): void {
  const { left, right, top, bottom } = farWall
  pen.fillStyle = room.wall
  pen.fillRect(left, top, right - left, bottom - top)
  const mouth = { x: left + 34, y: top + 26, width: right - left - 68, height: bottom - top - 52 }
  pen.fillStyle = verticalGradient(pen, mouth.y, mouth.y + mouth.height, [
    mixColours(room.stage, '#05060a', 0.35),
    room.stage,
  ])
  pen.fillRect(mouth.x, mouth.y, mouth.width, mouth.height)
  if (!room.ruined) glow(pen, [(left + right) / 2, mouth.y + mouth.height * 0.7], 120, room.light, 0.55)
  paintCurtain(pen, room, mouth, random)
  pen.fillStyle = mixColours(room.wall, '#05060a', 0.45)
  pen.fillRect(left, mouth.y + mouth.height, right - left, 10)
  hatch(
    pen,
    { x: left, y: mouth.y + mouth.height + 10, width: right - left, height: 16 },
    { colour: withAlpha('#05060a', 0.4), spacing: 3, length: 30 },
    random,
  )
}

function paintCurtain(
  pen: Pen,
  room: Auditorium,
  mouth: { x: number; y: number; width: number; height: number },
  random: SeededRandom,
): void {
  const fold = 5
  for (let x = mouth.x; x < mouth.x + mouth.width; x += fold) {
    const fromMiddle = Math.abs(x + fold / 2 - mouth.x - mouth.width / 2) / (mouth.width / 2)
    const drawn = fromMiddle > 0.66
    let drop = drawn ? mouth.height : mouth.height * (0.13 + fromMiddle ** 2 * 0.12)
    if (room.ruined) drop *= drawn ? random.between(0.35, 1) : random.between(0.2, 0.9)
    const shade = room.curtain
    const gradient = pen.createLinearGradient(x, 0, x + fold, 0)
    gradient.addColorStop(0, mixColours(shade, '#000000', 0.45))
    gradient.addColorStop(0.45, mixColours(shade, '#ffd9b0', room.ruined ? 0.06 : 0.16))
    gradient.addColorStop(1, mixColours(shade, '#000000', 0.3))
    pen.fillStyle = gradient
    pen.fillRect(x, mouth.y, fold + 0.3, drop)
  }
}
