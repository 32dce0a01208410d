import type {
  CarrierFinding,
  ChannelFinding,
  ComparedRow,
  ReversalFinding,
  RowsFinding,
} from '../../findings/index.ts'
import { codeName, nameIn, titleFor } from '../../study/index.ts'
import { byteOrderMark, csvLine } from '../csv.ts'
import type { Named } from './named.ts'

type Cell = string | number | null

interface Columns<Row> {
  names: readonly string[]
  cells: (row: Row) => readonly Cell[]
  /** What a value of a film is, and what it is a part of. */
  value: string
  of: string
}

/**
 * The table under a finding of lines: a line for each film and line. Where a film tells nothing, `value` is empty and
 * `telling` says why.
 */
function* writeRows<Row extends ComparedRow>(
  finding: RowsFinding<Row>,
  { films }: Named,
  columns: Columns<Row>,
): Generator<string> {
  const byId = new Map(films.map(film => [film.id, film]))
  yield byteOrderMark +
    csvLine([
      ...['film', 'filmId', 'period', ...columns.names],
      ...[columns.value, columns.of, 'telling', 'codebookVersion'],
    ])
  for (const row of finding.rows)
    for (const { filmId, period, value, of, telling } of row.dots) {
      const film = byId.get(filmId)
      yield csvLine([
        film ? titleFor(film, 'original') : null,
        filmId,
        period === 1 ? finding.periods.first : finding.periods.second,
        ...columns.cells(row),
        value === null ? null : Number(value.toFixed(6)),
        of,
        telling,
        finding.codebookVersion?.number ?? null,
      ])
    }
}

/** The end of a column's name: in what is counted what a value is a part of. */
function unitOf({ parameters }: Pick<CarrierFinding, 'parameters'>): string {
  const { measure } = parameters
  return measure === undefined ? 'Ms' : `${measure[0]!.toUpperCase()}${measure.slice(1)}`
}

function codeCells({ codes }: Named, codeId: string | null): Cell[] {
  const code = codes.find(({ id }) => id === codeId)
  return [code ? codeName(code, 'en') : null, code ? codeName(code, 'zh-Hans') : null, codeId]
}

/** `position` from -1, the first pole, to 1, the second; without a code the film as a whole. */
export function writeReversal(finding: ReversalFinding, named: Named): Iterable<string> {
  const byId = new Map(named.contradictions.map(one => [one.id, one]))
  return writeRows(finding, named, {
    names: ['contradiction', 'contradictionId', 'code', 'codeZhHans', 'codeId'],
    cells: ({ contradictionId, codeId }) => {
      const names = byId.get(contradictionId)?.names
      return [names ? nameIn(names, 'en') : null, contradictionId, ...codeCells(named, codeId)]
    },
    ...{ value: 'position', of: 'marks' },
  })
}

export function writeCarrier(finding: CarrierFinding, named: Named): Iterable<string> {
  return writeRows(finding, named, {
    names: [...['space', 'spaceZhHans', 'spaceId'], ...['subject', 'subjectZhHans', 'subjectId']],
    cells: ({ spaceId, subjectId }) => [...codeCells(named, spaceId), ...codeCells(named, subjectId)],
    ...{ value: 'shareOfSpace', of: `space${unitOf(finding)}` },
  })
}

export function writeChannel(finding: ChannelFinding, named: Named): Iterable<string> {
  const aspect = named.aspects.find(({ id }) => id === finding.aspectId)
  return writeRows(finding, named, {
    names: ['code', 'codeZhHans', 'codeId', 'aspect', 'value', 'valueId'],
    cells: ({ codeId, valueId }) => {
      const value = aspect?.values.find(({ id }) => id === valueId)
      return [
        ...codeCells(named, codeId),
        aspect ? nameIn(aspect.names, 'en') : null,
        value ? nameIn(value.names, 'en') : null,
        valueId,
      ]
    },
    ...{ value: 'shareOfAnswered', of: `answered${unitOf(finding)}` },
  })
}
