/** How a value stands to those beside it in one annotation. */
export const valueCourses = ['from', 'to', 'against-next', 'against-last'] as const
export type ValueCourse = (typeof valueCourses)[number]

export interface ReadValue {
  value: string
  /** What stands in parentheses behind it. */
  comment: string
  courses: ValueCourse[]
  /** False of what the vocabulary does not hold: the value is then as it was written. */
  isKnown: boolean
}

const toOperator = '[TO]'
const againstOperator = '[VS]'

export function isOperator(text: string): boolean {
  return text === toOperator || text === againstOperator
}

/**
 * The values of a list as AdA writes it: divided by commas or lines, but not within parentheses; `[TO]` between two says
 * that it changes from one to the other, `[VS]` that they stand against each other; a free comment may follow in
 * parentheses.
 */
export function readValues(content: string, vocabulary: ReadonlySet<string>): ReadValue[] {
  const pieces = divided(content)
  return pieces.flatMap((piece, at) =>
    isOperator(piece)
      ? []
      : { ...readValue(piece, vocabulary), courses: coursesBetween(pieces[at - 1], pieces[at + 1]) },
  )
}

/** The list that such values make, as AdA writes it. */
export function writeValues(values: readonly Omit<ReadValue, 'isKnown'>[]): string {
  const pieces: string[] = []
  values.forEach(({ value, comment, courses }, at) => {
    const last = values[at - 1]?.courses
    const isChanged = courses.includes('to') || last?.includes('from')
    const isAgainst = courses.includes('against-last') || last?.includes('against-next')
    if (isChanged) pieces.push(toOperator)
    else if (isAgainst) pieces.push(againstOperator)
    pieces.push(comment === '' ? value : `${value} (${comment})`)
  })
  const end = values[values.length - 1]?.courses
  if (end?.includes('from')) pieces.push(toOperator)
  else if (end?.includes('against-next')) pieces.push(againstOperator)
  return pieces.join(',')
}

function coursesBetween(before: string | undefined, after: string | undefined): ValueCourse[] {
  return [
    ...(after === toOperator ? (['from'] as const) : []),
    ...(before === toOperator ? (['to'] as const) : []),
    ...(after === againstOperator ? (['against-next'] as const) : []),
    ...(before === againstOperator ? (['against-last'] as const) : []),
  ]
}

function readValue(piece: string, vocabulary: ReadonlySet<string>): Omit<ReadValue, 'courses'> {
  if (vocabulary.has(piece)) return { value: piece, comment: '', isKnown: true }
  const opens = piece.indexOf('(')
  const value = opens > 0 && piece.endsWith(')') ? piece.slice(0, opens).trimEnd() : ''
  return vocabulary.has(value)
    ? { value, comment: piece.slice(opens + 1, -1).trim(), isKnown: true }
    : { value: piece, comment: '', isKnown: false }
}

/** A parenthesis that is never closed holds nothing together. */
function divided(content: string): string[] {
  if (!content.includes('(')) return tidy(content.split(/[,\n]/))
  const pieces: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < content.length; at++) {
    const sign = content[at]
    if (sign === '(') depth++
    else if (sign === ')') depth = Math.max(0, depth - 1)
    else if ((sign === ',' || sign === '\n') && depth === 0) {
      pieces.push(content.slice(from, at))
      from = at + 1
    }
  }
  const rest = content.slice(from)
  return tidy([...pieces, ...(depth > 0 ? rest.split(/[,\n]/) : [rest])])
}

function tidy(pieces: readonly string[]): string[] {
  return pieces.map(piece => piece.trim()).filter(piece => piece !== '')
}
