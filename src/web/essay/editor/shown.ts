import type { QuotedLine } from '../../../essay/index.ts'
import type { EssayLanguage } from '../../../study/index.ts'

/** What things in the text look like and are called now; what draws them asks anew when it changes. */
export interface Shown {
  still: (stretch: { partId: string; startMs: number; endMs: number }) => ShownStill
  plate: (plateId: string) => { said: string; stills: readonly string[] }
  /** In the language of the text; `drawing`: its picture as SVG text, null where there is none. */
  chart: (
    findingId: string,
    language: EssayLanguage,
  ) => { said: string; drawing: string | null; sentences: readonly string[] }
  /** A line of dialogue as it is quoted in the language of the text; null until it is known, and of one that is gone. */
  dialogue: (
    quoted: { partId: string; lineId: string; isRead: boolean },
    language: EssayLanguage,
  ) => ShownLine | null
  cite: (source: { sourceId: string; locatorKind: string | null; locator: string }) => string
  /** As it is called in the language of the text. */
  film: (
    cited: { filmId: string; stretch: { partId: string; startMs: number; endMs: number } | null },
    language: EssayLanguage,
  ) => string
  /** The same of a plate. */
  citedPlate: (plateId: string, language: EssayLanguage) => string
  /** What a caption, a note and a block of another kind are called. */
  caption: string
  note: string
  asWritten: string
  /** What is said of a line that is not there, and what turns its pinyin on. */
  noLine: string
  withPinyin: string
}

export interface ShownLine extends QuotedLine {
  /** Whether it has pinyin that can be left out. */
  canBeRead: boolean
}

export interface ShownStill {
  said: string
  /** Null while nothing is known of its part, and where there is none. */
  address: string | null
}

/** Tells everything drawn in the text that what is shown has changed. */
export class ShownNow {
  #now: Shown
  readonly #drawn = new Set<() => void>()

  constructor(now: Shown) {
    this.#now = now
  }

  get now(): Shown {
    return this.#now
  }

  put(now: Shown): void {
    if (now === this.#now) return
    this.#now = now
    for (const draw of this.#drawn) draw()
  }

  /** Answers with the function that ends it. */
  follow(draw: () => void): () => void {
    this.#drawn.add(draw)
    return () => this.#drawn.delete(draw)
  }
}
