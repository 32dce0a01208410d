import { wordsIn } from '../../words/index.ts'
import type { GatheredStillSet } from './gather-still-set.ts'

// Every Word and LibreOffice has a serif of these names, or knows what to take instead.
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun', cs: 'Times New Roman' }

/** The list of captions to be read: number, caption, credit, ground and size of each still. */
export async function captionsDocx({ name, language, stills }: GatheredStillSet): Promise<Buffer> {
  const docx = await import('docx')
  const { stillSets, publishing } = wordsIn(language)
  const line = (text: string, isSmall = false) =>
    new docx.Paragraph({
      keepLines: true,
      children: [new docx.TextRun({ text, ...(isSmall && { size: 19 }) })],
    })
  const file = new docx.Document({
    title: stillSets.title(name),
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
          new docx.Paragraph({ text: stillSets.title(name), heading: docx.HeadingLevel.TITLE }),
          ...stills.flatMap(still => [
            new docx.Paragraph({
              heading: docx.HeadingLevel.HEADING_2,
              keepNext: true,
              text: stillSets.figure(still.number),
            }),
            ...(still.caption === '' ? [] : [line(still.caption)]),
            line(stillSets.credit(still.credit)),
            line(stillSets.ground(still.ground && publishing.grounds[still.ground], still.groundNote), true),
            line(stillSets.size(still), true),
          ]),
        ],
      },
    ],
  })
  return docx.Packer.toBuffer(file)
}
