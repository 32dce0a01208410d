import { nameIn } from '../../../study/index.ts'
import type { Stretch } from '../../evidence/sight.ts'
import { sayQuotedFrom } from '../../text/quoted-line.ts'
import type { Block, Inline } from '../../text/text.ts'
import type { EssayText } from '../publication.ts'
import type { Site } from '../site.ts'
import type { SetPlace } from '../text/cite-text.ts'
import { citeText, isNoteStyle, setList } from '../text/cite-text.ts'
import { runsOf } from '../text/cited.ts'
import { sentencesOf, stretchOf } from '../text/figures.ts'
import type { Marked } from './marked-words.ts'
import { markedWords } from './marked-words.ts'

/** What stands in a line of print: words as they are set, notes, and where a claim begins and ends. */
export type Run =
  | ({ what: 'words' } & Marked)
  | { what: 'break' }
  | { what: 'note'; number: number; runs: readonly Run[] }
  | { what: 'claim-begins' | 'claim-ends'; name: string }

export type PrintedBlock =
  | { what: 'heading'; level: 1 | 2 | 3; runs: readonly Run[] }
  | { what: 'paragraph'; runs: readonly Run[]; isQuoted: boolean }
  | { what: 'item'; runs: readonly Run[]; depth: number; isOrdered: boolean; list: number }
  /** `path`: of the still in the folder, null where none is shown; `alt`: what is to be seen, in words. */
  | { what: 'picture'; path: string | null; alt: string; runs: readonly Run[] }
  /** Of several pictures together, behind them. */
  | { what: 'caption'; runs: readonly Run[] }
  | { what: 'chart'; findingId: string; alt: string; runs: readonly Run[] }

/** An essay in one language as it is printed: for paper, and for programs that set paper. */
export interface PrintedEssay {
  title: string
  signed: string
  day: string
  blocks: readonly PrintedBlock[]
  references: readonly (readonly Run[])[]
  /** What each claim stands on, in lines; by its name. */
  claims: ReadonlyMap<string, readonly string[]>
}

export function printedEssay(site: Site, text: EssayText, claims: PrintedEssay['claims']): PrintedEssay {
  const { essay, day } = site.publication
  const printer = new Printer(site, citeText(site, text.blocks))
  return {
    title: nameIn(essay.titles, site.language),
    signed: essay.signed[site.language],
    day,
    blocks: text.blocks.flatMap(block => printer.block(block, false, 0)),
    references: setList(site.publication).map(({ html }) => markedWords(html).map(asWords)),
    claims,
  }
}

class Printer {
  readonly #site: Site
  readonly #places: readonly SetPlace[]
  readonly #isNoteStyle: boolean
  #nextPlace = 0
  #notes = 0
  #lists = 0

  constructor(site: Site, places: readonly SetPlace[]) {
    this.#site = site
    this.#places = places
    this.#isNoteStyle = isNoteStyle(site.publication)
  }

