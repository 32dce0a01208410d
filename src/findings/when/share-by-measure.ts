import { pairReader } from '../companions/counts/read-pair.ts'
import type { FilmShare, QuestionFilm } from '../question-film.ts'
import { shareIn } from '../question-film.ts'
import type { WhenMeasure } from './when-finding.ts'

export function shareBy(film: QuestionFilm, codeId: string, measure: WhenMeasure): FilmShare {
  return measure === 'scenes'
    ? pairReader(film.counts, 'scenes').share(codeId)
    : shareIn(film, codeId, measure)
}

/** A long shot or scene has more time to contain a code than a short one: what is counted in them follows the cutting. */
export function isOfUnlikeLengths(measure: WhenMeasure): measure is 'shots' | 'scenes' {
  return measure === 'shots' || measure === 'scenes'
}

/** Films that somebody looked through, no scene of theirs. */
export function withoutScenes(films: readonly QuestionFilm[]): string[] {
  return films.flatMap(({ id, counts }) => {
    const looked = counts.companions?.together.scenes.looked ?? []
    return counts.lookedThroughMs > 0 && !looked.some(row => row.some(scenes => scenes > 0)) ? [id] : []
  })
}
