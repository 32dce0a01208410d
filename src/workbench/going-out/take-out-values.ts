import type { TrackMapping } from '../../exchange/index.ts'
import { tracksOfMarks, writeValuesTable } from '../../exchange/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Code, Result } from '../../study/index.ts'
import { accepted, isCalled, nameKey, namesGiven, refused } from '../../study/index.ts'
import { keptImports } from '../../tasks/index.ts'
import type { Refusal } from '../../words/index.ts'
import { openGate } from '../withholding/open-gate.ts'
import { mappingOf } from './take-out-elan.ts'

/**
 * What was chosen under one code in a part of a film, a line for each stretch, as AdA publishes a type of annotation. The
 * code is meant by its name, or by what it is called in a file that came in.
 */
export async function takeOutValues(
  store: StudyStore,
  { partId, code: wanted }: { partId: string; code: string },
): Promise<Result<string, Refusal>> {
  const place = await store.films.part(partId)
  if (!place) return refused({ kind: 'no-such-part' })
  const gate = await openGate(store, null)
  const codes = await store.coding.codes()
  const own = (await keptImports(store)).filter(kept => kept.partId === partId)
  const kept = mappingOf(own).find(({ key, codeId }) => {
    const code = codes.find(({ id }) => id === codeId)
    return nameKey(key) === nameKey(wanted) || (code !== undefined && isCalled(code, wanted))
  })
  const code = codes.find(one => one.id === kept?.codeId) ?? codes.find(one => isCalled(one, wanted))
  if (!code) return refused({ kind: 'no-code-of-that-name', name: wanted })
  const mapping = kept ?? mappingOfCode(code, codes)
  const ids = new Set([mapping.codeId, ...mapping.values.map(({ codeId }) => codeId)])
  const marks = (await store.coding.marksOfFilm(place.filmId)).filter(
    mark => mark.partId === partId && ids.has(mark.codeId),
  )
  const tracks = tracksOfMarks({
    ...{ marks, codes, coders: await store.coding.coders(), aspects: await store.coding.aspects() },
    mapping: [mapping],
  })
  return accepted(gate.text(writeValuesTable(tracks)))
}

/** The codes that stand right under a code are its values, without its name before theirs. */
function mappingOfCode(code: Code, codes: readonly Code[]): TrackMapping {
  const [name = ''] = namesGiven(code.names)
  const values = codes
    .filter(({ parentIds }) => parentIds.includes(code.id))
    .map(({ id, names }) => {
      const [own = ''] = namesGiven(names)
      return { value: own.startsWith(`${name}: `) ? own.slice(name.length + 2) : own, codeId: id }
    })
  return { key: name, codeId: code.id, values, isList: true, wordings: {} }
}
