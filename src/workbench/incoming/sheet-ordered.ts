import type { SheetOrder } from '../../server/contracts/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { SheetWanted } from '../../tasks/index.ts'
import type { Refusal } from '../../words/index.ts'
import { findPart } from '../films/find-part.ts'

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const

/** How a table is to be read that a command names: by its mapping, as a usual table, or as is proposed. */
export async function sheetOrdered(
  store: StudyStore,
  { mapping, as, encoding, film, part, coders }: SheetOrder,
): Promise<Result<SheetWanted, Refusal>> {
  const written = encodings.find(known => known === encoding?.toLowerCase()) ?? null
  if (encoding !== undefined && written === null) return refused({ kind: 'encoding-unfit', encoding })
  const partId =
    film === undefined
      ? accepted(null)
      : findPart(await store.films.all(), { film, ...(part !== undefined && { part }) })
  if (!partId.ok) return partId
  return accepted({
    ...{ form: { encoding: written, separator: null }, reading: null, partId: partId.value },
    ...(mapping !== undefined && { mapping }),
    ...(as !== undefined && { as }),
    ...(coders !== undefined && { coders }),
  })
}
