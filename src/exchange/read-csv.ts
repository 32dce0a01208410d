/** One row of comma-separated values with the number of the line that it begins on. */
export interface CsvRow {
  line: number
  fields: string[]
}

export interface DividedRows {
  rows: CsvRow[]
  /** The line on which a quote opens that is never closed; null where all are. */
  openQuoteAt: number | null
  /** Whether there were more rows, or more fields of a row, than were asked for: reading ended there. */
  isTooLong: 'rows' | 'columns' | null
}

export const csvSeparators = [',', ';', '\t', '|'] as const
export type CsvSeparator = (typeof csvSeparators)[number]

/**
 * Rows of a table with values between commas, semicolons or tabs (RFC 4180 and what spreadsheets make of it): the
 * sign that the first two lines hold most of, outside quotes, divides the fields. Empty lines are left out.
 */
export function readCsv(text: string): CsvRow[] {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text
  return divideCsv(content, separatorOf(content, [',', ';', '\t'])).rows
}

/** Rows divided by a sign, at most so many rows and fields of one row; empty lines are left out. */
export function divideCsv(
  content: string,
  between: string,
  most = { rows: Number.POSITIVE_INFINITY, columns: Number.POSITIVE_INFINITY },
): DividedRows {
  const rows: CsvRow[] = []
  let fields: string[] = []
  let field = ''
  let quoted = false
  let quotedAt = 0
  let line = 1
  let begunAt = 1
  const endField = () => {
    fields.push(field)
    field = ''
  }
  const endRow = () => {
    endField()
    if (fields.some(one => one.trim() !== '')) rows.push({ line: begunAt, fields })
    fields = []
    begunAt = line
  }
  for (let place = 0; place < content.length; place++) {
    const sign = content[place]!
    if (sign === '\n') line++
    if (quoted) {
      if (sign !== '"') field += sign
      else if (content[place + 1] === '"') {
        field += '"'
        place++
      } else quoted = false
    } else if (sign === '"' && field === '') {
      quoted = true
      quotedAt = line
    } else if (sign === between) {
      endField()
      if (fields.length >= most.columns) return { rows, openQuoteAt: null, isTooLong: 'columns' }
    } else if (sign === '\n') {
      endRow()
      if (rows.length > most.rows) return { rows, openQuoteAt: null, isTooLong: 'rows' }
    } else if (sign !== '\r' || content[place + 1] !== '\n') field += sign
  }
  endRow()
  return { rows, openQuoteAt: quoted ? quotedAt : null, isTooLong: null }
}

/** The sign of these that the first two lines hold most of, outside quotes. */
export function separatorOf<Sign extends string>(content: string, signs: readonly Sign[]): Sign {
  const plain = content.slice(0, 4096).replace(/"[^"]*"?/g, '')
  const head = plain.split('\n').slice(0, 2).join('\n')
  const counts = signs.map(sign => ({ sign, count: head.split(sign).length }))
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).sign
}
