import type { Change } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'

/** The films whose files or parts a change touches: what is shown of them must be asked for anew. */
export async function filmsWithOtherFiles({ store }: OpenStudy, change: Change): Promise<string[]> {
  const filmIds = new Set<string>()
  const partIds = new Set<string>()
  for (const { kind, before, after } of change) {
    for (const record of [before, after]) {
      if (!record) continue
      if (kind === 'file') partIds.add((record as { partId: string }).partId)
      if (kind === 'part') partIds.add(record.id)
      if (kind === 'likeness') await addFilmOfFile((record as { fileId: string }).fileId)
    }
  }
  for (const partId of partIds) {
    const place = await store.films.part(partId)
    if (place) filmIds.add(place.filmId)
  }
  return [...filmIds]

  async function addFilmOfFile(fileId: string): Promise<void> {
    const file = await store.films.file(fileId)
    if (file) partIds.add(file.partId)
  }
}
