import { amounts, several } from './amounts.ts'

export const codebook = {
  title: 'Codebook',
  purpose:
    'What is looked for in the films. A code marks a symbol, a space, a subject or a technique; on the coding desk its key puts it on the shot.',
  size: ({ inUse, retired }: { inUse: number; retired: number }) =>
    `${several(inUse, 'code', 'codes')}${retired > 0 ? `, ${amounts.count(retired)} retired` : ''}`,
  begin: 'No code yet. Make the first: a chimney, a workers’ club, a laid-off worker, a long take.',
  kinds: { symbol: 'Symbols', space: 'Spaces', subject: 'Subjects', technique: 'Techniques' },
  kindMeanings: {
    symbol: 'things with a reading',
    space: 'kinds of space',
    subject: 'who is shown',
    technique: 'how it is shown',
  },
  kindNames: { symbol: 'Symbol', space: 'Space', subject: 'Subject (who)', technique: 'Technique' },
  add: 'New code',
  nameEn: 'Name in English',
  nameZh: 'Name in Chinese',
  kind: 'Kind',
  colour: 'Colour',
  colourNames: [
    'Orange',
    'Sky blue',
    'Green',
    'Yellow',
    'Blue',
    'Vermilion',
    'Pink',
    'Teal',
    'Olive',
    'Rose',
    'Purple',
    'Pale blue',
  ],
  ownColour: 'Colour of its own',
  key: 'Key',
  noKey: 'no key',
  keyMeaning: 'One letter or digit',
  edit: (name: string) => `Change ${name}`,
  retire: 'Retire',
  retireMeaning: 'Its marks stay and stay visible; nothing new is marked with it.',
  retireHoldings: (name: string, { marks, films }: { marks: number; films: number }) =>
    `${several(marks, 'mark', 'marks')} in ${several(films, 'film', 'films')} ${marks === 1 ? 'is' : 'are'} made with “${name}”. ${marks === 1 ? 'It stays' : 'They stay'}. Nothing new is marked with the code, and the analysis leaves it out until it is brought back.`,
  retireAll: 'Retire it',
  bringBack: 'Bring back',
  retired: 'Retired',
  save: 'Save',
  make: 'Make the code',
  cancel: 'Cancel',
  undo: 'Undo',
  redo: 'Redo',
}

export type CodebookWords = typeof codebook
