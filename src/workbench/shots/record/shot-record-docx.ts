import type { TableCell as DocxCell, Paragraph as DocxParagraph } from 'docx'
import type { RecordedShot } from '../../../exchange/index.ts'
import type { Gate } from '../../../study/index.ts'
import { sayLeftOut, wordsIn } from '../../../words/index.ts'
import { jpegSize } from '../../codebook/printed/jpeg-size.ts'
import type { ShotRecord } from './gather-shot-record.ts'

// Every Word and LibreOffice has a serif of these names, or knows what to take instead.
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun', cs: 'Times New Roman' }
/** In pixels of 96 to the inch: a quarter of a page that lies on its side. */
const stillWidth = 150

const columns = ['number', 'still', 'time', 'technique', 'content', 'words', 'notes'] as const
type Column = (typeof columns)[number]
/** In twentieths of a point; together the text of A4 on its side. */
const widths: Record<Column, number> = {
  ...{ number: 640, still: 2450, time: 1750, technique: 2400, content: 2700, words: 2900, notes: 2000 },
}

/** A shot record as a Word document: A4 on its side, its head on every page, no shot broken over two. */
export async function shotRecordDocx(
  { title, partName, language, shots }: ShotRecord,
  stills: ReadonlyMap<number, Buffer>,
  gate: Gate,
): Promise<Buffer> {
  const docx = await import('docx')
  const { shotRecord: words } = wordsIn(language)
  const text = (said: string, isBold = false) =>
    said
      .split('\n')
      .map(line => new docx.Paragraph({ children: [new docx.TextRun({ text: line, bold: isBold })] }))
  const cell = (column: Column, children: DocxParagraph[]): DocxCell =>
    new docx.TableCell({
      children,
      width: { size: widths[column], type: docx.WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
    })
  const still = (number: number): DocxParagraph[] => {
    const jpeg = stills.get(number)
    const size = jpeg && jpegSize(jpeg)
    if (!jpeg || !size) return text('')
    const height = Math.round((stillWidth * size.height) / size.width)
    const said = words.stillOf(number)
    return [
      new docx.Paragraph({
        children: [
          new docx.ImageRun({
            ...{ type: 'jpg', data: jpeg, transformation: { width: stillWidth, height } },
            altText: { name: said, title: said, description: said },
          }),
        ],
      }),
    ]
  }
  const cellsOf = (row: RecordedShot): Record<Column, DocxParagraph[]> => ({
    number: text(String(row.number)),
    still: still(row.number),
    time: text(
      [row.begins, words.length(row.endMs - row.startMs), row.transition, row.scene]
        .filter(Boolean)
        .join('\n'),
    ),
    technique: text([row.technique, row.movement].filter(Boolean).join('\n')),
    content: text(row.content),
    words: text(row.words),
    notes: text(row.notes),
  })
  const head = new docx.TableRow({
    tableHeader: true,
    children: columns.map(column => cell(column, text(words.columns[column], true))),
  })
  const rows = shots.map(({ row }) => {
    const cells = cellsOf(row)
    return new docx.TableRow({
      cantSplit: true,
      children: columns.map(column => cell(column, cells[column])),
    })
  })
  const name = [title, partName].filter(Boolean).join(' · ')
  const leftOut = sayLeftOut(gate.leftOut(), language)
  const file = new docx.Document({
    title: words.title(name),
    styles: {
      default: {
        document: {
          run: {
            ...{ font, size: 17 },
            language: { value: language === 'en' ? 'en-GB' : 'zh-CN', eastAsia: 'zh-CN' },
          },
        },
        title: { run: { size: 30, bold: true }, paragraph: { spacing: { after: 120 } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: docx.PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 },
            margin: { top: 900, bottom: 900, left: 1000, right: 1000 },
          },
        },
        children: [
          new docx.Paragraph({ text: words.title(name), heading: docx.HeadingLevel.TITLE }),
          new docx.Paragraph(words.meaning(shots.length)),
          ...(leftOut ? [new docx.Paragraph(leftOut)] : []),
          new docx.Paragraph(''),
          new docx.Table({
            rows: [head, ...rows],
            columnWidths: columns.map(column => widths[column]),
            width: { size: 14_840, type: docx.WidthType.DXA },
            layout: docx.TableLayoutType.FIXED,
          }),
        ],
      },
    ],
  })
  return docx.Packer.toBuffer(file)
}
