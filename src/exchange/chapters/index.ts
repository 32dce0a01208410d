export type { ByteSource, FileChapter } from './chapter.ts'
export { chaptersAsFilm, readChapters } from './read-chapters.ts'
