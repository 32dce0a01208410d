import { amounts, several } from '../amounts.ts'

/** The page of studies, and what takes one out. */
export const studies = {
  title: 'Studies',
  purpose:
    'Each study is a folder of its own, opens at an address of its own, and leaves the others as they are.',
  here: 'Open here',
  onThisMachine: 'Opened on this machine before',
  begin: 'Begin another',
  bundledHolds: (films: number, codes: number) =>
    `${several(films, 'film', 'films')} described, ${several(codes, 'code', 'codes')}; no film file comes along. You become its coder.`,
  beginBundled: 'Begin from it',
  empty: 'An empty study',
  emptyMeaning: (home: string) => `Made in ${home}.`,
  nameOf: 'Name of the study',
  make: 'Make it',
  fromArchive: 'From an archive',
  archiveMeaning:
    'A zip that “Take the study out” made, here or elsewhere. It becomes a study beside this one.',
  chooseArchive: 'Choose a zip…',
  working: 'Being made …',
  takeOut: 'Take the study out…',
  takeOutTitle: 'Take the study out',
  takeOutGroups: {
    whole: 'The whole study',
    programs: 'For other programs',
    statistics: 'For spreadsheets and statistics',
  },
  takeOutMeaning:
    'One zip of plain text that opens in thirty years, with or without this program: every record, explained in it. It stays the same study wherever it is brought in.',
  withoutFilms: 'Without film files',
  withoutFilmsMeaning:
    'Small enough for an e-mail. Titles, shots, codebook, coding, readings; films are named, and recognised when they are added again.',
  withFilms: 'With film files',
  withFilmsMeaning: (files: number, bytes: number) =>
    `${several(files, 'film file', 'film files')} too, ${amounts.bytes(bytes)}.`,
  toBeginFrom: 'For others to begin from',
  toBeginFromMeaning:
    'Films as they are described, codebook and periods; nobody’s marks, passes, readings or memos.',
  annotations: 'Web Annotations',
  annotationsMeaning:
    'A zip with a JSON-LD file for each film, as the W3C describes it. What was looked through, moving regions and the shots that marks were put on are not in it; they are in the archive.',
  mediapkg: 'MediaPkg',
  mediapkgMeaning:
    'One package with shots, marks of each coder, subtitles and series of numbers, as TIB AV-A, VIAN and VideoScope exchange them.',
  parquet: 'Tables for R and Python: Parquet',
  parquetMeaning:
    'The same tables as Parquet, with the type of each column. Times are whole milliseconds of a part.',
  csv: 'Tables for spreadsheets: CSV',
  csvMeaning:
    'A zip with a text file for each table, which Excel, LibreOffice and R open: films, parts, shots, scenes, codebook, passes, marks, measurements, subtitles, dialogue, shots by codes.',
  times: 'Times',
  timesIn: {
    milliseconds: 'Milliseconds',
    'time-code': 'Milliseconds and time code',
    frames: 'Milliseconds and frames',
  },
  elan: 'Marks and shots for ELAN',
  elanMeaning:
    'A zip with a document (.eaf) for each film, with tiers and vocabularies as they came where a film came from ELAN. What was looked through, positions and measurements are not in it; they are in the archive.',
  lines: 'Shots and marks of every coder: JSON Lines',
  linesMeaning:
    'One text file that comes in again as films: a line for each film, shot, mark and stretch that was looked through. Findings are the same there. Memos, values, positions, regions, readings and subtitles are not in it; they are in the archive.',
  matrix: 'Marks for statistics: a table',
  matrixMeaning:
    'A line for each shot, a column for each code: 1 where it is, 0 where it was looked for and is not, NA where nobody looked for it.',
  download: 'Download',
}

export type StudiesWords = typeof studies
