import { isNotComputable } from '../../findings/index.ts'
import { codeName, titleFor } from '../../study/index.ts'
import type { Named } from './named.ts'

/** A finding with the scholar's own names instead of ids, where each is the name of one thing only. */
export function nameFinding<Finding extends object>(finding: Finding, names: Named): Finding {
  const named = [
    uniqueNames(names.films.map(film => [film.id, titleFor(film, 'original')])),
    uniqueNames(names.codes.map(code => [code.id, codeName(code, 'en')])),
    uniqueNames(names.coders.map(coder => [coder.id, coder.name])),
  ]
  return renameIn(finding, new Map(named.flatMap(kind => [...kind]))) as Finding
}

function uniqueNames(pairs: [string, string][]): Map<string, string> {
  const counts = new Map<string, number>()
  for (const [, name] of pairs) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map(pairs.map(([id, name]) => [id, name && counts.get(name) === 1 ? name : id]))
}

function renameIn(value: unknown, names: Map<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) return value.map(item => renameIn(item, names))
  if (value === null || typeof value !== 'object' || isNotComputable(value as never)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [names.get(key) ?? key, renameIn(inner, names)]),
  )
}
