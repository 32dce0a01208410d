import type { RemovedFilmsAnswer } from '../../server/contracts/index.ts'

export type RemovedFilm = RemovedFilmsAnswer['films'][number]

/** Films that were removed and can be brought back, the last removed first. */
export type RemovedFilmsState = readonly RemovedFilm[]

export const noRemovedFilms: RemovedFilmsState = []

export function removedFilmsRead(_before: RemovedFilmsState, list: RemovedFilmsState): RemovedFilmsState {
  return list
}
