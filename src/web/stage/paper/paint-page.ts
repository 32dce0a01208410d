import type { Page, PageItem, PageText } from './page.ts'

export const inks = { strong: '#111111', plain: '#333333', faint: '#5c5c5c', serif: '#111111' } as const
const pixelsPerPoint = 2

export type StillOf = (picture: number) => Promise<Blob>

/** A page as a PNG picture, in the fonts of this machine. */
export async function paintPage(page: Page, stillOf: StillOf): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(page.width * pixelsPerPoint)
  canvas.height = Math.round(page.height * pixelsPerPoint)
  const pen = canvas.getContext('2d')!
  pen.scale(pixelsPerPoint, pixelsPerPoint)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, page.width, page.height)
  for (const item of page.items) await paintItem(pen, item, stillOf)
  return toPng(canvas)
}

async function paintItem(pen: CanvasRenderingContext2D, item: PageItem, stillOf: StillOf): Promise<void> {
  if (item.kind === 'text') return paintText(pen, item)
  if (item.kind === 'line') {
    pen.fillStyle = inks.strong
    pen.fillRect(item.x, item.y, item.width, item.thickness)
    return
  }
  const picture = await createImageBitmap(await stillOf(item.picture))
  pen.drawImage(picture, item.x, item.y, item.width, item.height)
  picture.close()
}

/** One line of text alone, as the address of a PNG, for what a PDF's own fonts cannot write; drawn large, so that it stays sharp. */
export function paintLine(text: PageText): { png: string; width: number; height: number } {
  const scale = 6
  const measure = document.createElement('canvas').getContext('2d')!
  measure.font = fontOf(text)
  const width = Math.ceil(measure.measureText(text.text).width) + 2
  const height = Math.ceil(text.size * 1.5)
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = height * scale
  const pen = canvas.getContext('2d')!
  pen.scale(scale, scale)
  paintText(pen, { ...text, x: 0, y: text.size * 1.1, width, align: 'left' })
  // A browser that is busy encodes a blob only after a second of waiting, which a page of captions cannot bear.
  return { png: canvas.toDataURL('image/png'), width, height }
}

function paintText(pen: CanvasRenderingContext2D, text: PageText): void {
  pen.font = fontOf(text)
  pen.fillStyle = inks[text.look]
  pen.textAlign = text.align
  pen.fillText(text.text, text.align === 'left' ? text.x : text.x + text.width, text.y)
}

function fontOf({ look, size }: PageText): string {
  const style = getComputedStyle(document.documentElement)
  const family = style.getPropertyValue(look === 'serif' ? '--serif' : '--sans')
  return `${look === 'strong' || look === 'serif' ? 600 : 400} ${size}px ${family}`
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new Error('The browser made no picture of the page.'))),
      'image/png',
    ),
  )
}
