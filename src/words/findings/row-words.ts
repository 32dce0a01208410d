import type {
  CarrierFinding,
  CarrierRow,
  ChannelFinding,
  ChannelRow,
  ComparedRow,
  CourseFinding,
  Direction,
  ReversalFinding,
  ReversalRow,
  RowsFinding,
  RowWarning,
  SymbolCourse,
} from '../../findings/index.ts'
import type { ChoiceListName, OpposedPosition } from '../../study/index.ts'
import type { NamesInSentences } from '../prevalence-words.ts'

/** What everything is called that a line of a finding names. */
export interface NamesInRows extends NamesInSentences {
  code(codeId: string): string
  contradiction(contradictionId: string): string
  poles(contradictionId: string): readonly [first: string, second: string]
  position(contradictionId: string, position: OpposedPosition): string
  aspect(aspectId: string): string
  value(aspectId: string, valueId: string): string
  choice(list: ChoiceListName, valueId: string): string
}

type Periods = Pick<RowsFinding<ComparedRow>, 'periods'>
type Tested = Pick<
  RowsFinding<ComparedRow>,
  'corpus' | 'periods' | 'defaultTest' | 'familySize' | 'parameters'
>

/** How one line is spoken of, whatever question it belongs to. */
export interface RowSaying {
  label: string
  /** How the later films stand to the earlier ones, as the beginning of a sentence. */
  clause(direction: Direction, isSlight?: boolean): string
  /** What is the same in every film. */
  alike: string
  /** What is asked of a film of which nothing is known. */
  asked: string
  /** A value of a film, and a difference of two, as a reader reads them. */
  value(value: number): string
  difference(difference: number): string
  /** What the value is, for the technical sentence. */
  measure: string
}

export interface RowSentences {
  reversal(row: ReversalRow, names: NamesInRows, finding: ReversalFinding): RowSaying
  carrier(row: CarrierRow, names: NamesInRows, finding: CarrierFinding): RowSaying
  channel(row: ChannelRow, names: NamesInRows, finding: ChannelFinding): RowSaying
  plain(row: ComparedRow, saying: RowSaying, finding: Tested): string
  technical(row: ComparedRow, saying: RowSaying, finding: Tested): string
  described(row: ComparedRow, saying: RowSaying, finding: Periods): string
  /** Without numbers: in how many films something is told of it. */
  told(row: ComparedRow, saying: RowSaying, finding: Periods): string
  warning(warning: RowWarning, names: NamesInRows): string
}

export interface CourseSentences {
  plain(symbol: SymbolCourse, name: string, finding: CourseFinding): string
  technical(symbol: SymbolCourse, name: string, finding: CourseFinding): string
  described(symbol: SymbolCourse, name: string): string
  told(symbol: SymbolCourse, name: string): string
  resolution(finding: CourseFinding): string
  warning(
    warning: SymbolCourse['warnings'][number] | CourseFinding['warnings'][number],
    names: NamesInSentences,
  ): string
}
