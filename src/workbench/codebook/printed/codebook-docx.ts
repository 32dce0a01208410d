import type { Paragraph as DocxParagraph } from 'docx'
import type { PrintedCodebook, PrintedEntry } from '../../../words/index.ts'
import { wordsIn } from '../../../words/index.ts'

type Docx = typeof import('docx')

// Every Word and LibreOffice has a serif of these names, or knows what to take instead.
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun', cs: 'Times New Roman' }
/** Half points. */
const textSize = 22

export interface StillPicture {
  jpeg: Buffer
  width: number
  height: number
}

type PictureOf = (stillId: string) => StillPicture | null

/** A Word document with real headings, for a table of contents and for styles of the reader's own. */
export async function codebookDocx(document: PrintedCodebook, pictureOf: PictureOf): Promise<Buffer> {
  const docx = await import('docx')
  const { title, lead, language, sections } = document
  const { appendix } = wordsIn(language).codebook
  const press = { docx, appendix, pictureOf }
  const file = new docx.Document({
    title,
    styles: {
      default: {
        document: {
          run: { font, size: textSize, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { after: 120, line: 288 } },
        },
        title: { run: { size: 36, bold: true } },
        heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
        heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 60 } } },
        heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 60 } } },
      },
    },
    sections: [
      {
        children: [
          new docx.Paragraph({ text: title, heading: docx.HeadingLevel.TITLE }),
          new docx.Paragraph(lead),
          ...sections.flatMap(({ heading, note, entries }) => [
            new docx.Paragraph({ text: heading, heading: docx.HeadingLevel.HEADING_1 }),
            new docx.Paragraph({ children: [new docx.TextRun({ text: note, italics: true })] }),
            ...entries.flatMap(entry => paragraphsOf(entry, press)),
          ]),
        ],
      },
    ],
  })
  return docx.Packer.toBuffer(file)
}

interface Press {
  docx: Docx
  appendix: ReturnType<typeof wordsIn>['codebook']['appendix']
  pictureOf: PictureOf
}

function paragraphsOf(entry: PrintedEntry, press: Press): DocxParagraph[] {
  const { docx, appendix } = press
  const { depth, number, name, other, seeNumber, texts, stills, facts } = entry
  const { HEADING_2, HEADING_3, HEADING_4, HEADING_5, HEADING_6 } = docx.HeadingLevel
  const levels = [HEADING_2, HEADING_3, HEADING_4, HEADING_5, HEADING_6] as const
  const heading = new docx.Paragraph({
    heading: levels[Math.min(depth, levels.length - 1)]!,
    keepNext: true,
    children: [
      new docx.TextRun(`${number} ${name}`),
      ...(other === '' ? [] : [new docx.TextRun({ text: `  ${other}`, bold: false })]),
    ],
  })
  const label = (text: string) => new docx.TextRun({ text: appendix.label(text), bold: true })
  const lines = (said: string) =>
    said.split(/\r?\n/).map((line, index) => new docx.TextRun(index === 0 ? line : { text: line, break: 1 }))
  return [
    heading,
    ...(seeNumber === null ? [] : [new docx.Paragraph(appendix.see(seeNumber))]),
    ...texts.map(([name, said]) => new docx.Paragraph({ children: [label(name), ...lines(said)] })),
    ...stills.flatMap(still => paragraphsOfStill(still, press)),
    ...(facts.length === 0
      ? []
      : [
          new docx.Paragraph({
            children: [new docx.TextRun({ text: appendix.facts(facts), size: 19 })],
          }),
        ]),
  ]
}

/** As wide on paper as in a column of two, whatever the film's shape. */
const stillWidthPoints = 220

function paragraphsOfStill(
  { id, caption }: PrintedEntry['stills'][number],
  { docx, pictureOf }: Press,
): DocxParagraph[] {
  const picture = pictureOf(id)
  const said = new docx.Paragraph({ children: [new docx.TextRun({ text: caption, size: 19 })] })
  if (!picture) return [said]
  const { jpeg, width, height } = picture
  const transformation = {
    width: stillWidthPoints,
    height: Math.round((stillWidthPoints * height) / width),
  }
  const altText = { name: caption, title: caption, description: caption }
  return [
    new docx.Paragraph({
      keepNext: true,
      children: [new docx.ImageRun({ type: 'jpg', data: jpeg, transformation, altText })],
    }),
    said,
  ]
}
