import type { Computed, PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import { isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import type { Words } from '../../../words/index.ts'

export const measures = ['screenTime', 'shots', 'slices'] as const
export type MeasureName = (typeof measures)[number]

export const numberNames = [
  'mean-1',
  'mean-2',
  'difference',
  'ci-lower',
  'ci-upper',
  'ratio',
  'p',
  'p-corrected',
  'bh',
  'p-directors',
  'p-directors-corrected',
  'loo-min',
  'loo-max',
] as const
export type NumberName = (typeof numberNames)[number]

export type MeasureNumbers = Record<NumberName, Computed<number>>

/** Every number that is given for a symbol by one measure, each with its reason where it cannot be. */
export function numbersOf(symbol: SymbolFinding, measure: MeasureName): MeasureNumbers {
  const share = {
    screenTime: symbol.screenTimeShare,
    shots: symbol.shotShare,
    slices: symbol.sliceShare,
  }[measure]
  const { directed } = symbol
  const byDirectors = !isNotComputable(symbol.screenTimeShare.directorBlocks)
  /** With a direction that was declared one side counts, and the family is corrected otherwise: what speaks stands here. */
  const spoken = (own: Computed<number>, isSpeaking: boolean, number: 'p' | 'corrected') =>
    measure === 'screenTime' && directed && isSpeaking ? within(directed, one => one[number]) : own
  const tests = { screenTime: symbol.screenTimeShare, shots: symbol, slices: symbol.sliceShare }[measure]
  return {
    'mean-1': share.meanP1,
    'mean-2': share.meanP2,
    difference: share.difference,
    'ci-lower': within(share.welch95, ({ lower }) => lower),
    'ci-upper': within(share.welch95, ({ upper }) => upper),
    ratio: share.ratioOfMeans,
    p: spoken(
      within(tests.permutation, ({ p }) => p),
      !byDirectors,
      'p',
    ),
    'p-corrected': spoken(
      within(tests.maxT, ({ p }) => p),
      !byDirectors,
      'corrected',
    ),
    bh: tests.bhP,
    'p-directors': spoken(
      within(tests.directorBlocks, ({ p }) => p),
      byDirectors,
      'p',
    ),
    'p-directors-corrected': spoken(
      within(tests.directorBlocks, ({ maxT }) => within(maxT, ({ p }) => p)),
      byDirectors,
      'corrected',
    ),
    'loo-min': within(tests.leaveOneFilmOut, ({ min }) => min),
    'loo-max': within(tests.leaveOneFilmOut, ({ max }) => max),
  }
}

function within<Whole>(whole: Computed<Whole>, take: (whole: Whole) => Computed<number>): Computed<number> {
  return isNotComputable(whole) ? whole : take(whole as Whole)
}

/** One number, or two as a range, with the name of its line. */
export interface NumberLine {
  from: NumberName
  to?: NumberName
  label: string
}

type RowWords = Words['analysis']['rows']

/** The numbers of a symbol in their order; where directors speak, theirs come first and those of films are optimistic. */
export function numberLines(
  finding: Pick<PrevalenceFinding, 'periods' | 'defaultTest' | 'corpus'>,
  rows: RowWords,
): NumberLine[] {
  const { periods, defaultTest } = finding
  const byFilms = defaultTest === 'films'
  return [
    { from: 'mean-1', label: rows.mean(periods.first) },
    { from: 'mean-2', label: rows.mean(periods.second) },
    { from: 'difference', label: rows.difference },
    {
      from: 'ci-lower',
      to: 'ci-upper',
      label: isOfWholeCorpus(finding) ? rows.intervalAsModel : rows.interval,
    },
    ...(byFilms
      ? []
      : [
          { from: 'p-directors' as const, label: rows.directors },
          { from: 'p-directors-corrected' as const, label: rows.pCorrectedDirectors },
        ]),
    { from: 'p', label: byFilms ? rows.p : rows.pOptimistic },
    { from: 'p-corrected', label: byFilms ? rows.pCorrected : rows.pCorrectedOptimistic },
    { from: 'loo-min', to: 'loo-max', label: rows.leaveOneOut },
  ]
}

export type SortKey = 'name' | NumberName
export interface Sorting {
  key: SortKey
  direction: 'ascending' | 'descending'
}

/** As the address says it: `p.descending`. */
export function readSorting(text: string | null): Sorting | null {
  const [key, direction] = text?.split('.') ?? []
  const isKey = key === 'name' || numberNames.some(name => name === key)
  if (!isKey || (direction !== 'ascending' && direction !== 'descending')) return null
  return { key: key as SortKey, direction }
}

export interface TableRow {
  symbol: SymbolFinding
  name: string
  numbers: MeasureNumbers
}

/** Rows in the wished order; what cannot be computed comes last either way. */
export function sortRows(
  rows: readonly TableRow[],
  { key, direction }: Sorting,
  language: string,
): TableRow[] {
  const sign = direction === 'ascending' ? 1 : -1
  const collator = new Intl.Collator(language, { numeric: true })
  return [...rows].sort((a, b) => {
    if (key === 'name') return sign * collator.compare(a.name, b.name)
    const [first, second] = [a.numbers[key], b.numbers[key]]
    if (isNotComputable(first)) return isNotComputable(second) ? 0 : 1
    if (isNotComputable(second)) return -1
    return sign * ((first as number) - (second as number))
  })
}
