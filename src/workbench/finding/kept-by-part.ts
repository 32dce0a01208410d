/** Answers to what is asked again and again, part by part; each is kept for as long as what it was made of is the very same. */
export class KeptByPart<Answer> {
  readonly #most: number
  readonly #kept = new Map<string, Map<string, { of: readonly unknown[]; answer: Answer }>>()

  /** `most`: to how many questions answers are kept; those asked longest ago are let go of. */
  constructor(most: number) {
    this.#most = most
  }

  /** The answers to one question; `of`: all that an answer is made of, by identity. */
  of(question: string): (partId: string, of: readonly unknown[], make: () => Answer) => Answer {
    const answers = this.#kept.get(question) ?? new Map<string, { of: readonly unknown[]; answer: Answer }>()
    this.#kept.delete(question)
    this.#kept.set(question, answers)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#most) this.#kept.delete(oldest!)
    return (partId, of, make) => {
      const known = answers.get(partId)
      if (known && known.of.length === of.length && known.of.every((one, at) => one === of[at]))
        return known.answer
      const answer = make()
      answers.set(partId, { of, answer })
      return answer
    }
  }

  forget(): void {
    this.#kept.clear()
  }
}
