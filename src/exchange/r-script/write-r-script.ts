import { recomputation } from './recomputation.ts'

/** One line of a finding as a script has it; `at` is a year, where films stand in order of time. */
export interface LineInScript {
  label: string
  test: 'welch-of-roots' | 'welch' | 'sign-flips' | null
  dealt: { assignments: number; draws: number | null } | null
  /** Of one side alone: 1 second above first, -1 below; 0 of both. */
  side: 0 | 1 | -1
  numbers: Readonly<Record<string, number | undefined>>
  films: readonly { title: string; side: 1 | 2; value: number; block: string; at?: number }[]
}

export interface FindingInScript {
  /** Each is a line of comment, or several. */
  comments: readonly string[]
  unit: 'films' | 'directors'
  lines: readonly LineInScript[]
}

/**
 * A script in base R that holds the value of every film and recomputes from them what one value per film allows: means,
 * their difference, and p. It sets what it finds beside what the finding says, and ends with status 1 where they differ.
 */
export function writeRScript({ comments, unit, lines }: FindingInScript): string {
  const films = lines.flatMap(({ films }, line) =>
    films.map(film => [
      String(line + 1),
      text(film.title),
      String(film.side),
      number(film.value),
      text(unit === 'directors' ? film.block : film.title),
      film.at === undefined ? 'NA' : number(film.at),
    ]),
  )
  const reported = lines.map(({ label, test, dealt, side, numbers }) => [
    text(label),
    test ? text(test) : 'NA',
    ...['mean1', 'mean2', 'difference', 'yearBefore', 'tau', 'p'].map(name => number(numbers[name])),
    number(dealt?.assignments),
    number(dealt?.draws ?? undefined),
    String(side),
  ])
  return [
    ...comments.flatMap(comment => comment.trimEnd().split('\n')).map(line => `# ${line}`.trimEnd()),
    '',
    dataFrame('films', ['line', 'film', 'side', 'value', 'block', 'year'], films),
    '',
    dataFrame(
      'reported',
      [
        'label',
        'test',
        'mean1',
        'mean2',
        'difference',
        'year_before',
        'tau',
        'p',
        'assignments',
        'draws',
        'one_side',
      ],
      reported,
    ),
    '',
    recomputation,
  ].join('\n')
}

function dataFrame(name: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const written = columns.map((column, place) => `  ${column} = ${vector(rows.map(row => row[place]!))}`)
  return `${name} <- data.frame(\n${written.join(',\n')},\n  stringsAsFactors = FALSE\n)`
}

/** So many in a row that a line can be read. */
const inARow = 8

function vector(values: readonly string[]): string {
  if (values.length === 0) return 'numeric(0)'
  const rows: string[] = []
  for (let from = 0; from < values.length; from += inARow)
    rows.push(values.slice(from, from + inARow).join(', '))
  return `c(${rows.join(',\n    ')})`
}

function number(value: number | undefined): string {
  return value === undefined ? 'NA' : String(value)
}

/** Signs beyond ASCII by their numbers, so that it is read alike whatever the machine takes a file to be written in. */
function text(value: string): string {
  const written = [...value].map(sign => {
    const code = sign.codePointAt(0)!
    if (sign === '\\' || sign === '"') return `\\${sign}`
    if (code >= 0x20 && code < 0x7f) return sign
    return code > 0xffff
      ? `\\U${code.toString(16).padStart(8, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`
  })
  return `"${written.join('')}"`
}