  block(block: Block, isQuoted: boolean, depth: number): PrintedBlock[] {
    switch (block.what) {
      case 'heading':
        return [{ what: 'heading', level: block.level, runs: this.#line(block.line) }]
      case 'paragraph':
        return [{ what: 'paragraph', runs: this.#line(block.line), isQuoted }]
      case 'quotation':
        return block.blocks.flatMap(one => this.block(one, true, depth))
      case 'list': {
        const list = ++this.#lists
        const { isOrdered } = block
        return block.items.flatMap(item =>
          item.flatMap((one): PrintedBlock[] =>
            one.what === 'paragraph'
              ? [{ what: 'item', runs: this.#line(one.line), depth, isOrdered, list }]
              : this.block(one, isQuoted, depth + 1),
          ),
        )
      }
      case 'still':
        return [this.#picture(block.stretch, this.#line(block.caption))]
      case 'plate': {
        const found = this.#site.publication.plates.find(({ plate }) => plate.id === block.plateId)
        const caption = this.#line(block.caption)
        const { plates } = this.#site.words.publication
        if (!found) return [{ what: 'paragraph', runs: [plain(plates.gone), ...caption], isQuoted: false }]
        const pictures = found.items.map((item, index) =>
          this.#picture(stretchOf(item), [plain([`${index + 1}`, item.caption].filter(Boolean).join(' · '))]),
        )
        const said = [found.plate.name, found.plate.caption].filter(Boolean).join(' · ')
        const runs = caption.length > 0 ? [plain(`${said} · `), ...caption] : [plain(said)]
        return [...pictures, { what: 'caption', runs }]
      }
      case 'chart': {
        const caption = this.#line(block.caption)
        const { publication, words } = this.#site
        const finding = publication.findings.find(({ id }) => id === block.findingId)
        if (!finding)
          return [{ what: 'paragraph', runs: [plain(words.publication.findingGone)], isQuoted: false }]
        const alt = sentencesOf(this.#site, finding)
        return [{ what: 'chart', findingId: block.findingId, alt, runs: caption }]
      }
      case 'dialogue':
        return [{ what: 'paragraph', runs: this.#quotation(block), isQuoted: true }]
      case 'other':
        return [{ what: 'paragraph', runs: inLines(block.text), isQuoted }]
    }
  }

  #picture(stretch: Stretch, caption: readonly Run[]): PrintedBlock {
    const place = this.#site.sayPlace(stretch)
    const isSaid = caption.some(run => run.what === 'words' && run.text !== '')
    return {
      what: 'picture',
      path: this.#site.still(stretch)?.path ?? null,
      alt: place,
      runs: [...caption, plain(isSaid ? ` · ${place}` : place)],
    }
  }

  /** Row by row, and in the last one who speaks and where. */
  #quotation(block: Extract<Block, { what: 'dialogue' }>): Run[] {
    const { words } = this.#site
    const caption = this.#line(block.caption)
    const quoted = this.#site.quotedLine(block)
    if (!quoted) return [plain(words.quoted.none), ...caption]
    return [
      ...quoted.rows.flatMap(({ text }) => [...inLines(text), { what: 'break' } as const]),
      plain(sayQuotedFrom(quoted, words)),
      ...(caption.length > 0 ? [plain(' · '), ...caption] : []),
    ]
  }

  #line(line: readonly Inline[]): Run[] {
    const runs: Run[] = []
    let open: string | null = null
    const turn = (claim: string | null) => {
      if (claim === open) return
      if (open !== null) runs.push({ what: 'claim-ends', name: open })
      if (claim !== null) runs.push({ what: 'claim-begins', name: claim })
      open = claim
    }
    for (const run of runsOf(line)) {
      const first = Array.isArray(run) ? run[0]! : (run as Inline)
      turn(first.claim)
      runs.push(...this.#run(run, false))
    }
    turn(null)
    return runs
  }

  #run(run: Inline | readonly Inline[], isInNote: boolean): Run[] {
    if (Array.isArray(run)) {
      const place = this.#places[this.#nextPlace++]
      const set = markedWords(place?.html ?? '').map(asWords)
      return this.#isNoteStyle && !isInNote ? [this.#note(() => set)] : set
    }
    const one = run as Inline
    switch (one.what) {
      case 'words': {
        const { text, styles, link } = one
        const isAddress = link !== null && link !== text
        const set = { isItalic: styles.includes('emphasis'), isBold: styles.includes('strong') }
        return [asWords({ text, isRaised: false, ...set }), ...(isAddress ? [plain(` (${link})`)] : [])]
      }
      case 'number':
        return [plain(one.text)]
      case 'note':
        return [this.#note(() => runsOf(one.line).flatMap(inner => this.#run(inner, true)))]
      case 'break':
        return [{ what: 'break' }]
      default:
        return []
    }
  }

  #note(content: () => Run[]): Run {
    const number = ++this.#notes
    return { what: 'note', number, runs: content() }
  }
}

function inLines(text: string): Run[] {
  return text
    .split('\n')
    .flatMap((line, index): Run[] => [...(index > 0 ? [{ what: 'break' } as const] : []), plain(line)])
}

function plain(text: string): Run {
  return asWords({ text, isBold: false, isItalic: false, isRaised: false })
}

function asWords(marked: Marked): Run {
  return { what: 'words', ...marked }
}
