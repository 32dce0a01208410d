type Value = string | number | false | null | undefined

/** An element as text. What is given inside is written as it is: text of others goes through `escaped`. */
export function element(name: string, attributes: Record<string, Value>, ...inside: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? rounded(value) : String(value))}"`)
  return `<${name}${written.join('')}>${inside.join('')}</${name}>`
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** As far as a pixel can be told from the next. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** How wide a line of text is set, roughly: hanzi are square, letters about half as wide. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const sign of text) ems += sign > '\u2e7f' ? 1 : /[A-Z0-9—]/.test(sign) ? 0.65 : 0.53
  return ems * size
}

/** Room for names beside a drawing: what the longest needs, within bounds. */
export function gutterFor(
  names: readonly string[],
  { size, width }: { size: number; width: number },
): number {
  const longest = Math.max(0, ...names.map(name => textWidth(name, size)))
  return Math.round(Math.min(Math.max(longest + 16, 96), width * 0.3))
}

/** A text in lines that have room: broken between words, and between hanzi. */
export function inLines(text: string, size: number, width: number): string[] {
  const lines = ['']
  for (const piece of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    const last = lines.at(-1)!
    if (last !== '' && textWidth((last + piece).trimEnd(), size) > width) lines.push(piece)
    else lines[lines.length - 1] = last + piece
  }
  return lines.map(line => line.trim())
}

/** A text that is cut where it has no room. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  const signs = [...text]
  while (signs.length > 1 && textWidth(`${signs.join('')}…`, size) > width) signs.pop()
  return `${signs.join('')}…`
}
