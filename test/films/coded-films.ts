import type {
  FilmRecords,
  PrevalenceFinding,
  PrevalenceQuestion,
  QuestionFilm,
} from '../../src/findings/index.ts'
import { answerPrevalence, countFilm, readingsOf } from '../../src/findings/index.ts'

/** One coder's reading of a film: the share of what was looked through in which each code is on screen. */
export interface Reading {
  coderId?: string
  /** Codes that were looked for, each with its share; 0 is looked for and not there. */
  shares: Record<string, number>
  /** How much of the film was looked through, from its beginning. */
  lookedThrough?: number
  /** Where in what was looked through the marks begin, so that two coders can mark different stretches. */
  from?: number
}

export interface CodedFilm extends Partial<Omit<QuestionFilm, 'counts' | 'countsByCoder'>> {
  readings?: Reading[]
  shotMs?: number
  shots?: number
}

const filmMs = 1_200_000

/** A film as a question sees it, counted from marks as a coder would make them. */
export function aCodedFilm(id: string, periodId: string | null, film: CodedFilm): QuestionFilm {
  const { readings = [], shotMs = 5000, shots = filmMs / shotMs, ...rest } = film
  const counts = countFilm(recordsOf(readings, { shotMs, shots }))
  return {
    id,
    periodId,
    directorIds: [`director of ${id}`],
    counts,
    countsByCoder: readingsOf(counts),
    ...rest,
  }
}

function recordsOf(
  readings: readonly Reading[],
  { shotMs, shots }: { shotMs: number; shots: number },
): FilmRecords {
  const durationMs = shotMs * shots
  return {
    durationMs,
    shots: Array.from({ length: shots }, (_, index) => ({
      id: `s${index}`,
      startMs: index * shotMs,
      endMs: (index + 1) * shotMs,
    })),
    marks: readings.flatMap(({ coderId = 'ann', shares, lookedThrough = 1, from = 0 }) =>
      Object.entries(shares).flatMap(([codeId, share]) => {
        const lookedMs = Math.round(durationMs * lookedThrough)
        const startMs = Math.round(lookedMs * from)
        const endMs = Math.round(lookedMs * (from + share))
        return endMs > startMs ? [{ codeId, coderId, startMs, endMs }] : []
      }),
    ),
    lookedThrough: readings.map(({ coderId = 'ann', shares, lookedThrough = 1 }) => ({
      coderId,
      codeIds: Object.keys(shares),
      spans: [{ startMs: 0, endMs: Math.round(durationMs * lookedThrough) }],
    })),
  }
}

/** Films of two periods by the shares of one code: `ruin`. */
export function filmsWith(
  earlier: readonly (number | CodedFilm)[],
  later: readonly (number | CodedFilm)[],
): QuestionFilm[] {
  const made = (period: string, films: readonly (number | CodedFilm)[]) =>
    films.map((film, index) =>
      aCodedFilm(
        `${period} ${index + 1}`,
        period,
        typeof film === 'number' ? { readings: [{ shares: { ruin: film } }] } : film,
      ),
    )
  return [...made('early', earlier), ...made('late', later)]
}

export function askAbout(
  films: readonly QuestionFilm[],
  question: Partial<PrevalenceQuestion> = {},
): PrevalenceFinding {
  return answerPrevalence({ films, codes: ['ruin'], periods: ['early', 'late'], ...question })
}
