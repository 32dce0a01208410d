import type {
  AppearanceFinding,
  CodeInTime,
  OfCorpus,
  SymbolOverTime,
  WhenFinding,
} from '../../findings/index.ts'

/** Years as a reader reads them: one, or the first and the last. */
export function sayYears({ from, to }: { from: number; to: number }): string {
  return from === to ? `${from}` : `${from}–${to}`
}

/** A middle of years is written by the year in which it falls. */
export function sayYear(year: number): string {
  return `${Math.floor(year)}`
}

export interface AppearanceSentences {
  /** What these films can show of gain and loss, before any result. */
  resolution(finding: AppearanceFinding): string
  /** Where a code is first and last seen, with its films by their titles. */
  inTime(code: CodeInTime, named: { name: string; first: string; last: string }): string
  /** How it stands in the two periods. */
  inPeriods(code: CodeInTime, name: string, finding: AppearanceFinding): string
  /** What chance has to do with it. */
  byChance(code: CodeInTime, finding: AppearanceFinding): string
}

/** Of which films it is said, and what was counted of them. */
export type WhenAsked = OfCorpus & Pick<WhenFinding, 'parameters'>

export interface WhenSentences {
  resolution(finding: WhenFinding): string
  /** What the scan and the trend say of a symbol, and no more. */
  plain(symbol: SymbolOverTime, name: string, finding: WhenAsked): string
  /** The same with numbers. */
  technical(symbol: SymbolOverTime, name: string, finding: WhenAsked): string
  system(finding: WhenFinding): string
}
