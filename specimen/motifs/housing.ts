import { type Area, cutOutline, hatch } from '../brush.ts'
import { mixColours, withAlpha } from '../colour.ts'
import { type SeededRandom, scatter } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'

export interface HousingBlock {
  x: number
  baseY: number
  columns: number
  floors: number
  /** Width of one window bay in pixels. */
  bay: number
  brick: string
  trim: string
  snow?: string
  salt: number
}

const floorHeight = 1.25

export function blockArea(block: HousingBlock): Area {
  const height = block.floors * block.bay * floorHeight
  return { x: block.x, y: block.baseY - height, width: block.columns * block.bay, height }
}

export function paintHousing(pen: Pen, block: HousingBlock, random: SeededRandom): void {
  const { x, y, width, height } = blockArea(block)
  pen.save()
  cutOutline(
    pen,
    [
      [x, y + height],
      [x, y],
      [x + width, y],
      [x + width, y + height],
    ],
    random,
    0.5,
  )
  pen.fillStyle = block.brick
  pen.fill()
  pen.clip()
  hatch(
    pen,
    { x, y, width, height },
    { colour: withAlpha('#0d1018', 0.2), spacing: 3, thickness: 0.8, length: 26 },
    random,
  )
  const shade = pen.createLinearGradient(x, 0, x + width, 0)
  shade.addColorStop(0, 'rgba(255,225,180,0.10)')
  shade.addColorStop(1, 'rgba(8,10,18,0.28)')
  pen.fillStyle = shade
  pen.fillRect(x, y, width, height)
  pen.restore()
  pen.fillStyle = mixColours(block.brick, '#0d1018', 0.4)
  pen.fillRect(x - 3, y - 4, width + 6, 6)
  for (let pipe = 1; pipe < block.columns; pipe += 3)
    pen.fillRect(x + pipe * block.bay, y - block.bay * 0.55, block.bay * 0.3, block.bay * 0.5)
  if (block.snow) {
    pen.fillStyle = block.snow
    pen.fillRect(x - 4, y - 7, width + 8, 4)
  }
  forEachWindow(block, pane => paintPane(pen, pane, block))
}

/** Lights the windows whose hour has come; `hour` runs from 0 (none) to 1 (nearly all). */
export function drawLitWindows(
  pen: Pen,
  block: HousingBlock,
  hour: number,
  colours: readonly string[],
): void {
  forEachWindow(block, (pane, index) => {
    const turn = scatter(index, block.salt)
    if (turn > hour * 0.82) return
    pen.globalAlpha = Math.min(1, (hour * 0.82 - turn) * 14)
    pen.fillStyle = colours[Math.floor(scatter(index, block.salt + 1) * colours.length)] as string
    pen.fillRect(pane.x, pane.y, pane.width, pane.height)
    pen.fillStyle = withAlpha('#3a1d10', 0.55)
    pen.fillRect(pane.x + pane.width * 0.46, pane.y, pane.width * 0.08, pane.height)
    pen.fillRect(pane.x, pane.y + pane.height * 0.36, pane.width, pane.height * 0.06)
  })
  pen.globalAlpha = 1
}

function forEachWindow(block: HousingBlock, visit: (pane: Area, index: number) => void): void {
  const { bay } = block
  const area = blockArea(block)
  for (let floor = 0; floor < block.floors; floor++) {
    for (let column = 0; column < block.columns; column++) {
      visit(
        {
          x: area.x + (column + 0.24) * bay,
          y: area.y + (floor + 0.24) * bay * floorHeight,
          width: bay * 0.52,
          height: bay * 0.68,
        },
        floor * block.columns + column,
      )
    }
  }
}

function paintPane(pen: Pen, pane: Area, block: HousingBlock): void {
  pen.fillStyle = block.trim
  pen.fillRect(pane.x - 1.2, pane.y - 1.2, pane.width + 2.4, pane.height + 2.4)
  pen.fillStyle = mixColours(block.brick, '#141b2a', 0.8)
  pen.fillRect(pane.x, pane.y, pane.width, pane.height)
  pen.fillStyle = block.snow ?? mixColours(block.brick, '#e8dcc8', 0.3)
  pen.fillRect(pane.x - 2, pane.y + pane.height + 1.2, pane.width + 4, 1.8)
}
