import type { ForeignFilm } from '../../exchange/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Aspect, Code, Mark, MeasuredSeries, Pass, Shot } from '../../study/index.ts'
import type { CodersOfFile } from './coders-of-file.ts'
import type { FoundFilm } from './find-foreign-film.ts'
import { findForeignFilm } from './find-foreign-film.ts'

/** What the study holds before a file of another program comes in. */
export interface Standing {
  codes: readonly Code[]
  aspects: readonly Aspect[]
  coders: CodersOfFile
  /** The film that it joins; null where it is new. */
  joined: FoundFilm | null
  /** Of that film. */
  shots: readonly Shot[]
  marks: readonly Mark[]
  passes: readonly Pass[]
  series: readonly MeasuredSeries[]
}

export async function standingFor(
  store: StudyStore,
  foreign: ForeignFilm,
  coders: CodersOfFile,
): Promise<Standing> {
  const joined = findForeignFilm(foreign, await store.films.all())
  const { part, whole } = joined ?? {}
  return {
    codes: await store.coding.codes(),
    aspects: await store.coding.aspects(),
    coders,
    joined,
    shots: part ? await store.shots.ofPart(part.id) : [],
    marks: whole ? await store.coding.marksOfFilm(whole.film.id) : [],
    passes: whole ? await store.coding.passesOfFilm(whole.film.id) : [],
    series: part ? await store.measurements.seriesOfPart(part.id) : [],
  }
}
