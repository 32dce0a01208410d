import type { PoleCounts } from '../../statistics/index.ts'
import { isNotComputable, polePosition } from '../../statistics/index.ts'
import type { FilmsWithCodebook } from '../films-in-two-periods.ts'
import type { QuestionFilm } from '../question-film.ts'
import type { RowsChoices, RowToCompare } from '../rows/compare-rows.ts'
import { compareMeans, compareRows, positionScale, rowsParameters, shareScale } from '../rows/compare-rows.ts'
import type { ComparedRow, MeansOfPeriods, RowDot, RowsFinding } from '../rows/rows-finding.ts'
import type { PositionCounts, Standing } from '../said/count-said.ts'
import { standings } from '../said/count-said.ts'
import type { TwoPeriods } from '../two-periods.ts'

/** What is chosen from a list, as a share of the marks of a film of which it is said. */
export interface ChosenShares {
  valueId: string
  means: MeansOfPeriods
}

export interface ReversalKey {
  contradictionId: string
  /** Null: the films as a whole, by all marks that stand somewhere in the contradiction. */
  codeId: string | null
  /** From 0, one pole only, to 1, half and half or all at both. */
  polarisation: MeansOfPeriods
  /** Marks at each position, in each period. */
  standings: { standing: Standing; marksP1: number; marksP2: number }[]
  attitudeToFirst: ChosenShares[]
  attitudeToSecond: ChosenShares[]
  treatment: ChosenShares[]
  /** The mean of the films stands on one side in the one period and on the other in the other. */
  changesSides: boolean
}

export type ReversalRow = ReversalKey & ComparedRow

export interface ReversalFinding extends RowsFinding<ReversalRow> {
  question: 'reversal'
  /** Every contradiction in use, with the marks placed in it and the films that have any. */
  contradictions: { contradictionId: string; marks: number; films: number }[]
}

/**
 * Pole reversal: where between two poles do films stand, and symbols in them, and do they stand elsewhere in the later
 * films?
 *
 * Unit: the film. A film's value is the mean position of its marks, from -1 (all at the first pole) to 1 (all at the
 * second); both, neither and a pole that is denied alone stand in the middle. In: counts of two periods. Out: per
 * contradiction the films as a whole and each code as `compareRows` says, p corrected over all of them together;
 * polarisation, attitudes and treatments beside it. A film without a mark that stands anywhere is missing.
 * Source: project rule. See docs/methods/pole-positions.md.
 */
export function answerReversal(counted: FilmsWithCodebook, choices: RowsChoices): ReversalFinding {
  const parameters = rowsParameters(choices)
  const makeRows = (periods: TwoPeriods) =>
    counted.book.contradictions.flatMap(contradictionId =>
      [null, ...counted.codes].flatMap((codeId): RowToCompare<ReversalKey>[] => {
        const own = periods.films.map(film => placedIn(film, counted.codes, { contradictionId, codeId }))
        const dots = dotsOf(periods, own, codeId)
        const having = dots.filter(({ value }) => value !== null).length
        if (having === 0) return []
        const isFocal = !parameters.focalCodes || codeId === null || parameters.focalCodes.includes(codeId)
        return [
          {
            key: { contradictionId, codeId, ...describe(periods, own) },
            codeIds: codeId === null ? [] : [codeId],
            ...{ dots, scale: positionScale, isFocal },
            inFamily: isFocal && having >= parameters.minimumFilms,
          },
        ]
      }),
    )
  const found = compareRows(counted, makeRows, parameters)
  return {
    question: 'reversal',
    ...found,
    rows: found.rows.map(row => ({ ...row, changesSides: isOnOtherSide(row) })),
    contradictions: counted.book.contradictions.map(contradictionId => {
      const placed = counted.films.map(film =>
        marksOf(placedIn(film, counted.codes, { contradictionId, codeId: null })),
      )
      return {
        contradictionId,
        marks: placed.reduce((total, marks) => total + marks, 0),
        films: placed.filter(marks => marks > 0).length,
      }
    }),
  }
}

function isOnOtherSide({ meanP1, meanP2 }: MeansOfPeriods): boolean {
  return !isNotComputable(meanP1) && !isNotComputable(meanP2) && meanP1 * meanP2 < 0
}

