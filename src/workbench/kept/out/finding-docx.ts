import type { FindingOutline } from '../../../words/index.ts'
import { type Language, numberNames, sayNumber, wordsIn } from '../../../words/index.ts'

// Every Word and LibreOffice has a serif of these names, or knows what to take instead.
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun', cs: 'Times New Roman' }
/** The text of a page of A4, in points. */
const pageWidthPoints = 450

export interface PrintedFinding {
  title: string
  /** What is said of it, a line each; a line that begins with blanks belongs to the one before. */
  said: readonly string[]
  picture: { png: Buffer; width: number; height: number } | null
  outline: FindingOutline
  /** How it was computed, a line each. */
  how: readonly string[]
}

/** A finding as a Word document: its sentences, its picture, its numbers as a table, how it was computed. */
export async function findingDocx(finding: PrintedFinding, language: Language): Promise<Buffer> {
  const docx = await import('docx')
  const { title, said, picture, outline, how } = finding
  const { kept } = wordsIn(language)
  const heading = (text: string) => new docx.Paragraph({ text, heading: docx.HeadingLevel.HEADING_1 })
  const names = numberNames.filter(name => outline.lines.some(({ numbers }) => numbers[name] !== undefined))
  const cell = (text: string, isHead = false) =>
    new docx.TableCell({
      children: [new docx.Paragraph({ children: [new docx.TextRun({ text, bold: isHead, size: 17 })] })],
    })
  const file = new docx.Document({
    title,
    styles: {
      default: {
        document: {
          run: { font, size: 22, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { after: 100, line: 276 } },
        },
        title: { run: { size: 36, bold: true } },
        heading1: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 320, after: 100 } } },
      },
    },
    sections: [
      {
        children: [
          new docx.Paragraph({ text: title, heading: docx.HeadingLevel.TITLE }),
          ...said
            .filter(line => line.trim() !== '')
            .map(
              line =>
                new docx.Paragraph({
                  children: [new docx.TextRun(line.trim())],
                  ...(line.startsWith(' ') && { indent: { left: 360 } }),
                }),
            ),
          ...(picture
            ? [
                new docx.Paragraph({
                  children: [
                    new docx.ImageRun({
                      type: 'png',
                      data: picture.png,
                      transformation: {
                        width: pageWidthPoints,
                        height: Math.round((pageWidthPoints * picture.height) / picture.width),
                      },
                      altText: { name: title, title, description: title },
                    }),
                  ],
                }),
              ]
            : []),
          heading(kept.numbers),
          ...(names.length === 0
            ? [new docx.Paragraph(kept.noNumbers)]
            : [
                new docx.Table({
                  width: { size: 100, type: docx.WidthType.PERCENTAGE },
                  rows: [
                    new docx.TableRow({
                      tableHeader: true,
                      children: [
                        cell(kept.columns.of, true),
                        ...names.map(name => cell(kept.numberNames[name], true)),
                      ],
                    }),
                    ...outline.lines.map(
                      ({ label, unit, numbers }) =>
                        new docx.TableRow({
                          children: [
                            cell(label),
                            ...names.map(name => {
                              const value = numbers[name]
                              return cell(
                                value === undefined ? '' : kept.number(name, value, v => sayNumber(unit, v)),
                              )
                            }),
                          ],
                        }),
                    ),
                  ],
                }),
              ]),
          heading(kept.howComputed),
          ...how.map(line => new docx.Paragraph(line)),
        ],
      },
    ],
  })
  return docx.Packer.toBuffer(file)
}
