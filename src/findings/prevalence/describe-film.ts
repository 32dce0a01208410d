import type { Computed } from '../../statistics/index.ts'
import { notComputable } from '../../statistics/index.ts'
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
  const placeOf = new Map(codes.map((codeId, place) => [codeId, place]))
  return film.counts.pairs
    .flatMap(([left, right, shots]): [number, number, number][] => {
      const [a, b] = [placeOf.get(left), placeOf.get(right)]
      return a === undefined || b === undefined ? [] : [[Math.min(a, b), Math.max(a, b), shots]]
    })
    .sort((left, right) => left[0] - right[0] || left[1] - right[1])
    .map(([a, b, shots]) => [codes[a]!, codes[b]!, shots])
}
