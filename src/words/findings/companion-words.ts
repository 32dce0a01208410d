import type {
  CompanionPair,
  CompanionsFinding,
  CompanionUnit,
  CompanionWarning,
  NotComputable,
  ResignificationFinding,
  SymbolCompanions,
} from '../../findings/index.ts'
import type { NamesInSentences, WithResolution } from '../prevalence-words.ts'

/** What films, codes and coders are called. */
export interface AllNames extends NamesInSentences {
  code(codeId: string): string
}

/** What a finding about companions of either kind says of itself. */
type Compared = Pick<CompanionsFinding, 'periods' | 'unit'>

export interface CompanionSentences {
  /** What counts as together, as a choice. */
  units: Record<CompanionUnit, string>
  chooseUnit: string
  /** What that unit does to the numbers. */
  unitMeaning: Record<CompanionUnit, string>
  chooseSymbol: string
  everySymbol: string
  /** A pair as a heading. */
  pair(pair: Pick<CompanionPair, 'first' | 'second'>, unit: CompanionUnit, names: AllNames): string
  /** For a reader who knows no statistics: the verdict, and no more. */
  plain(pair: CompanionPair, finding: CompanionsFinding, names: AllNames): string
  /** With every number that it rests on; null where there are none. */
  technical(pair: CompanionPair, finding: CompanionsFinding, names: AllNames): string | null
  /** Where a study shows no numbers, and where it shows them without tests. */
  presence(pair: CompanionPair, finding: CompanionsFinding, names: AllNames): string
  described(pair: CompanionPair, finding: CompanionsFinding, names: AllNames): string
  resolution(finding: WithResolution & Compared): string
  warning(warning: CompanionWarning, names: AllNames, finding: Compared): string
  entailed(pairs: CompanionsFinding['entailedLeftOut'], names: AllNames): string
  notListed(count: number): string
  nothing: string
  stills(pair: string): string
  noneTogether(period: string, films: number): string
  togetherIn(film: { title: string; both: number; units: number }, unit: CompanionUnit): string
  columns: {
    pair: string
    films: (period: string) => string
    logOdds: (period: string) => string
    shared: (period: string) => string
    npmi: (period: string) => string
    difference: string
    interval: string
    p: string
    corrected: string
    leaveOneOut: string
  }
  logOdds(value: number): string
  /** What the chart draws. */
  chart(pair: string): string
  chartAxis: string
  because(reason: NotComputable): string
}

export interface ResignificationSentences {
  plain(symbol: SymbolCompanions, finding: ResignificationFinding, names: AllNames): string
  technical(symbol: SymbolCompanions, finding: ResignificationFinding, names: AllNames): string | null
  presence(symbol: SymbolCompanions, finding: ResignificationFinding, names: AllNames): string
  described(symbol: SymbolCompanions, finding: ResignificationFinding, names: AllNames): string
  /** Gained, lost and kept, in one sentence; null where nothing is clear. */
  changes(symbol: SymbolCompanions, names: AllNames): string | null
  connotes(
    symbol: SymbolCompanions,
    finding: ResignificationFinding,
    names: AllNames,
    numbers: boolean,
  ): string | null
  leftOut(symbol: SymbolCompanions, names: AllNames): string | null
  /** Before a list that is opened. */
  manyLeftOut(count: number): string
  companionOf(names: { symbol: string; companion: string }): string
  change: Record<SymbolCompanions['companions'][number]['change'], string>
  columns: {
    symbol: string
    occurrences: (period: string) => string
    excess: string
    divergence: string
    p: string
    corrected: string
    bh: string
    leaveOneOut: string
    companion: string
    share: (period: string) => string
    difference: string
    interval: string
    films: (period: string) => string
    change: string
  }
  companionsOf(symbol: string): string
  chartAxis: string
  bits(value: number): string
  times(film: { occurrences: number; unit: CompanionUnit }): string
}
