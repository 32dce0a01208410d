import { compareText } from '../compare-text.ts'
import type { QuestionFilm } from '../question-film.ts'
import { codeInFilm } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'

/** Who looked through a film for a code, in order; empty where nobody did. */
export function lookersOf(film: QuestionFilm, codeId: string): string[] {
  if (codeInFilm(film, codeId).presence === 'not-looked-for') return []
  const { counts, countsByCoder } = film
  const coderIds = Object.entries(counts.lookedThroughMsByCoder).flatMap(([id, ms]) => (ms > 0 ? [id] : []))
  const read = countsByCoder
    ? coderIds.filter(id => (countsByCoder[id]?.codes[codeId]?.lookedThroughMs ?? 0) > 0)
    : coderIds
  return read.sort(compareText)
}

/** Codes whose films were not all looked through by the same people, those of one distribution together. */
export function unevenlyRead(
  periods: TwoPeriods,
  codes: readonly string[],
): { codes: string[]; readersOfFilm: string[] }[] {
  const groups = new Map<string, { codes: string[]; readersOfFilm: string[] }>()
  for (const codeId of codes) {
    const readersOfFilm = periods.films.map(film => lookersOf(film, codeId).join(' '))
    if (new Set(readersOfFilm.filter(Boolean)).size < 2) continue
    const key = JSON.stringify(readersOfFilm)
    const group = groups.get(key) ?? { codes: [], readersOfFilm }
    group.codes.push(codeId)
    groups.set(key, group)
  }
  return [...groups.values()]
}
