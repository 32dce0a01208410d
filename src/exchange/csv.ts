/** Spreadsheets on Windows read UTF-8 only behind this mark. */
export const byteOrderMark = '\ufeff'

/** One line of comma-separated values (RFC 4180); null is an empty field. */
export function csvLine(fields: readonly (string | number | null)[]): string {
  return `${fields.map(csvField).join(',')}\r\n`
}

/** A spreadsheet takes a text that begins so for a formula, after blanks and line breaks too, and in full width. */
function isTakenForFormula(text: string): boolean {
  return /^[\t\r\n]/.test(text) || /^[=+\-@＝＋－＠]/.test(text.replace(/^[\s\p{Cc}\p{Cf}]+/u, ''))
}

function csvField(field: string | number | null): string {
  if (field === null) return ''
  const text = String(field)
  const safe = typeof field === 'string' && isTakenForFormula(text) ? `'${text}` : text
  // Tabs and semicolons too: programs guess by them what divides the fields.
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
