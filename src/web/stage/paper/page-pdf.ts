import type { PDFDocument, PDFImage, PDFPage } from 'pdf-lib'
import type { Page, PageItem, PageText } from './page.ts'
import type { StillOf } from './paint-page.ts'
import { inks, paintLine } from './paint-page.ts'

interface Press {
  pdf: PDFDocument
  page: PDFPage
  stillOf: StillOf
  lines: Map<string, { image: PDFImage; width: number; height: number }>
}

/**
 * The pages as a PDF: stills as they are, captions as pictures of the program's own fonts, so that a reader of PDF needs
 * no font and puts none of its own in their place.
 */
export async function pdfOf(
  pages: readonly Page[],
  { title, stillOf, onPage }: { title: string; stillOf: StillOf; onPage: (done: number) => void },
): Promise<Blob> {
  // Loaded only when somebody wants a PDF: it is as large as half of the program.
  const { PDFDocument } = await import('pdf-lib')
  const pdf = await PDFDocument.create()
  pdf.setTitle(title)
  pdf.setCreator('Silverscreen')
  const lines: Press['lines'] = new Map()
  for (const [index, { width, height, items }] of pages.entries()) {
    const page = pdf.addPage([width, height])
    for (const item of items) await printItem({ pdf, page, stillOf, lines }, item)
    onPage(index + 1)
  }
  const bytes = await pdf.save()
  return new Blob([new Uint8Array(bytes)], { type: 'application/pdf' })
}

async function printItem(press: Press, item: PageItem): Promise<void> {
  const { pdf, page, stillOf } = press
  const top = page.getHeight()
  if (item.kind === 'text') return printText(press, item)
  if (item.kind === 'line') {
    const { x, width, thickness } = item
    page.drawRectangle({
      x,
      y: top - item.y - thickness,
      width,
      height: thickness,
      color: await ink('strong'),
    })
    return
  }
  const still = await pdf.embedJpg(await (await stillOf(item.picture)).arrayBuffer())
  const { x, y, width, height } = item
  page.drawImage(still, { x, y: top - y - height, width, height })
}

async function printText(press: Press, text: PageText): Promise<void> {
  const { page } = press
  const top = page.getHeight()
  const key = `${text.look} ${text.size} ${text.text}`
  const known = press.lines.get(key)
  const line = known ?? (await drawnLine(press, text))
  if (!known) press.lines.set(key, line)
  const { image, width, height } = line
  const x = text.align === 'left' ? text.x : text.x + text.width - width
  page.drawImage(image, { x, y: top - text.y + text.size * 1.1 - height, width, height })
}

async function drawnLine({ pdf }: Press, text: PageText) {
  const { png, width, height } = paintLine(text)
  return { image: await pdf.embedPng(png), width, height }
}

async function ink(look: PageText['look']) {
  const { rgb } = await import('pdf-lib')
  const grey = Number.parseInt(inks[look].slice(1, 3), 16) / 255
  return rgb(grey, grey, grey)
}
