import type { Result } from '../../study/index.ts'
import { accepted, refused, sheetBounds } from '../../study/index.ts'
import { csvSeparators, divideCsv, separatorOf } from '../read-csv.ts'
import { decodeText } from '../subtitles/decode-text.ts'
import { tableOfCinemetrics } from './cinemetrics-forms.ts'
import type { Sheet, SheetForm, SheetRefusal } from './sheet.ts'
import { sheetLimits } from './sheet.ts'

/** More signs of this share that no text holds, and it is no text. */
const mostControls = 0.01

/**
 * The rows of a table as a spreadsheet saves it (CSV, TSV), in whatever encoding and whatever divides its fields. `title=`
 * and `sep=` lines of some programs are no rows.
 */
export function readSheet(bytes: Uint8Array, form: SheetForm): Result<Sheet, SheetRefusal> {
  if (bytes.length > sheetLimits.bytes)
    return refused({ kind: 'sheet-too-large', what: 'bytes', most: sheetLimits.bytes })
  const decoded = decodeText(bytes, form.encoding)
  if (!decoded.ok) return decoded
  const { text: written, ...read } = decoded.value
  const controls = written.match(/[^\P{Cc}\t\n\v\f\r]/gu)?.length ?? 0
  if (controls > written.length * mostControls) return refused({ kind: 'sheet-no-text' })
  const named = written.match(/^sep=([,;|\t])\r?\n/i)
  const plain = (named ? written.slice(named[0].length) : written).replace(/\r(?!\n)/g, '\n')
  const text = tableOfCinemetrics(plain) ?? plain
  const separator =
    form.separator ?? csvSeparators.find(sign => sign === named?.[1]) ?? separatorOf(text, csvSeparators)
  const most = { rows: sheetLimits.rows, columns: sheetBounds.columns }
  const { rows, openQuoteAt, isTooLong } = divideCsv(text, separator, most)
  if (isTooLong) return refused({ kind: 'sheet-too-large', what: isTooLong, most: most[isTooLong] })
  if (openQuoteAt !== null) return refused({ kind: 'sheet-quote-open', line: openQuoteAt })
  // PySceneDetect writes the cuts on one line before its headings.
  if (/^timecode list/i.test(rows[0]?.fields[0] ?? '')) rows.shift()
  if (rows.length === 0) return refused({ kind: 'sheet-empty' })
  const width = rows.reduce((most, { fields }) => Math.max(most, fields.length), 0)
  return accepted({ ...read, separator, rows, width })
}
