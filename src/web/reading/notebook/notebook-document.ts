/** The notebook as it goes out, in the order in which it is shown. */
export interface NotebookDocument {
  title: string
  lead: string
  memos: readonly {
    heading: string
    about: string | null
    text: string
    frames: readonly string[]
  }[]
}

/** What is written in a memo is Markdown already and goes out as it was typed. */
export function notebookMarkdown({ title, lead, memos }: NotebookDocument): string {
  const blocks = [
    `# ${title}`,
    lead,
    ...memos.flatMap(({ heading, about, text, frames }) => [
      `## ${heading}`,
      ...(about === null ? [] : [`*${about}*`]),
      ...(text === '' ? [] : [text]),
      ...(frames.length === 0 ? [] : [frames.map(frame => `- ${frame}`).join('\n')]),
    ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

// Every Word and LibreOffice has a serif of these names, or knows what to take instead.
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun', cs: 'Times New Roman' }

/** A Word document with a heading for each memo, and a paragraph for each of its own. */
export async function notebookDocx({ title, lead, memos }: NotebookDocument): Promise<Blob> {
  const { Document, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx')
  const lines = (text: string) =>
    text.split('\n').map((line, index) => new TextRun(index === 0 ? line : { text: line, break: 1 }))
  const file = new Document({
    title,
    styles: {
      default: {
        document: {
          run: { font, size: 22, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { after: 120, line: 288 } },
        },
        title: { run: { size: 36, bold: true } },
        heading1: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 300, after: 60 } } },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph(lead),
          ...memos.flatMap(({ heading, about, text, frames }) => [
            new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, keepNext: true }),
            ...(about === null ? [] : [new Paragraph(about)]),
            ...(text === '' ? [] : text.split(/\n{2,}/)).map(one => new Paragraph({ children: lines(one) })),
            ...frames.map(frame => new Paragraph({ text: frame, bullet: { level: 0 } })),
          ]),
        ],
      },
    ],
  })
  return Packer.toBlob(file)
}
