/** Where the head of a file that the classic tool of Cinemetrics has saved ends, and its shots begin. */
const shotsBegin = '&@'
const lineOfShot = /^\d+;\d+(?:[.,]\d+)?;\d+(?:[.,]\d+)?;\d+$/
const aLength = /^\d{1,9}(?:\.\d{1,9})?$/
const fewestLengths = 3

/** What a column of lengths is called that are in tenths of a second whatever they look like. */
export const lengthInTenths = 'length (tenths of a second)'

/**
 * A text of Cinemetrics that is no table yet, as a table: what the classic tool saves (`.cms`, `.cns`: a head, `&@`, and for each
 * shot its number, its length, the time of the cut at its end, in tenths of a second, and the button that was pressed), or
 * lengths in one row. Null where it is neither.
 */
export function tableOfCinemetrics(text: string): string | null {
  return savedByTool(text) ?? lengthsInRow(text)
}

/** As the pages of films have them: `shot_lengths = [45, 30, 12];`, or only the numbers. */
function lengthsInRow(text: string): string | null {
  const written = text
    .trim()
    .replace(/;$/, '')
    .replace(/^(?:var )?\w{1,40} ?=/, '')
    .trim()
  const within = written.startsWith('[') && written.endsWith(']') ? written.slice(1, -1) : written
  const lengths = within.split(',').map(one => one.trim())
  const isRow = lengths.length >= fewestLengths && lengths.every(one => aLength.test(one))
  return isRow ? lengths.join('\n') : null
}

function savedByTool(text: string): string | null {
  const at = text.indexOf(shotsBegin)
  if (at < 0 || at > 10_000) return null
  const head = text.slice(0, at).split(/\r?\n/)
  const lines = text
    .slice(at + shotsBegin.length)
    .split(/\r?\n/)
    .flatMap(line => line.trim() || [])
  if (lines.length === 0 || !lines.every(line => lineOfShot.test(line))) return null
  const shots = lines.map(line => line.split(';'))
  const nameOf = buttonNames(
    head,
    shots.map(([, , , button]) => Number(button)),
  )
  return [
    `shot;${lengthInTenths};cut;type`,
    ...shots.map(([number, length, cut, button]) => [number, length, cut, nameOf(Number(button))].join(';')),
  ].join('\n')
}

/**
 * What the buttons are called. Files count them from 0 or from 1 and do not say which: where no shot tells it, the number
 * stays. In the simple mode there is one button, and it says nothing.
 */
function buttonNames(head: readonly string[], pressed: readonly number[]): (button: number) => string {
  const names =
    head.map(line => line.split(';')).find(fields => fields.length > 1 && !fields.every(isNumber)) ?? []
  if (head[0]?.trim() === '1' || pressed.every(button => button === 0)) return () => ''
  const first = pressed.includes(0) ? 0 : pressed.includes(names.length) ? 1 : null
  return button => (first === null ? '' : (names[button - first]?.trim() ?? '')) || String(button)
}

function isNumber(field: string): boolean {
  return /^\s*\d+\s*$/.test(field)
}
