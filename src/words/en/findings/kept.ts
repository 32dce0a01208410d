import { numberOfLine } from '../../findings/kept-words.ts'
import { amounts, several } from '../amounts.ts'

interface Recomputes {
  p: number
  means: number
  nothing: number
}

const lines = (count: number) => several(count, 'line', 'lines')

/** Findings that are kept, and findings as files. */
export const kept = {
  title: 'Kept findings',
  keep: 'Keep this finding',
  keptAs: 'Kept. It stands among the kept findings as it is now.',
  toKept: 'Kept findings',
  purpose:
    'A finding that is kept stays as it was: its sentences, its numbers, and all that is needed to compute it again. Where what was counted has changed since, it is stale, and says so.',
  begin: 'Nothing is kept yet. Open a question and keep what it is answered.',
  toQuestions: 'Go to the questions',
  by: ({ coder, when }: { coder: string; when: string }) =>
    coder ? `Kept by ${coder} on ${when}` : `Kept on ${when}`,
  standing: {
    'as-it-stands': 'What was counted is as it was',
    stale: 'Stale: what was counted has changed since',
    'cannot-be-asked': 'The question cannot be put any more',
  },
  read: 'Read it as it was kept',
  open: 'Open its page',
  recompute: 'Recompute',
  recomputing: 'Putting the question again…',
  renew: 'Keep what it is now',
  remove: 'Remove',
  close: 'Close',
  nothingChanged: 'Nothing has changed: every number is what it was, and every sentence.',
  sentencesChanged: (count: number) =>
    count === 0
      ? 'Every sentence is what it was.'
      : `${several(count, 'sentence is another', 'sentences are others')} now.`,
  numbersChanged: ({ changed, all }: { changed: number; all: number }) =>
    changed === 0
      ? `All ${several(all, 'number is', 'numbers are')} what ${all === 1 ? 'it was' : 'they were'}.`
      : `${amounts.count(changed)} of ${several(all, 'number', 'numbers')} ${changed === 1 ? 'is another' : 'are others'} now.`,
  asKept: 'As kept',
  now: 'Now',
  gone: 'not said',
  columns: { of: 'Of', number: 'Number', before: 'As kept', now: 'Now' },
  showAll: 'Show the numbers that are the same, too',
  numberNames: {
    present: 'Films that have it',
    lookedThrough: 'Films looked through',
    firstYear: 'First seen',
    lastYear: 'Last seen',
    mean1: 'Mean, first',
    mean2: 'Mean, second',
    difference: 'Difference',
    lower: 'Interval from',
    upper: 'Interval to',
    yearBefore: 'Last year before',
    yearAfter: 'First year after',
    tau: 'Tau',
    statistic: 'Statistic',
    p: 'p',
    corrected: 'p corrected',
    agree: 'Ways that say the same',
    canSay: 'Ways that can say something',
  },
  number: numberOfLine,
  numbers: 'Numbers',
  noNumbers: 'This finding gives no numbers.',
  howComputed: 'How it was computed',
  how: {
    asked: (asked: string) => `Asked: ${asked}`,
    seed: (seed: number | null) => (seed === null ? 'Nothing is drawn by chance.' : `Seed: ${seed}`),
    version: (version: number | null) =>
      version === null ? 'Codebook: the draft as it stood' : `Codebook: version ${version}`,
    digest: (digest: string) => `Digest of what was counted: ${digest}`,
    program: ({ version, at }: { version: string; at: string }) => `Silverscreen ${version}, ${at}`,
  },
  wholes: {
    mix: 'The mix of all codes (PERMANOVA, share of variance)',
    excess: 'The mix beyond what unlike films would show',
    network: 'All ties together (sum of changes)',
  },
  shareOfFilms: 'share of the films that have it',
  courseSides: ['', 'last third minus first third, a dot per film'] as [string, string],
  timeSides: ['before', 'after'] as [string, string],
  linesNotDrawn: (count: number) => `${lines(count)} more in the table`,
  takeOut: 'As a file',
  forms: {
    json: 'All of it as JSON',
    csv: 'The table under it as CSV',
    svg: 'The picture as SVG',
    png: 'The picture as PNG, 300 dpi',
    docx: 'A Word document',
    r: 'A script in R that recomputes it',
  },
  script: {
    recomputes: ({ p, means, nothing }: Recomputes) => [
      ...(p > 0
        ? [
            `Of ${lines(p)} it recomputes the means, their difference, and p before correction: every way of dealing is walked where there are no more than 200,000, else 9,999 are drawn.`,
          ]
        : []),
      ...(means > 0
        ? [
            `Of ${lines(means)} it recomputes the means and their difference alone: their p rests on more than one value of each film.`,
          ]
        : []),
      ...(nothing > 0
        ? [
            `Of ${lines(nothing)} it recomputes nothing: no one value of a film stands for them. Their numbers are printed as they were computed.`,
          ]
        : []),
      'It does not recompute p corrected for the family, nor intervals.',
    ],
    tables:
      'Two tables follow: the value of each film, and what the finding says. The script ends with status 1 where the two do not agree.',
  },
}

export type KeptWords = typeof kept
