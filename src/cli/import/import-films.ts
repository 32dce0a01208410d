import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Result } from '../../study/index.ts'
import { bounds, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { FilmListReport } from '../../workbench/index.ts'
import { askStudy } from '../open-study-for-command.ts'
import { refusalOfRead } from './refusal-of-read.ts'

/** Brings in the films of a list without their files; those that may be here already only where that is asked for. */
export async function importFilms(
  folder: string,
  file: string,
  alsoAlike: boolean,
): Promise<Result<FilmListReport, Refusal>> {
  const size = await stat(file).then(
    ({ size }) => size,
    () => 0,
  )
  if (size > 4 * bounds.filmListText) return refused({ kind: 'film-list-too-long', most: bounds.filmsAtOnce })
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => cause)
  if (text instanceof Error) return refused(refusalOfRead(text.code))
  const list = { fileName: path.basename(file), text, columns: {} }
  return askStudy(folder, { writes: true }, study => study.films.fromList(list, alsoAlike ? 'all' : []))
}
