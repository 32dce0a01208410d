import { piecesOf } from '../stage/citing/set-pieces.ts'

// Every Word and LibreOffice has a serif of these names, or knows what to take instead.
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun', cs: 'Times New Roman' }
const hangingTwips = 480

/** A list of references as a Word document, each a paragraph with a hanging indent. */
export async function sourcesDocx(title: string, references: readonly string[]): Promise<Blob> {
  const { Document, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx')
  const file = new Document({
    title,
    styles: {
      default: {
        document: {
          run: { font, size: 22, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { after: 120, line: 288 } },
        },
        title: { run: { size: 36, bold: true } },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...references.map(
            html =>
              new Paragraph({
                indent: { left: hangingTwips, hanging: hangingTwips },
                children: piecesOf(html).map(
                  ({ text, isItalic, isBold, isRaised, isSmallCaps }) =>
                    new TextRun({
                      text,
                      italics: isItalic,
                      bold: isBold,
                      superScript: isRaised,
                      smallCaps: isSmallCaps,
                    }),
                ),
              }),
          ),
        ],
      },
    ],
  })
  return Packer.toBlob(file)
}
