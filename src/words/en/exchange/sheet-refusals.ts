import type { RefusalSentences } from '../../refusal-kinds.ts'
import { amounts } from '../amounts.ts'

const named = {
  empty: 'is empty',
  'too-long': 'is too long',
  'not-a-line': 'holds signs that no name can hold',
}

const parts = {
  bytes: (most: number) => amounts.bytes(most),
  rows: (most: number) => `${amounts.count(most)} rows`,
  columns: (most: number) => `${amounts.count(most)} columns`,
}

/** What tables and their column mappings can meet. */
export const sheetRefusals = {
  'sheet-empty': () => 'There is not one row in this file. Nothing was brought in.',
  'sheet-no-text': () =>
    'This file is no text, so it is no table that can be read here. Nothing was brought in. Save the spreadsheet as CSV or TSV.',
  'sheet-too-large': ({ what, most }) =>
    `This table has more than ${parts[what](most)}, more than is read at once. Nothing was brought in. Leave out what is not needed, or divide it.`,
  'sheet-quote-open': ({ line }) =>
    `A quotation mark opens on line ${amounts.count(line)} and never closes, so nobody can tell where its field ends. Nothing was brought in.`,
  'sheet-of-other-columns': () =>
    'This table has other columns than that. Nothing was brought in. Say on the page what its columns mean.',
  'sheet-without-times': () =>
    'No column says where a row lies: choose a beginning, a length, or the number of a shot.',
  'sheet-meaning-twice': () =>
    'Two columns have a meaning that only one can have (a time, the shot, the film, the coder). Ignore one of them.',
  'sheet-rate-needed': () =>
    'Times are counted in frames, and the film has no file that says how many there are in a second. Choose the frame rate.',
  'sheet-shots-needed': () =>
    'Rows say only the number of a shot, so they need a film that has shots. Choose the film.',
  'sheet-mapping-not-named': ({ name }) =>
    `No column mapping of this study is called “${name}”. Nothing was brought in.`,
  'no-such-usual-sheet': ({ name, known }) =>
    `“${name}” is no table that is known by name; these are: ${known.join(', ')}. Nothing was brought in.`,
  'sheet-mapping-named': ({ why }) => `The name of the column mapping ${named[why]}. It was not kept.`,
  'too-many-sheet-mappings': ({ most }) =>
    `A study keeps ${amounts.count(most)} column mappings at most. Remove one that is not needed.`,
  'no-such-sheet-mapping': () =>
    'This column mapping is no longer there. It may have been removed in another window.',
} satisfies Partial<RefusalSentences>
