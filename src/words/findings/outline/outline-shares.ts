import type {
  CarrierFinding,
  ChannelFinding,
  ComparedRow,
  CourseFinding,
  FormFinding,
  PrevalenceFinding,
  ReversalFinding,
  RowsFinding,
} from '../../../findings/index.ts'
import { byEvidence, isNotComputable, orderByEvidence } from '../../../findings/index.ts'
import type { Words } from '../../en/catalogue.ts'
import type { RowSaying } from '../row-words.ts'
import { blocksOf } from './blocks-of.ts'
import type { FindingOutline, LineTest, Named, NumberUnit, OutlineLine } from './outline-line.ts'
import { known, numberOf, part } from './outline-line.ts'
import { dealtIn, tested } from './tested.ts'

export function outlinePrevalence(finding: PrevalenceFinding, words: Words, names: Named): FindingOutline {
  const { seen, nothingToSee } = orderByEvidence(finding)
  const symbols = [...seen, ...nothingToSee.flatMap(({ symbols }) => symbols)]
  return {
    ...{ sides: [finding.periods.first, finding.periods.second], zero: null, axis: words.analysis.axis },
    ...{ unit: finding.defaultTest, blocks: blocksOf(finding.films) },
    lines: symbols.map(({ symbol, screenTimeShare: share, dots, directed }): OutlineLine => {
      const usual = tested(share, finding.defaultTest)
      const { dealt } = usual
      const [p, corrected] = directed
        ? [part(directed, 'p'), part(directed, 'corrected')]
        : [usual.p, usual.corrected]
      const direction = directed ? part(directed, 'direction') : null
      return {
        ...{ key: symbol, label: names.code(symbol), unit: 'share', test: 'welch-of-roots' },
        dealt,
        ...(direction && { side: direction === 'rose' ? (1 as const) : (-1 as const) }),
        numbers: known({
          ...{ mean1: share.meanP1, mean2: share.meanP2, difference: share.difference },
          ...{ lower: part(share.welch95, 'lower'), upper: part(share.welch95, 'upper') },
          ...{ p, corrected },
        }),
        films: dots.flatMap(({ filmId, period, screenTime }) =>
          screenTime ? [{ filmId, side: period, value: screenTime.present / screenTime.lookedThrough }] : [],
        ),
      }
    }),
  }
}

interface RowOutline<Row> {
  keyOf: (row: Row) => string
  sayingOf: (row: Row) => RowSaying
  unit: NumberUnit
  test: LineTest
  axis: string
}

export function outlineReversal(finding: ReversalFinding, words: Words, names: Named): FindingOutline {
  return outlineRows(finding, {
    keyOf: ({ contradictionId, codeId }) => `${contradictionId}.${codeId ?? 'films'}`,
    sayingOf: row => {
      const saying = words.rows.reversal(row, names, finding)
      return { ...saying, label: `${names.contradiction(row.contradictionId)}: ${saying.label}` }
    },
    ...{ unit: 'position', test: 'welch', axis: words.rowPages.differenceAxes.position },
  })
}

export function outlineCarrier(finding: CarrierFinding, words: Words, names: Named): FindingOutline {
  return outlineRows(finding, {
    keyOf: ({ spaceId, subjectId }) => `${spaceId}.${subjectId}`,
    sayingOf: row => words.rows.carrier(row, names, finding),
    ...{
      unit: 'share',
      test: 'welch-of-roots',
      axis: words.rowPages.axes.share[finding.parameters.measure ?? 'screen-time'],
    },
  })
}

export function outlineChannel(finding: ChannelFinding, words: Words, names: Named): FindingOutline {
  return outlineRows(finding, {
    keyOf: ({ codeId, valueId }) => `${codeId}.${valueId}`,
    sayingOf: row => words.rows.channel(row, names, finding),
    ...{
      unit: 'share',
      test: 'welch-of-roots',
      axis: words.rowPages.axes.share[finding.parameters.measure ?? 'screen-time'],
    },
  })
}

