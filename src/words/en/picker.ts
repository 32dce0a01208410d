import { amounts, several } from './amounts.ts'

export const picker = {
  title: 'Add from a folder on this machine',
  meaning:
    'Files are used where they lie and are not copied. If you move one later, the program finds it again when you add it.',
  roots: 'Opened folders',
  up: 'Up one folder',
  folders: 'Folders',
  files: 'Films in this folder',
  noFiles: 'No film in this folder.',
  openOther: 'Another folder, by its path',
  open: 'Open',
  noRoots: 'No folder was found on this machine. Write the path of one.',
  all: 'Choose all',
  chosen: ({ count, byteSize }: { count: number; byteSize: number }) =>
    count === 0 ? 'None chosen' : `${several(count, 'file', 'files')}, ${amounts.bytes(byteSize)}`,
  add: (count: number) => (count === 0 ? 'Add' : `Add ${several(count, 'film', 'films')}`),
  asOneFilm: 'As the parts of one film',
  loading: 'Reading the folder…',
}

export type PickerWords = typeof picker
