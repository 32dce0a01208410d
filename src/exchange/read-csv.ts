/** One row of comma-separated values with the number of the line that it begins on. */
export interface CsvRow {
  line: number
  fields: string[]
}

/**
 * Rows of a table with values between commas, semicolons or tabs (RFC 4180 and what spreadsheets make of it): the
 * sign that the first two lines hold most of, outside quotes, divides the fields. Empty lines are left out.
 */
export function readCsv(text: string): CsvRow[] {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text
  const between = separatorOf(content)
  const rows: CsvRow[] = []
  let fields: string[] = []
  let field = ''
  let quoted = false
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
    } else if (sign === '"' && field === '') quoted = true
    else if (sign === between) endField()
    else if (sign === '\n') endRow()
    else if (sign !== '\r' || content[place + 1] !== '\n') field += sign
  }
  endRow()
  return rows
}

function separatorOf(content: string): string {
  const plain = content.slice(0, 4096).replace(/"[^"]*"?/g, '')
  const head = plain.split('\n').slice(0, 2).join('\n')
  const counts = [',', ';', '\t'].map(sign => ({ sign, count: head.split(sign).length }))
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).sign
}