function outlineRows<Row extends ComparedRow>(
  finding: RowsFinding<Row>,
  { keyOf, sayingOf, unit, test, axis }: RowOutline<Row>,
): FindingOutline {
  return {
    ...{ sides: [finding.periods.first, finding.periods.second], axis },
    ...{ zero: unit === 'position' ? 0 : null, unit: finding.defaultTest, blocks: blocksOf(finding.films) },
    lines: byEvidence(finding.rows).map((row): OutlineLine => {
      const { p, corrected, dealt } = tested(row, finding.defaultTest)
      return {
        ...{ key: keyOf(row), label: sayingOf(row).label, unit, test, dealt },
        numbers: known({
          ...{ mean1: row.meanP1, mean2: row.meanP2, difference: row.difference },
          ...{ lower: part(row.welch95, 'lower'), upper: part(row.welch95, 'upper') },
          ...{ p, corrected },
        }),
        films: row.dots.flatMap(({ filmId, period, value }) =>
          value === null ? [] : [{ filmId, side: period, value }],
        ),
      }
    }),
  }
}

export function outlineForm(finding: FormFinding, words: Words, names: Named): FindingOutline {
  return {
    ...{ sides: [finding.periods.first, finding.periods.second], axis: '', zero: null },
    // A film of form says no directors, so that its p stands as it was computed.
    ...{ unit: finding.defaultTest, blocks: {} },
    lines: finding.measures.map((measure): OutlineLine => {
      const { subject, welch95, test } = measure
      const isLength = 'measure' in subject && /-length$/.test(subject.measure)
      const inUnit = (value: number | null) => (value !== null && isLength ? value / 1000 : value)
      const values = measure.values.map(inUnit)
      const isShare =
        subject.group === 'aspect' || subject.group === 'technique' || subject.measure === 'gradual-share'
      return {
        key: JSON.stringify(subject),
        label: words.form.name(subject, names.code) + (isLength ? ' (s)' : ''),
        unit: isShare ? 'share' : 'plain',
        test: finding.defaultTest === 'films' ? 'welch' : null,
        dealt: dealtIn(test),
        numbers: known({
          ...{ mean1: inUnit(numberOf(measure.meanP1)), mean2: inUnit(numberOf(measure.meanP2)) },
          difference: inUnit(numberOf(measure.difference)),
          ...{ lower: inUnit(part(welch95, 'lower')), upper: inUnit(part(welch95, 'upper')) },
          ...{ p: part(test, 'p'), corrected: part(test, 'corrected') },
        }),
        films: values.flatMap((value, place) => {
          const film = finding.films[place]
          return value === null || !film ? [] : [{ filmId: film.id, side: film.period, value }]
        }),
      }
    }),
  }
}

/** The differences of films, last third minus first, are all on one side. */
export function outlineCourse(finding: CourseFinding, words: Words, names: Named): FindingOutline {
  return {
    ...{ sides: null, axis: words.rowPages.differenceAxes.share, zero: 0 },
    ...{ unit: finding.defaultTest, blocks: blocksOf(finding.films) },
    lines: byEvidence(finding.symbols).map(
      (symbol): OutlineLine => ({
        ...{ key: symbol.symbol, label: names.code(symbol.symbol), unit: 'share', test: 'sign-flips' },
        dealt: isNotComputable(symbol.test)
          ? null
          : { assignments: symbol.test.patterns, draws: symbol.test.draws },
        numbers: known({
          ...{ mean1: symbol.meanFirst, mean2: symbol.meanLast, difference: symbol.difference },
          ...{ lower: part(symbol.interval95, 'lower'), upper: part(symbol.interval95, 'upper') },
          ...{ p: part(symbol.test, 'p'), corrected: part(symbol.test, 'correctedP') },
        }),
        films: symbol.films.flatMap(({ filmId, difference }) =>
          difference === null ? [] : [{ filmId, side: 2 as const, value: difference }],
        ),
      }),
    ),
  }
}
