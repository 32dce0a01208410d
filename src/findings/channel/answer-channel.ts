import type { FilmsWithCodebook } from '../films-in-two-periods.ts'
import type { QuestionFilm } from '../question-film.ts'
import type { RowsChoices, RowToCompare } from '../rows/compare-rows.ts'
import { comparedBy, compareMeans, compareRows, rowsParameters, shareScale } from '../rows/compare-rows.ts'
import type { ComparedRow, MeansOfPeriods, RowDot, RowsFinding } from '../rows/rows-finding.ts'
import type { AspectCounts } from '../said/count-said.ts'
import type { TwoPeriods } from '../two-periods.ts'

export interface ChannelChoices extends RowsChoices {
  /** The aspect that is asked about; without it the channel, or the one that is answered most. */
  aspectId?: string
  measure?: ChannelMeasure
}

/** Of what is answered: of the time on screen, or of the marks. */
export type ChannelMeasure = 'screen-time' | 'marks'

export interface ChannelKey {
  codeId: string
  valueId: string
  /** The same as a share of the marks that answer. */
  byMarks: MeansOfPeriods
}

export type ChannelRow = ChannelKey & ComparedRow

export interface ChannelFinding extends RowsFinding<ChannelRow> {
  question: 'channel'
  /** Null where the study has no aspect. */
  aspectId: string | null
  /** Several values can be true at once, and then do not add up to the whole. */
  takesSeveral: boolean
  /** Every aspect in use, with the marks that answer it: what else could be asked. */
  aspects: { aspectId: string; answeredMarks: number }[]
  /** Marks that count, and those of them that answer for the aspect. */
  marks: number
  answeredMarks: number
}

/**
 * Channel: by what is a symbol there? Of the screen time of which somebody has said it, the share of each value of one
 * aspect: by picture, voice, writing, music or noise; or on screen and off, diegetic and not. Or of the marks that say it,
 * where a change is claimed only if screen time says it as well.
 *
 * Unit: the film. In: counts of two periods, the aspects. Out: per code and value as `compareRows` says; a film whose
 * marks answer nothing is missing. See docs/methods/channels.md.
 */
export function answerChannel(counted: FilmsWithCodebook, choices: ChannelChoices): ChannelFinding {
  return comparedBy(
    choices.measure ?? 'screen-time',
    measure => byMeasure(counted, choices, measure),
    ({ codeId, valueId }) => `${codeId} ${valueId}`,
  )
}

function byMeasure(
  counted: FilmsWithCodebook,
  choices: ChannelChoices,
  measure: ChannelMeasure,
): ChannelFinding {
  const parameters = rowsParameters(choices, measure)
  const read = measure === 'marks' ? marksOf : msOf
  const aspects = counted.book.aspects.map(({ id }) => ({
    aspectId: id,
    answeredMarks: sum(counted.films, film => answeredIn(film, counted.codes, id)),
  }))
  const aspect = counted.book.aspects.find(({ id }) => id === aspectAsked(counted, choices, aspects))
  const makeRows = (periods: TwoPeriods): RowToCompare<ChannelKey>[] =>
    counted.codes.flatMap(codeId =>
      (aspect?.valueIds ?? []).flatMap((valueId): RowToCompare<ChannelKey>[] => {
        const dots = dotsOf(periods, { codeId, valueId, aspectId: aspect!.id }, read)
        const having = dots.filter(({ value }) => value !== null && value > 0).length
        if (having === 0) return []
        const isFocal = !parameters.focalCodes || parameters.focalCodes.includes(codeId)
        const byMarks = compareMeans(
          dotsOf(periods, { codeId, valueId, aspectId: aspect!.id }, marksOf),
          shareScale,
        )
        return [
          {
            key: { codeId, valueId, byMarks },
            codeIds: [codeId],
            ...{ dots, scale: shareScale, isFocal, inFamily: isFocal && having >= parameters.minimumFilms },
          },
        ]
      }),
    )
  return {
    question: 'channel',
    ...compareRows(counted, makeRows, parameters),
    aspectId: aspect?.id ?? null,
    takesSeveral: aspect?.takesSeveral ?? false,
    aspects,
    marks: sum(counted.films, ({ counts }) =>
      sum(counted.codes, codeId => counts.further.said[codeId]?.marks ?? 0),
    ),
    answeredMarks: aspects.find(({ aspectId }) => aspectId === aspect?.id)?.answeredMarks ?? 0,
  }
}

function aspectAsked(
  { book }: FilmsWithCodebook,
  { aspectId }: ChannelChoices,
  answered: ChannelFinding['aspects'],
): string | null {
  if (aspectId !== undefined && book.aspects.some(({ id }) => id === aspectId)) return aspectId
  if (book.channelId !== null) return book.channelId
  const [most] = [...answered].sort((left, right) => right.answeredMarks - left.answeredMarks)
  return most?.aspectId ?? null
}

function answeredIn({ counts }: QuestionFilm, codes: readonly string[], aspectId: string): number {
  return sum(codes, codeId => counts.further.said[codeId]?.aspects[aspectId]?.answeredMarks ?? 0)
}

function sum<Item>(items: readonly Item[], read: (item: Item) => number): number {
  return items.reduce((total, item) => total + read(item), 0)
}

type Part = (counts: AspectCounts, valueId: string) => { part: number; of: number }

const msOf: Part = ({ values, answeredMs }, valueId) => ({
  ...{ part: values[valueId]?.ms ?? 0, of: answeredMs },
})

const marksOf: Part = ({ values, answeredMarks }, valueId) => ({
  ...{ part: values[valueId]?.marks ?? 0, of: answeredMarks },
})

function dotsOf(
  periods: TwoPeriods,
  asked: { codeId: string; valueId: string; aspectId: string },
  read: Part,
): RowDot[] {
  return periods.films.map(({ id, counts }, index) => {
    const dot = { filmId: id, period: periods.isSecond[index] ? 2 : 1, of: 0 } as const
    const said = counts.further.said[asked.codeId]
    if (!counts.codes[asked.codeId]) return { ...dot, telling: 'not-looked-for', value: null }
    if (!said) return { ...dot, telling: 'nothing-there', value: null }
    const own = said.aspects[asked.aspectId]
    const { part, of } = own ? read(own, asked.valueId) : { part: 0, of: 0 }
    return of > 0
      ? { ...dot, telling: 'known', value: part / of, of }
      : { ...dot, telling: 'not-said', value: null }
  })
}
