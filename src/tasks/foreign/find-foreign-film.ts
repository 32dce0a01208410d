import type { ForeignFilm } from '../../exchange/index.ts'
import type { WholeFilm } from '../../store/index.ts'
import type { Part } from '../../study/index.ts'
import { nameKey } from '../../study/index.ts'

export interface FoundFilm {
  whole: WholeFilm
  part: Part
}

/**
 * The film of the study that a file of another program annotates: of the same medium by its identifier or digest, else one
 * whose file has the name of the medium, where only one has. Null where it is not here.
 */
export function findForeignFilm(foreign: ForeignFilm, films: readonly WholeFilm[]): FoundFilm | null {
  const real = films.filter(({ film }) => !film.specimen)
  if (foreign.of) return filmOfTable(foreign, real)
  const byIdentifier = real.find(({ film }) =>
    (film.identifiers ?? []).some(({ scheme, value }) =>
      foreign.identifiers.some(one => one.scheme === scheme && one.value === value),
    ),
  )
  if (byIdentifier) return firstPart(byIdentifier)
  const digests = foreign.identifiers.flatMap(({ scheme, value }) => (scheme === 'sha256' ? value : []))
  const names = new Set(foreign.mediaNames.map(name => name.toLowerCase()))
  const files = real.flatMap(whole => whole.files.map(file => ({ whole, file })))
  const byDigest = files.find(({ file }) => file.digest !== null && digests.includes(file.digest))
  const byName = files.filter(({ file }) => names.has(file.originalName.toLowerCase()))
  const found = byDigest ?? (byName.length === 1 ? byName[0] : undefined)
  const part = found?.whole.parts.find(({ id }) => id === found.file.partId)
  return found && part ? { whole: found.whole, part } : null
}

function firstPart(whole: WholeFilm): FoundFilm | null {
  const [version] = [...whole.versions].sort((a, b) => a.position - b.position)
  const parts = whole.parts.filter(({ versionId }) => versionId === version?.id)
  const [part] = parts.sort((a, b) => a.position - b.position)
  return part ? { whole, part } : null
}

/** The film of the part that somebody chose, else the only one that is called as the rows of a table call theirs. */
function filmOfTable({ title, of }: ForeignFilm, films: readonly WholeFilm[]): FoundFilm | null {
  const chosen = of?.partId
  if (chosen) {
    const whole = films.find(({ parts }) => parts.some(({ id }) => id === chosen))
    const part = whole?.parts.find(({ id }) => id === chosen)
    return whole && part ? { whole, part } : null
  }
  return filmCalled(title, films)
}

/** The only film that has such a title, with its first part; null where none has, or several. */
export function filmCalled(title: string, films: readonly WholeFilm[]): FoundFilm | null {
  const called = films.filter(({ film }) => film.titles.some(({ text }) => nameKey(text) === nameKey(title)))
  return called.length === 1 ? firstPart(called[0]!) : null
}
