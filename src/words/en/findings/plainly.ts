import { amounts, several, share } from '../amounts.ts'

interface InPeriod {
  name: string
  present: number
  films: number
}

interface MeanInPeriod {
  name: string
  mean: number | null
  films: number
}

function seenIn({ name, present, films }: InPeriod): string {
  if (films === 0) return `nobody has looked for it in “${name}”`
  if (present === 0)
    return films === 1
      ? `it is not in the one film of “${name}”`
      : `it is in none of ${amounts.count(films)} films of “${name}”`
  return films === 1
    ? `it is in the one film of “${name}”`
    : `it is in these ${amounts.count(present)} of ${amounts.count(films)} films of “${name}”`
}

function meanIn({ name, mean, films }: MeanInPeriod): string {
  return mean === null
    ? `in “${name}” that is not known`
    : `${share(mean)} of the time in “${name}” (mean of ${several(films, 'film', 'films')})`
}

/** What a study without numbers, or without tests, says in the place of a finding's sentence. */
export const plainly = {
  presence: ({ name, first, second }: { name: string; first: InPeriod; second: InPeriod }) =>
    `“${name}”: ${seenIn(first)}; ${seenIn(second)}.`,
  described: ({ name, first, second }: { name: string; first: MeanInPeriod; second: MeanInPeriod }) =>
    `“${name}” is on screen ${meanIn(first)}, ${meanIn(second)}. This describes these films; nothing is said of chance.`,
  noNumbers: 'This study shows no numbers. It shows where each symbol is, and where nobody has looked.',
  noTests: 'This study shows numbers without tests: they describe these films and claim nothing beyond them.',
  partlyLookedThrough: (films: string) =>
    `Looked through in part only: ${films}. What was not looked through counts as missing, not as absent.`,
  fewShots: (films: string) => `Only few shots looked through: ${films}.`,
  coders: (films: string) => `Coders who looked at the same time do not agree: ${films}.`,
  unequally:
    'The films of one period were looked through far less than those of the other: they cannot be compared like with like.',
  present: 'seen',
  absent: 'not seen',
  disputed: 'seen by a coder and not by the others',
  notLookedFor: 'not looked for',
  filmsBehind: (name: string) => `Films looked through for ${name}`,
}

export type PlainlyWords = typeof plainly
