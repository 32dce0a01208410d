import type { FilmCounts, Question } from '../../findings/index.ts'

/** Counts, each with its number, that the thread has yet to get. */
export interface CountsToHold {
  fresh: [number, FilmCounts][]
  /** Everything that was handed over before is to be let go first. */
  forget: boolean
}

/** A question whose counts of films stand by number. */
export interface PackedQuestion extends CountsToHold {
  question: Question
}

/** So many are kept on the other side; a study of five hundred films by two coders has fifteen hundred. */
const most = 4000

/**
 * What a thread has been given. The counts of all films are megabytes and do not change from question to question: each
 * is handed over once, and named by a number afterwards.
 */
export class HandedCounts {
  readonly #numbers = new Map<FilmCounts, number>()
  #next = 1
  #forget = false

  /** The thread has ended, or has too much. */
  forget(): void {
    this.#numbers.clear()
    this.#forget = true
  }

  pack(question: Question): PackedQuestion {
    if (this.#numbers.size > most) this.forget()
    const forget = this.#forget
    this.#forget = false
    const fresh: [number, FilmCounts][] = []
    const numberOf = (counts: FilmCounts) => {
      const known = this.#numbers.get(counts)
      if (known !== undefined) return known
      const number = this.#next++
      this.#numbers.set(counts, number)
      fresh.push([number, counts])
      return number
    }
    return { question: withCounts(question, numberOf), fresh, forget }
  }
}

/** The other side. */
export class HeldCounts {
  readonly #held = new Map<number, FilmCounts>()

  hold({ fresh = [], forget = false }: Partial<CountsToHold>): void {
    if (forget) this.#held.clear()
    for (const [number, counts] of fresh) this.#held.set(number, counts)
  }

  unpack(question: Question): Question {
    return withCounts(question, number => this.#held.get(number as unknown as number)!)
  }
}

/** The question with something else in the place of each film's counts. */
function withCounts(question: Question, read: (counts: FilmCounts) => unknown): Question {
  const films = question.counted.films.map(film => ({
    ...film,
    counts: read(film.counts),
    ...(film.countsByCoder && {
      countsByCoder: Object.fromEntries(
        Object.entries(film.countsByCoder).map(([coderId, counts]) => [coderId, read(counts)]),
      ),
    }),
  }))
  return { ...question, counted: { ...question.counted, films } } as Question
}
