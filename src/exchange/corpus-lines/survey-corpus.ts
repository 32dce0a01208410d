import type { Pass } from '../../study/index.ts'

/** What of a film decides how the lines of the whole corpus are written. */
export interface SurveyedFilm {
  passes: readonly Pick<Pass, 'id' | 'coderId' | 'codeIds'>[]
  marks: readonly { codeId: string; coderId: string; passId: string | null }[]
}

/**
 * What lines without passes of their own say of a whole corpus: everybody looked for every code that is marked anywhere. It
 * must be known of all films before the first line of one is written, for where it is not so, passes get lines.
 */
export class CorpusSurvey {
  /** Who is in any line: by a mark, an example or a pass. */
  readonly #coders = new Set<string>()
  readonly #marking = new Set<string>()
  readonly #marked = new Set<string>()
  readonly #lookedFor = new Set<string>()
  readonly #examples = new Set<string>()
  readonly #sets = new Map<string, readonly string[]>()
  #plain: boolean | null = null

  add({ passes, marks }: SurveyedFilm): void {
    this.#plain = null
    for (const { codeId, coderId, passId } of marks) {
      this.#coders.add(coderId)
      this.#marking.add(coderId)
      if (passId === null) {
        this.#examples.add(codeId)
        continue
      }
      this.#marked.add(codeId)
      this.#lookedFor.add(codeId)
    }
    for (const { coderId, codeIds } of passes) {
      this.#coders.add(coderId)
      this.#sets.set(codeIds.join(), codeIds)
      for (const codeId of codeIds) this.#lookedFor.add(codeId)
    }
  }

  get coderIds(): ReadonlySet<string> {
    return this.#coders
  }

  /** Codes that were looked for, or marked as examples. */
  get codeIds(): ReadonlySet<string> {
    return new Set([...this.#lookedFor, ...this.#examples])
  }

  /** Whether a pass looked for just what lines without passes say: everything that any line names as looked for. */
  saysItself({ codeIds }: Pick<Pass, 'codeIds'>): boolean {
    return this.#isPlain() && this.#isAll(codeIds)
  }

  /** Whether everybody who is in a line is so by a mark. */
  get everyoneMarks(): boolean {
    return [...this.#coders].every(coderId => this.#marking.has(coderId))
  }

  /** Every code that was looked for is named by a mark or by a pass that gets a line in any case. */
  #isPlain(): boolean {
    if (this.#plain !== null) return this.#plain
    const named = new Set(this.#marked)
    for (const codeIds of this.#sets.values())
      if (!this.#isAll(codeIds)) for (const codeId of codeIds) named.add(codeId)
    this.#plain = [...this.#lookedFor].every(codeId => named.has(codeId))
    return this.#plain
  }

  #isAll(codeIds: readonly string[]): boolean {
    return new Set(codeIds).size === this.#lookedFor.size
  }
}
