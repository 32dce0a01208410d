export type { ArchiveFile, ArchiveHead, HeadRefusal, KeptBeside, KeptName } from './archive-head.ts'
export {
  archiveForm,
  archiveVersion,
  fileOf,
  filmFileName,
  filmsFolder,
  headFile,
  keptNames,
  readHead,
} from './archive-head.ts'
export { archiveLine } from './archive-line.ts'
export { archiveReadme } from './archive-readme.ts'
export { archived, archivedEntry } from './archived.ts'
