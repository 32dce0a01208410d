import type { QuestionFilm } from '../question-film.ts'
import type { CodersAgree } from './coders-agree.ts'
import { codersAgree } from './coders-agree.ts'

/** Of one code that a finding uses. */
export interface CodeAgreed extends CodersAgree {
  symbol: string
}

/** What an answer says of the coders whose marks it rests on; a question that says it of each of its lines does not. */
export interface OfCoders {
  /** Codes that anybody looked for in these films, in the order of the codebook. */
  agreement?: CodeAgreed[]
}

/**
 * How far coders agree on each code that a finding uses, from what is counted for it. Null where films are not counted
 * by codes; films of other periods than the two compared are not asked. See docs/methods/presence-agreement.md.
 */
export function agreementOfCodes(counted: object, only: string | null = null): CodeAgreed[] | null {
  const { films, periods, dated, codes, techniques } = counted as {
    films?: readonly Partial<QuestionFilm>[]
    periods?: readonly string[] | null
    dated?: string
    codes?: readonly string[]
    techniques?: readonly string[]
  }
  const used = codes ?? techniques
  if (!films || !used) return null
  const between = dated === undefined ? (periods ?? null) : null
  const whole = films.filter(
    (film): film is QuestionFilm =>
      film.counts !== undefined && (between === null || between.includes(film.periodId ?? '')),
  )
  if (whole.length === 0) return null
  return used
    .filter(symbol => only === null || symbol === only)
    .map(symbol => ({ symbol, ...codersAgree(whole, symbol) }))
    .filter(({ ofFilms }) => ofFilms > 0)
}
