import type { IParagraphOptions, ParagraphChild } from 'docx'
import type { PrintedBlock, PrintedEssay, Publication, Run } from '../../../essay/index.ts'
import type { EssayLanguage } from '../../../study/index.ts'
import { wordsIn } from '../../../words/index.ts'
import { paintPicture } from '../../kept/out/picture-png.ts'
import { withoutTime } from './docx-without-time.ts'

// Every Word and LibreOffice has a serif of these names, or knows what to take instead.
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun', cs: 'Times New Roman' }
/** The text of a page of A4 between its margins, in the 96ths of an inch by which pictures are measured. */
const pageWidth = 600

/** The style that Word itself has for what stands under a picture. */
const captionStyle = 'Caption'

type Docx = typeof import('docx')

interface Ground {
  publication: Publication
  pictures: ReadonlyMap<string, Buffer>
  language: EssayLanguage
}

/**
 * An essay as a Word document: notes at the foot, what each claim stands on as a comment beside its words, pictures with
 * alternative texts, references as text. The same essay is the same bytes.
 */
export async function essayDocx(essay: PrintedEssay, ground: Ground): Promise<Buffer> {
  const docx = await import('docx')
  const { publication, language } = ground
  const words = wordsIn(language).publication
  const writer = new Writer(docx, essay, ground)
  const body = []
  for (const block of essay.blocks) body.push(...(await writer.block(block)))
  const references = essay.references.map(
    runs => new docx.Paragraph({ children: writer.runs(runs), indent: { left: 480, hanging: 480 } }),
  )
  const document = new docx.Document({
    title: essay.title,
    creator: essay.signed,
    lastModifiedBy: essay.signed,
    styles: {
      default: {
        document: {
          run: {
            font,
            size: 22,
            language: { value: language === 'en' ? 'en-GB' : 'zh-CN', eastAsia: 'zh-CN' },
          },
          // Without its rule a line of this height cuts pictures off in LibreOffice.
          paragraph: { spacing: { after: 140, line: 300, lineRule: docx.LineRuleType.AUTO } },
        },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 80 } } },
        heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
        heading2: { run: { size: 25, bold: true }, paragraph: { spacing: { before: 300, after: 100 } } },
        heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
        footnoteText: {
          run: { size: 18, font },
          paragraph: { spacing: { after: 40, line: 240, lineRule: docx.LineRuleType.AUTO } },
        },
      },
      paragraphStyles: [
        {
          ...{ id: captionStyle, name: 'caption', basedOn: 'Normal', next: 'Normal', quickFormat: true },
          run: { size: 19, color: '4A4A4A' },
          paragraph: { spacing: { after: 240, line: 260, lineRule: docx.LineRuleType.AUTO } },
        },
      ],
    },
    numbering: { config: writer.numbering() },
    footnotes: writer.footnotes,
    comments: { children: writer.comments() },
    sections: [
      {
        children: [
          new docx.Paragraph({ text: essay.title, heading: docx.HeadingLevel.TITLE }),
          ...(essay.signed === '' ? [] : [new docx.Paragraph(words.signed(essay.signed))]),
          ...body,
          ...(references.length === 0
            ? []
            : [
                new docx.Paragraph({
                  text: words.pages.references,
                  heading: docx.HeadingLevel.HEADING_1,
                }),
                ...references,
              ]),
        ],
      },
    ],
  })
  return withoutTime(await docx.Packer.toBuffer(document), publication.day)
}

class Writer {
  readonly footnotes: Record<number, { children: InstanceType<Docx['Paragraph']>[] }> = {}
  readonly #docx: Docx
  readonly #essay: PrintedEssay
  readonly #ground: Ground
  readonly #begun = new Map<string, number>()
  readonly #lists = new Map<number, boolean>()
  readonly #lastNote: number
  #notes = 0
  /** Comments whose sign waits until the last note has its own. */
  #waiting: ParagraphChild[] = []
  #open: string | null = null

  constructor(docx: Docx, essay: PrintedEssay, ground: Ground) {
    this.#lastNote = essay.blocks.reduce((count, { runs }) => count + runs.filter(isNote).length, 0)
    this.#docx = docx
    this.#essay = essay
    this.#ground = ground
  }

