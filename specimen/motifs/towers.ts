import { cutOutline, mist } from '../brush.ts'
import { mixColours, withAlpha } from '../colour.ts'
import type { SeededRandom } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'

export interface Tower {
  x: number
  baseY: number
  width: number
  height: number
  colour: string
  /** The air it stands in; its windows are cut from it. */
  air: string
  lamps?: string
  /** Only slabs and columns above this share of the height. */
  builtTo?: number
}

export function paintTower(pen: Pen, tower: Tower, random: SeededRandom): void {
  const { x, baseY, width, height, builtTo = 1 } = tower
  const top = baseY - height * builtTo
  cutOutline(
    pen,
    [
      [x, baseY],
      [x, top],
      [x + width, top],
      [x + width, baseY],
    ],
    random,
    0.3,
  )
  const side = pen.createLinearGradient(x, 0, x + width, 0)
  side.addColorStop(0, mixColours(tower.colour, tower.air, 0.3))
  side.addColorStop(0.62, tower.colour)
  side.addColorStop(0.63, mixColours(tower.colour, '#0b0e14', 0.25))
  side.addColorStop(1, mixColours(tower.colour, '#0b0e14', 0.32))
  pen.fillStyle = side
  pen.fill()
  if (builtTo === 1) paintCrown(pen, tower, top)
  else paintSkeleton(pen, tower, top)
  paintFacade(pen, tower, top, random)
  mist(pen, { x: x - 2, y: baseY - height * 0.6, width: width + 4, height: height * 0.6 }, tower.air, 0.72)
}

function paintCrown(pen: Pen, tower: Tower, top: number): void {
  const { x, width } = tower
  pen.fillStyle = tower.colour
  pen.fillRect(x + width * 0.18, top - width * 0.16, width * 0.5, width * 0.17)
  pen.fillRect(x + width * 0.4, top - width * 0.42, 1.2, width * 0.28)
}

function paintSkeleton(pen: Pen, tower: Tower, top: number): void {
  const { x, width, baseY, height } = tower
  pen.fillStyle = tower.colour
  const [roof, storey] = [baseY - height, Math.max(5, width / 8)]
  for (let y = top; y > roof; y -= storey) pen.fillRect(x - 1, y - 1.6, width + 2, 1.8)
  for (let column = 0; column <= 5; column++)
    pen.fillRect(x + (width * column) / 5 - 0.8, roof - 4, 1.6, top - roof + 4)
}

function paintFacade(pen: Pen, tower: Tower, top: number, random: SeededRandom): void {
  const { x, width, baseY } = tower
  const [column, storey] = [Math.max(4, width / 9), Math.max(5, width / 8)]
  for (let y = top + storey * 0.6; y < baseY; y += storey) {
    for (let left = x + column * 0.4; left < x + width - column * 0.6; left += column) {
      const lit = tower.lamps && random.next() < 0.24
      pen.fillStyle = lit
        ? withAlpha(tower.lamps as string, random.between(0.5, 0.95))
        : withAlpha(tower.air, random.between(0.1, 0.3))
      pen.fillRect(left, y, column * 0.56, storey * 0.46)
    }
  }
}