interface Asked {
  contradictionId: string
  codeId: string | null
}

/** What was said of one code in a contradiction, or of all: null where nobody looked; with how many marks there are. */
interface Placed {
  isLooked: boolean
  marks: number
  counts: readonly PositionCounts[]
}

function placedIn({ counts }: QuestionFilm, codes: readonly string[], asked: Asked): Placed {
  const ids = asked.codeId === null ? codes : [asked.codeId]
  const said = ids.flatMap(id => counts.further.said[id] ?? [])
  return {
    isLooked: ids.some(id => counts.codes[id] !== undefined),
    marks: said.reduce((total, { marks }) => total + marks, 0),
    counts: said.flatMap(({ positions }) => positions[asked.contradictionId] ?? []),
  }
}

function marksAt({ counts }: Placed, standing: Standing): number {
  return counts.reduce((total, { at }) => total + (at[standing] ?? 0), 0)
}

function marksOf(placed: Placed): number {
  return standings.reduce((total, standing) => total + marksAt(placed, standing), 0)
}

function poleCounts(placed: Placed): PoleCounts {
  const at = (standing: Standing) => marksAt(placed, standing)
  return {
    ...{ first: at('s1'), second: at('s2'), both: at('both') },
    neither: at('neither') + at('notS1') + at('notS2'),
  }
}

function dotsOf(periods: TwoPeriods, own: readonly Placed[], codeId: string | null): RowDot[] {
  return periods.films.map(({ id }, index) => {
    const placed = own[index]!
    const found = polePosition(poleCounts(placed))
    const dot = { filmId: id, period: periods.isSecond[index] ? 2 : 1, of: marksOf(placed) } as const
    if (!isNotComputable(found)) return { ...dot, telling: 'known', value: found.position }
    if (!placed.isLooked) return { ...dot, telling: 'not-looked-for', value: null }
    const telling = placed.marks > 0 || codeId === null ? 'not-said' : 'nothing-there'
    return { ...dot, telling, value: null }
  })
}

type Described = Omit<ReversalKey, 'contradictionId' | 'codeId'>

function describe(periods: TwoPeriods, own: readonly Placed[]): Described {
  const inPeriod = (second: boolean) => own.filter((_, film) => periods.isSecond[film] === second)
  const marksIn = (second: boolean, standing: Standing) =>
    inPeriod(second).reduce((total, placed) => total + marksAt(placed, standing), 0)
  return {
    polarisation: compareMeans(
      meansFrom(periods, film => {
        const found = polePosition(poleCounts(own[film]!))
        return isNotComputable(found) ? null : found.polarisation
      }),
      shareScale,
    ),
    standings: standings.map(standing => ({
      standing,
      marksP1: marksIn(false, standing),
      marksP2: marksIn(true, standing),
    })),
    attitudeToFirst: chosenShares(periods, own, 'attitudeToFirst'),
    attitudeToSecond: chosenShares(periods, own, 'attitudeToSecond'),
    treatment: chosenShares(periods, own, 'treatment'),
    changesSides: false,
  }
}

function chosenShares(
  periods: TwoPeriods,
  own: readonly Placed[],
  list: 'attitudeToFirst' | 'attitudeToSecond' | 'treatment',
): ChosenShares[] {
  const chosen = own.map(({ counts }) => {
    const sums: Record<string, number> = {}
    for (const one of counts)
      for (const [valueId, marks] of Object.entries(one[list])) sums[valueId] = (sums[valueId] ?? 0) + marks
    return sums
  })
  const valueIds = [...new Set(chosen.flatMap(sums => Object.keys(sums)))].sort()
  return valueIds.map(valueId => ({
    valueId,
    means: compareMeans(
      meansFrom(periods, film => {
        const all = Object.values(chosen[film]!).reduce((total, marks) => total + marks, 0)
        return all === 0 ? null : (chosen[film]![valueId] ?? 0) / all
      }),
      shareScale,
    ),
  }))
}

function meansFrom(periods: TwoPeriods, read: (film: number) => number | null): RowDot[] {
  return periods.films.map(({ id }, film) => {
    const value = read(film)
    return {
      ...{ filmId: id, period: periods.isSecond[film] ? 2 : 1, of: 1, value },
      telling: value === null ? 'not-said' : 'known',
    }
  })
}
