import type { Anchor, ChangeEntry, RecordKind, RecordKinds } from '../change.ts'
import { changed } from '../change.ts'
import type { FilmBelongings } from '../films/remove-film.ts'
import type { Periodisation } from '../periods/periodisation.ts'
import { filmKinds, linksOf } from '../record-kinds.ts'
import type { Fact } from '../world/fact.ts'

/** Where what hung on a film, a version or a part hangs from now on. */
export type NewGround = ReadonlyMap<string, string>

const grounds: readonly RecordKind[] = ['film', 'version', 'part']

/** Everything below films, versions and parts that hangs on one of those that have a new ground, hung there instead. */
export function rehang(all: FilmBelongings, to: NewGround): ChangeEntry[] {
  return filmKinds
    .filter(({ kind }) => !grounds.includes(kind))
    .flatMap(({ kind }) =>
      (all[kind] ?? []).flatMap(record => {
        const after = rehung(kind, record as RecordKinds[RecordKind], to)
        return after === record ? [] : [changed(kind, record as never, after as never)]
      }),
    )
}

/** The same record where none of its grounds is a new one. */
function rehung(kind: RecordKind, record: RecordKinds[RecordKind], to: NewGround): RecordKinds[RecordKind] {
  const fields = record as unknown as Record<string, unknown>
  const moved = linksOf(kind).flatMap(link => {
    const ground = grounds.includes(link.kind) ? to.get(fields[link.by] as string) : undefined
    return ground === undefined ? [] : [[link.by, ground]]
  })
  const kept = kind === 'anchor' ? keptAside(record as Anchor, to) : {}
  return moved.length === 0 ? record : { ...record, ...Object.fromEntries(moved), ...kept }
}

/** What an anchor keeps for a copy that has no picture for it hangs where the anchor does. */
function keptAside({ recordKind, record }: Anchor, to: NewGround): Partial<Anchor> {
  return record ? { record: rehung(recordKind, record, to) as Anchor['record'] } : {}
}

/** What is said of a film or of a part is said of the other from now on; a value in use there stays the one in use. */
export function rehangFacts(facts: readonly Fact[], to: NewGround): ChangeEntry[] {
  return facts.flatMap(fact => {
    const aboutId = to.get(fact.aboutId)
    if (aboutId === undefined || !grounds.includes(fact.about as RecordKind)) return []
    const isUsedThere = facts.some(
      other => other.isUsed && other.aboutId === aboutId && other.field === fact.field,
    )
    return [changed('fact', fact, { ...fact, aboutId, isUsed: fact.isUsed && !isUsedThere })]
  })
}

/** A film that a hand put in a period is in it under its new name, unless that one was put in one already. */
export function rehangPeriods(periodisations: readonly Periodisation[], to: NewGround): ChangeEntry[] {
  return periodisations.flatMap(periodisation => {
    const { assignments } = periodisation
    const there = new Set(assignments.map(({ filmId }) => filmId))
    const after = assignments.flatMap(assignment => {
      const filmId = to.get(assignment.filmId)
      if (filmId === undefined) return [assignment]
      return there.has(filmId) ? [] : [{ ...assignment, filmId }]
    })
    const isSame = assignments.every(({ filmId }) => !to.has(filmId))
    return isSame ? [] : [changed('periodisation', periodisation, { ...periodisation, assignments: after })]
  })
}
