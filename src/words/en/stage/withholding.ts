import { several } from '../amounts.ts'

const counted = {
  person: (count: number) => several(count, 'person', 'people'),
  memo: (count: number) => several(count, 'memo', 'memos'),
  line: (count: number) => several(count, 'line of dialogue', 'lines of dialogue'),
  frames: (count: number) => `the pictures of ${several(count, 'stretch', 'stretches')}`,
  filmFile: (count: number) => several(count, 'film file', 'film files'),
}

/** What goes out of a study in no way, and what is said of it. */
export const withholding = {
  title: 'Withheld',
  instead: '[name withheld]',
  meaning:
    'What is withheld goes into no sheet, plate, codebook, notebook, table or archive for others. Your own backups keep it.',
  frame: 'Withhold this frame',
  shot: 'Withhold this shot',
  spans: { frame: 'a frame of this shot', shot: 'this shot', stretch: 'a stretch around it' },
  withheld: (what: string) => `Withheld: ${what}`,
  reason: 'Why',
  reasonHint: 'said wherever it is left out',
  letOut: 'Let it go out again',
  noPicture: 'withheld',
  person: 'Withhold the name',
  isReal: 'Shown as who they are',
  note: 'What was agreed, and what to bear in mind',
  ofPerson: (name: string) => `A real person: ${name}`,
  realPerson: 'real person',
  memo: 'Withhold',
  isWithheld: 'withheld',
  keepAll: 'With what is withheld, for yourself',
  keepAllMeaning: 'Without this, names, memos, lines of dialogue and films that are withheld stay behind.',
  counted,
  leftOut: (items: readonly { said: string; reasons: readonly string[] }[]) =>
    `Left out, since it is withheld: ${items
      .map(({ said, reasons }) => (reasons.length > 0 ? `${said} (${reasons.join('; ')})` : said))
      .join(', ')}.`,
}

export type WithholdingWords = typeof withholding
