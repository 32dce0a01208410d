export type { FilmColumns } from './film-columns.ts'
export type { FilmListRefusal } from './film-of-cells.ts'
export type { FilmList } from './read-film-list.ts'
export { readFilmList } from './read-film-list.ts'
