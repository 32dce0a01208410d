import { amounts, several } from './amounts.ts'

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
  filmList: 'Films',
  dropHere: 'Drop films to add them',
  dropKept: 'They are copied into the study. The originals stay where they are.',
  emptyTitle: 'No film yet',
  emptyPurpose:
    'The corpus is the set of films you study. Each film you add becomes shots, stills and a player that steps frame by frame.',
  emptyBegin: 'Drop film files or whole folders anywhere in this window, or begin with one of these:',
  lookAtSpecimen: 'Look at the specimen first',
  specimensAre:
    'The specimen is a study of its own: two short films drawn by this program, coded and ready to try everything on. They are evidence of nothing, and nothing of them comes into your study.',
  specimen: 'Specimen',
  untitled: 'Untitled',
  state: {
    waiting: 'Waiting',
    missing: 'File missing',
    failed: 'Not read',
    noFile: 'No file',
    ready: (shots: number) => several(shots, 'shot', 'shots'),
    noShots: 'No shots yet',
  },
  partName: ({ position, name }: { position: number; name: string }) => name || `Part ${position + 1}`,
  parts: (count: number) => several(count, 'part', 'parts'),
  openShots: 'Open its shots',
  describe: 'Describe',
  describeFilm: (title: string) => `Describe ${title}`,
  releaseUnknown: 'undated',
}

export type CorpusWords = typeof corpus
