import type { WantedPart } from '../../workbench/index.ts'
import { bringInEach } from './bring-in-each.ts'

/** Brings in the chapters of a film's own file, and says what came of them. */
export function importChapters(
  folder: string,
  wanted: WantedPart,
  { json }: { json: boolean },
): Promise<number> {
  return bringInEach(folder, [wanted.film], {
    json,
    order: async study => {
      const partId = await study.films.partNamed(wanted)
      return partId.ok ? study.imports.chapters(partId.value) : partId
    },
  })
}
