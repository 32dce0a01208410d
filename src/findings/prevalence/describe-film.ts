import type { Computed } from '../../statistics/index.ts'
import { notComputable } from '../../statistics/index.ts'
import { pairReader } from '../companions/counts/read-pair.ts'
import type { CodeInFilm, FilmShare, QuestionFilm } from '../question-film.ts'
import { codeInFilm } from '../question-film.ts'
import type { FilmAnswer } from './prevalence-finding.ts'

/** One film of a finding: what was looked through in it, and its counts of the codes asked for. */
export function describeFilm(film: QuestionFilm, period: 1 | 2, codes: readonly string[]): FilmAnswer {
  const { counts } = film
  const byCode = (read: (code: CodeInFilm) => FilmShare) =>
    Object.fromEntries(
      codes.map((codeId): [string, Computed<number>] => [
        codeId,
        read(codeInFilm(film, codeId))?.present ?? notComputable('not-looked-through'),
      ]),
    )
  return {
    id: film.id,
    period,
    directors: [...film.directorIds],
    shots: counts.shotsLookedThrough,
    durationMs: counts.durationMs,
    codedMs: counts.lookedThroughMs,
    meanShotLengthMs:
      counts.shotsLookedThrough > 0
        ? counts.shotsLookedThroughMs / counts.shotsLookedThrough
        : notComputable('not-looked-through'),
    shotsWithSymbol: byCode(({ shots }) => shots),
    screenTimeMs: byCode(({ screenTime }) => screenTime),
    shotsWithPair: pairsInOrder(film, codes),
  }
}

function pairsInOrder(film: QuestionFilm, codes: readonly string[]): [string, string, number][] {
  const inShots = pairReader(film.counts, 'shots')
  return codes.flatMap((first, place) =>
    codes.slice(place + 1).flatMap((second): [string, string, number][] => {
      const both = inShots.pair(first, second)?.both ?? 0
      return both > 0 ? [[first, second, both]] : []
    }),
  )
}
