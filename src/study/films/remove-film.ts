import type { Change, ChangeEntry, RecordKind, RecordKinds } from '../change.ts'
import { removed } from '../change.ts'
import { filmKinds, isWork } from '../record-kinds.ts'

/** A film with all that hangs on it, by kind. */
export type FilmBelongings = { readonly [Kind in RecordKind]?: readonly RecordKinds[Kind][] }

/** What a person is told of a film before it is removed, and of one that has been. */
export interface FilmHoldings {
  parts: number
  shots: number
  scenes: number
  marks: number
  passes: number
  readings: number
  links: number
  /** Stills and spans on plates, and frames that memos speak of. */
  plateItems: number
  memoFrames: number
}

/** Takes a film out of the study with all that hangs on it, leaves first, so that it can come back whole. */
export function removeFilm(all: FilmBelongings): Change {
  return [...filmKinds]
    .reverse()
    .flatMap(({ kind }) => (all[kind] ?? []).map(record => removed(kind, record as never)))
}

/** What hung on a film that a change removes; null where the film goes on as a copy in another one. */
export function removedFilm(change: Change): { film: RecordKinds['film']; holdings: FilmHoldings } | null {
  const gone = (kind: RecordKind) => change.filter(entry => entry.kind === kind && !entry.after)
  const film = gone('film')[0]?.before as RecordKinds['film'] | undefined
  if (!film || change.some(entry => entry.kind === 'file' && entry.after)) return null
  return {
    film,
    holdings: {
      parts: gone('part').length,
      shots: gone('shot').length,
      scenes: gone('scene').length,
      marks: gone('mark').length,
      passes: gone('pass').length,
      readings: gone('mediation').length + gone('realityReading').length,
      links: gone('link').length,
      plateItems: gone('plateItem').length,
      memoFrames: gone('memoFrame').length,
    },
  }
}

/** The files that a change takes out of the study. */
export function removedFiles(change: Change): RecordKinds['file'][] {
  return change.flatMap((entry: ChangeEntry) =>
    entry.kind === 'file' && entry.before && !entry.after ? [entry.before] : [],
  )
}

/** Whether a hand has done anything to a film, as far as its records tell: then no machine may take it away. */
export function carriesWork(all: FilmBelongings): boolean {
  return filmKinds.some(({ kind }) => all[kind]?.some(record => isWork(kind, record as never)))
}

/** Of a film's belongings those that hang on one record of it, and that record. */
export function hangingOn(all: FilmBelongings, root: { kind: RecordKind; id: string }): FilmBelongings {
  const kept = new Map<RecordKind, Set<string>>([[root.kind, new Set([root.id])]])
  const own = filmKinds.map(({ kind, links }) => {
    const hangs = (record: { id: string }) =>
      links.some(link => kept.get(link.kind)?.has((record as Record<string, unknown>)[link.by] as string))
    const records = (all[kind] ?? []).filter(record =>
      kind === root.kind ? record.id === root.id : hangs(record),
    )
    if (kind !== root.kind) kept.set(kind, new Set(records.map(({ id }) => id)))
    return [kind, records] as const
  })
  return Object.fromEntries(own) as FilmBelongings
}