  async block(block: PrintedBlock): Promise<InstanceType<Docx['Paragraph']>[]> {
    const { Paragraph, HeadingLevel } = this.#docx
    const children = this.runs(block.runs)
    switch (block.what) {
      case 'heading': {
        const { HEADING_1, HEADING_2, HEADING_3 } = HeadingLevel
        return [new Paragraph({ children, heading: [HEADING_1, HEADING_2, HEADING_3][block.level - 1]! })]
      }
      case 'paragraph':
        return [new Paragraph({ children, ...(block.isQuoted && { indent: { left: 560, right: 560 } }) })]
      case 'item':
        this.#lists.set(block.list, block.isOrdered)
        return [
          new Paragraph({ children, numbering: { reference: listName(block.list), level: block.depth } }),
        ]
      case 'caption':
        return [new Paragraph({ style: captionStyle, children })]
      case 'picture': {
        const jpeg = block.path === null ? undefined : this.#ground.pictures.get(block.path)
        const still = this.#ground.publication.stills.find(({ path }) => path !== null && path === block.path)
        return [
          ...(jpeg && still ? [this.#picture('jpg', jpeg, still, block.alt)] : []),
          new Paragraph({ style: captionStyle, children }),
        ]
      }
      case 'chart': {
        const finding = this.#ground.publication.findings.find(({ id }) => id === block.findingId)
        const svg = finding?.picture[this.#ground.language]
        const painted = svg ? await paintPicture(svg) : null
        return [
          ...(painted ? [this.#picture('png', painted.png, painted, block.alt, pageWidth)] : []),
          new Paragraph({ style: captionStyle, children }),
        ]
      }
    }
  }

  runs(runs: readonly Run[]): ParagraphChild[] {
    return runs.flatMap(run => this.#run(run))
  }

  #run(run: Run): ParagraphChild[] {
    const { TextRun, FootnoteReferenceRun, CommentRangeStart, CommentRangeEnd, CommentReference } = this.#docx
    switch (run.what) {
      case 'words':
        return pieces(run.text, run.isItalic).map(
          ({ text, isItalic, isEmphasised }) =>
            new TextRun({
              // What is not set otherwise stays as its paragraph has it: a heading is bold throughout.
              ...{ text, ...(isItalic && { italics: true }), ...(run.isBold && { bold: true }) },
              ...(run.isRaised && { superScript: true }),
              ...(isEmphasised && { emphasisMark: { type: 'dot' } }),
            }),
        )
      case 'break':
        return [new TextRun({ break: 1 })]
      case 'note':
        this.footnotes[run.number] = {
          children: [this.#paragraph({ children: [new TextRun(' '), ...this.runs(run.runs)] })],
        }
        this.#notes++
        return [
          new FootnoteReferenceRun(run.number),
          ...(this.#notes === this.#lastNote ? this.#waiting.splice(0) : []),
        ]
      case 'claim-begins': {
        // A comment has one stretch; where a claim goes on elsewhere, its first stretch has it.
        if (this.#begun.has(run.name) || !this.#essay.claims.has(run.name)) return []
        const id = this.#begun.size
        this.#begun.set(run.name, id)
        this.#open = run.name
        return [new CommentRangeStart(id)]
      }
      case 'claim-ends': {
        if (this.#open !== run.name) return []
        this.#open = null
        const id = this.#begun.get(run.name)!
        const sign = new TextRun({ children: [new CommentReference(id)] })
        // LibreOffice 7 empties every note of a text that has the sign of a comment between two of them; the range stays.
        const isBetween = this.#notes > 0 && this.#notes < this.#lastNote
        if (isBetween) this.#waiting.push(sign)
        return [new CommentRangeEnd(id), ...(isBetween ? [] : [sign])]
      }
    }
  }

  comments() {
    const { day, essay } = this.#ground.publication
    const author = essay.signed[this.#ground.language] || 'Silverscreen'
    return [...this.#begun].map(([name, id]) => ({
      ...{ id, author, initials: name, date: new Date(`${day}T00:00:00Z`) },
      children: this.#essay.claims.get(name)!.map(line => this.#paragraph({ text: line })),
    }))
  }

  /** A numbering for each list, so that each begins at one. */
  numbering() {
    const { LevelFormat, AlignmentType } = this.#docx
    return [...this.#lists].map(([list, isOrdered]) => ({
      reference: listName(list),
      levels: [0, 1, 2, 3].map(level => ({
        level,
        format: isOrdered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
        text: isOrdered ? `%${level + 1}.` : '•',
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 480 * (level + 1), hanging: 300 } } },
      })),
    }))
  }

  #paragraph(options: IParagraphOptions) {
    return new this.#docx.Paragraph(options)
  }

  #picture(
    type: 'jpg' | 'png',
    data: Buffer,
    size: { width: number; height: number },
    alt: string,
    wide = Math.min(pageWidth, size.width),
  ) {
    return this.#paragraph({
      keepNext: true,
      children: [
        new this.#docx.ImageRun({
          ...{ type, data },
          transformation: { width: wide, height: Math.round((wide * size.height) / size.width) },
          altText: { name: alt, title: alt, description: alt },
        }),
      ],
    })
  }
}

function isNote({ what }: Run): boolean {
  return what === 'note'
}

function listName(list: number): string {
  return `list-${list}`
}

/** Hanzi are emphasised by dots, never by slanting. */
function pieces(text: string, isItalic: boolean) {
  if (!isItalic) return [{ text, isItalic, isEmphasised: false }]
  return text
    .split(/(\p{Script=Han}+)/u)
    .filter(piece => piece !== '')
    .map(piece => {
      const isHan = /\p{Script=Han}/u.test(piece)
      return { text: piece, isItalic: !isHan, isEmphasised: isHan }
    })
}
