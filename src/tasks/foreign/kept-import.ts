import type { ForeignFilm, ForeignForm, TrackMapping } from '../../exchange/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { ForeignReport } from './foreign-report.ts'
import type { Placed } from './place-foreign-film.ts'

/** What the study keeps of a file that came in: what came of it, and what it is built around when it goes out again. */
export interface KeptImport {
  taskId: string
  form: ForeignForm
  filmId: string | null
  partId: string | null
  report: ForeignReport
  mapping: TrackMapping[]
  frame: unknown
}

const kind = 'foreign-import'

export function keptImport(
  effects: { makeId: () => string; now: () => string },
  {
    taskId,
    origin,
    digest,
    foreign,
  }: { taskId: string; origin: string; digest: string; foreign: Pick<ForeignFilm, 'form' | 'frame'> },
  { report, filmId, partId, mapping }: Placed,
) {
  const kept: KeptImport = {
    ...{ taskId, form: foreign.form, filmId, partId, report, mapping },
    frame: filmId === null ? null : foreign.frame,
  }
  return {
    ...{ id: effects.makeId(), origin, originDigest: digest, kind },
    ...{ content: JSON.stringify(kept), createdAt: effects.now() },
  }
}

/** Every import of a file of another program, the last first; those of one file where its digest is given. */
export async function keptImports(store: StudyStore, digest?: string): Promise<KeptImport[]> {
  const rows = await store.setAside.ofKind(kind, digest)
  return rows.flatMap(({ content }) => readKept(content) ?? [])
}

/** Another hand may have written it: what is no such record is none. */
function readKept(content: string): KeptImport | null {
  try {
    const kept = JSON.parse(content) as KeptImport
    return Array.isArray(kept.mapping) && typeof kept.report === 'object' ? kept : null
  } catch {
    return null
  }
}
