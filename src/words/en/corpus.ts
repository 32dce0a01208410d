import type { RecordComplaint } from '../../study/index.ts'
import { amounts, several } from './amounts.ts'

const complaintFields: Record<RecordComplaint['field'], string> = {
  title: 'this is no title',
  person: 'this is no person’s name and role',
  date: 'this is no date',
  length: 'no film has this length in milliseconds',
  record: 'this record cannot be read',
}

export const corpus = {
  title: 'Corpus',
  size: ({ films, runningMs }: { films: number; runningMs: number }) =>
    `${several(films, 'film', 'films')}${runningMs > 0 ? `, ${amounts.length(runningMs)}` : ''}`,
  addFiles: 'Choose files…',
  addFromFolder: 'From a folder…',
  add: 'Add films',
  find: 'Find a film',
  found: (count: number) =>
    count === 0 ? 'No film has this in its titles, people or dates.' : several(count, 'film', 'films'),
  order: 'Order',
  orderNames: { added: 'As added', title: 'By title', release: 'By release' },
  view: 'View',
  viewNames: { cards: 'Cards', table: 'Table' },
  tableHint:
    'Enter goes down, Tab goes right. A column copied from a spreadsheet fills the cells downward from where it is pasted.',
  columns: {
    original: 'Original title',
    translated: 'Translated title',
    director: 'Director',
    releaseDate: 'Release',
    storyDate: 'Story',
    shootingDate: 'Shooting',
  },
  cellOf: ({ column, title }: { column: string; title: string }) => `${column}, ${title}`,
  filmList: 'Films',
  dropHere: 'Drop films to add them',
  dropKept: 'They are copied into the study. The originals stay where they are.',
  emptyTitle: 'No film yet',
  emptyPurpose:
    'The corpus is the set of films you study. Each film you add becomes shots, stills and a player that steps frame by frame.',
  emptyBegin: 'Drop film files or whole folders anywhere in this window, or begin with one of these:',
  beginFrom: (title: string) => `Begin from “${title}”`,
  lookAtSpecimen: 'Look at the specimen first',
  specimensAre:
    'The specimen is a study of its own: two short films drawn by this program, coded and ready to try everything on. They are evidence of nothing, and nothing of them comes into your study.',
  specimen: 'Specimen',
  untitled: 'Untitled',
  state: {
    waiting: 'Waiting',
    missing: 'File missing',
    notOpened: 'Not opened here',
    failed: 'Not read',
    noFile: 'No file',
    ready: (shots: number) => several(shots, 'shot', 'shots'),
    noShots: 'No shots yet',
  },
  complaint: ({ field, value }: RecordComplaint) => `${complaintFields[field]}: ${value}`,
  elsewhere: {
    heading: (count: number) =>
      `${count === 1 ? 'A film file of this study lies' : `${amounts.count(count)} film files of this study lie`} outside its folder and ${count === 1 ? 'was' : 'were'} not opened on this machine.`,
    meaning:
      'Nothing there has been looked at. If these are your films, use them; if the study comes from somebody else, its paths may lead anywhere.',
    list: 'Show where',
    yes: (count: number) => (count === 1 ? 'Use this file' : `Use these ${amounts.count(count)} files`),
    yesToOne: 'Use this file',
    notOpened: 'This file was not opened on this machine, and has not been looked at.',
    leadsOutside: 'The record of this file leads out of the study’s folder, so it is not used.',
  },
  partName: ({ position, name }: { position: number; name: string }) => name || `Part ${position + 1}`,
  parts: (count: number) => several(count, 'part', 'parts'),
  code: 'Code',
  codeFilm: (title: string) => `Code ${title}`,
  openShots: 'Open its shots',
  describe: 'Describe',
  describeFilm: (title: string) => `Describe ${title}`,
  releaseUnknown: 'undated',
}

export type CorpusWords = typeof corpus
