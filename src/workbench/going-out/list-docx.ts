import type { Language } from '../../words/index.ts'

// Every Word and LibreOffice has a serif of these names, or knows what to take instead.
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun', cs: 'Times New Roman' }

export interface ListedInDocx {
  heading: string
  lines: readonly string[]
  /** Printed smaller. */
  smallLines: readonly string[]
}

/** A list to be read in Word: an entry has its heading and lines under it. */
export async function listDocx(
  title: string,
  language: Language,
  entries: readonly ListedInDocx[],
): Promise<Buffer> {
  const docx = await import('docx')
  const line = (text: string, isSmall = false) =>
    new docx.Paragraph({
      keepLines: true,
      children: [new docx.TextRun({ text, ...(isSmall && { size: 19 }) })],
    })
  const file = new docx.Document({
    title,
    styles: {
      default: {
        document: {
          run: {
            ...{ font, size: 22 },
            language: { value: language === 'en' ? 'en-GB' : 'zh-CN', eastAsia: 'zh-CN' },
          },
          paragraph: { spacing: { after: 80, line: 288 } },
        },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 280, after: 60 } } },
      },
    },
    sections: [
      {
        children: [
          new docx.Paragraph({ text: title, heading: docx.HeadingLevel.TITLE }),
          ...entries.flatMap(({ heading, lines, smallLines }) => [
            new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_2, keepNext: true, text: heading }),
            ...lines.map(text => line(text)),
            ...smallLines.map(text => line(text, true)),
          ]),
        ],
      },
    ],
  })
  return docx.Packer.toBuffer(file)
}
