import { pairReader } from '../companions/counts/read-pair.ts'
import type { FilmsWithCodebook } from '../films-in-two-periods.ts'
import type { QuestionFilm } from '../question-film.ts'
import type { RowsChoices, RowToCompare } from '../rows/compare-rows.ts'
import { comparedBy, compareMeans, compareRows, rowsParameters, shareScale } from '../rows/compare-rows.ts'
import type { ComparedRow, MeansOfPeriods, RowDot, RowsFinding } from '../rows/rows-finding.ts'
import type { TwoPeriods } from '../two-periods.ts'

export interface CarrierKey {
  spaceId: string
  subjectId: string
  /** How the subject is there, by aspect and value: of the time together of which it is said, as a share. */
  how: { aspectId: string; valueId: string; means: MeansOfPeriods }[]
}

export type CarrierRow = CarrierKey & ComparedRow

/** Of what of a space: of its screen time, or of the shots or scenes that it is in. */
export type CarrierMeasure = 'screen-time' | 'shots' | 'scenes'

export interface CarrierChoices extends RowsChoices {
  measure?: CarrierMeasure
}

export interface CarrierFinding extends RowsFinding<CarrierRow> {
  question: 'carrier'
  /** Of the codebook in use: there is nothing to carry without a space, and nobody without a subject. */
  spaces: string[]
  subjects: string[]
}

/**
 * Carrier: whose are the spaces? Of the screen time of each space, the share in which each subject is there too; or of the
 * shots or scenes that it is in, where a change is claimed only if screen time says it as well.
 *
 * Unit: the film. In: counts of two periods and which codes are spaces and subjects. Out: per space and subject as
 * `compareRows` says; a film in which nobody looked for both is missing, and one without the space tells nothing of who
 * is in it. See docs/methods/carriers.md.
 */
export function answerCarrier(counted: FilmsWithCodebook, choices: CarrierChoices): CarrierFinding {
  return comparedBy(
    choices.measure ?? 'screen-time',
    measure => byMeasure(counted, choices, measure),
    ({ spaceId, subjectId }) => `${spaceId} ${subjectId}`,
  )
}

function byMeasure(
  counted: FilmsWithCodebook,
  choices: CarrierChoices,
  measure: CarrierMeasure,
): CarrierFinding {
  const { spaces, subjects } = counted.book
  const parameters = rowsParameters(choices, measure)
  const makeRows = (periods: TwoPeriods): RowToCompare<CarrierKey>[] =>
    spaces.flatMap(spaceId =>
      subjects.flatMap((subjectId): RowToCompare<CarrierKey>[] => {
        const dots = dotsOf(periods, { spaceId, subjectId, measure })
        if (!dots.some(({ value }) => value !== null)) return []
        const isFocal =
          !parameters.focalCodes || [spaceId, subjectId].some(id => parameters.focalCodes!.includes(id))
        const having = dots.filter(({ value }) => value !== null && value > 0).length
        return [
          {
            key: { spaceId, subjectId, how: howOf(periods, spaceId, subjectId) },
            codeIds: [spaceId, subjectId],
            ...{ dots, scale: shareScale, isFocal, inFamily: isFocal && having >= parameters.minimumFilms },
          },
        ]
      }),
    )
  return {
    question: 'carrier',
    ...compareRows(counted, makeRows, parameters),
    ...{ spaces: [...spaces], subjects: [...subjects] },
  }
}

function carriedIn({ counts }: QuestionFilm, spaceId: string, subjectId: string) {
  return counts.further.carriers[spaceId]?.[subjectId]
}

interface Asked {
  spaceId: string
  subjectId: string
  measure: CarrierMeasure
}

function dotsOf(periods: TwoPeriods, asked: Asked): RowDot[] {
  return periods.films.map((film, index) => {
    const found = shareIn(film, asked)
    const dot = { filmId: film.id, period: periods.isSecond[index] ? 2 : 1, of: found?.of ?? 0 } as const
    if (!found) return { ...dot, telling: 'not-looked-for', value: null }
    return found.of === 0
      ? { ...dot, telling: 'nothing-there', value: null }
      : { ...dot, telling: 'known', value: found.part / found.of }
  })
}

/** Null where nothing was looked through for both. */
function shareIn(
  film: QuestionFilm,
  { spaceId, subjectId, measure }: Asked,
): { part: number; of: number } | null {
  if (measure === 'screen-time') {
    const counts = carriedIn(film, spaceId, subjectId)
    return counts ? { part: counts.togetherMs, of: counts.spaceMs } : null
  }
  const pair = pairReader(film.counts, measure).pair(spaceId, subjectId)
  return pair && { part: pair.both, of: pair.both + pair.onlyFirst }
}

function howOf(periods: TwoPeriods, spaceId: string, subjectId: string): CarrierKey['how'] {
  const said = periods.films.map(film => carriedIn(film, spaceId, subjectId)?.how ?? {})
  const pairs = new Map<string, { aspectId: string; valueId: string }>()
  for (const how of said)
    for (const [aspectId, { values }] of Object.entries(how))
      for (const valueId of Object.keys(values)) pairs.set(`${aspectId} ${valueId}`, { aspectId, valueId })
  return [...pairs.values()].map(({ aspectId, valueId }) => ({
    ...{ aspectId, valueId },
    means: compareMeans(
      periods.films.map((film, index) => {
        const own = said[index]![aspectId]
        return {
          ...{ filmId: film.id, period: periods.isSecond[index] ? 2 : 1, of: own?.answeredMs ?? 0 },
          ...(own
            ? { telling: 'known' as const, value: (own.values[valueId] ?? 0) / own.answeredMs }
            : { telling: 'not-said' as const, value: null }),
        }
      }),
      shareScale,
    ),
  }))
}
