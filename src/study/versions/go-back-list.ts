import type { Code } from '../codebook/code.ts'
import type { LookedThrough, Pass } from '../coding/pass.ts'
import { intersectSpans, lengthOfSpans, mergeSpans } from '../time/spans.ts'

export interface CodedFilm {
  filmId: string
  passes: readonly Pick<Pass, 'id' | 'codeIds'>[]
  lookedThrough: readonly Pick<LookedThrough, 'passId' | 'partId' | 'startMs' | 'endMs'>[]
}

export interface FilmToGoBackTo {
  filmId: string
  /** What was looked through for other codes and not for this one, in milliseconds, and of how many. */
  leftMs: number
  lookedMs: number
}

export interface GoBack {
  codeId: string
  films: FilmToGoBackTo[]
}

/**
 * The codes that were looked for in some film, each with the films of which something was looked through for other
 * codes only: there it is missing, and not absent. One coder's films; each in the order that is given.
 */
export function goBackList(codes: readonly Code[], films: readonly CodedFilm[]): GoBack[] {
  return codes
    .filter(
      ({ id, retired }) =>
        !retired && films.some(({ passes }) => passes.some(({ codeIds }) => codeIds.includes(id))),
    )
    .map(({ id: codeId }) => ({ codeId, films: films.flatMap(film => leftIn(film, codeId)) }))
    .filter(goBack => goBack.films.length > 0)
}

function leftIn({ filmId, passes, lookedThrough }: CodedFilm, codeId: string): FilmToGoBackTo[] {
  const looking = new Set(passes.filter(({ codeIds }) => codeIds.includes(codeId)).map(({ id }) => id))
  const parts = new Set(lookedThrough.map(({ partId }) => partId))
  let lookedMs = 0
  let leftMs = 0
  for (const partId of parts) {
    const here = lookedThrough.filter(span => span.partId === partId)
    const looked = mergeSpans(here)
    const forIt = mergeSpans(here.filter(({ passId }) => looking.has(passId)))
    const length = lengthOfSpans(looked)
    lookedMs += length
    leftMs += length - lengthOfSpans(intersectSpans(looked, forIt))
  }
  return leftMs > 0 ? [{ filmId, leftMs, lookedMs }] : []
}
