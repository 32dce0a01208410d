import type { Change, ChangeEntry } from '../change.ts'
import type { Mark } from '../coding/mark.ts'
import type { LookedThrough, Pass } from '../coding/pass.ts'
import { isSame } from '../edit-record.ts'
import { timeOfIdentifier } from '../identifier.ts'
import type { Span } from '../time/spans.ts'
import { withoutSpans } from '../time/spans.ts'
import type { CodebookStep, CodebookVersion } from './codebook-version.ts'

/** What is coded in one film. */
export interface CodedRecords {
  passes: readonly Pass[]
  lookedThrough: readonly LookedThrough[]
  marks: readonly Mark[]
}

/** The versions, the steps that were taken with them, and what publishing and open decisions did to marks, in order. */
export interface VersionHistory {
  versions: readonly CodebookVersion[]
  steps: readonly CodebookStep[]
  moves: readonly Change[]
}

/** The moves of each film alone, with the versions that were published in between. */
export function movesByFilm(moves: readonly Change[]): (filmId: string) => readonly Change[] {
  const published = moves.map(move => move.filter(({ kind }) => kind === 'codebookVersion'))
  const ofFilms = new Map<string, ChangeEntry[][]>()
  for (const [index, move] of moves.entries())
    for (const entry of move) {
      if (entry.kind !== 'mark' && entry.kind !== 'pass') continue
      const { filmId } = (entry.after ?? entry.before)!
      const own = ofFilms.get(filmId) ?? published.map(entries => [...entries])
      ofFilms.set(filmId, own)
      own[index]!.push(entry)
    }
  return filmId => ofFilms.get(filmId) ?? published
}

export interface ReadUnderVersion extends CodedRecords {
  /** Marks made since of which nobody can tell what they would have been: left out, and missing where they lie. */
  untold: number
}

/**
 * What is coded in a film as it reads under a version that was published earlier.
 *
 * Marks that were there when a later version was published have again the code that they had. What was coded since is
 * read back where there is one answer only: a mark of a code that was split off was one of the whole. Where two codes
 * were merged nobody can tell which it would have been: that stretch is missing for both, and not absent.
 */
export function readUnderVersion(
  { passes, lookedThrough, marks }: CodedRecords,
  { versions, steps, moves }: VersionHistory,
  number: number,
): ReadUnderVersion {
  const later = versions.filter(version => version.number > number).sort((a, b) => b.number - a.number)
  if (later.length === 0) return { passes, lookedThrough, marks, untold: 0 }
  const back = turnedBack({ passes, marks }, { moves, number })
  const sources = sourcesByVersion({ versions, steps }, later)
  const madeUnder = (id: string) => versionOfTime(versions, timeOfIdentifier(id), number)
  const known = new Set(versions.find(version => version.number === number)?.codes.map(({ id }) => id))
  const origins = (mark: Mark) => {
    const since = madeUnder(mark.id)
    // One that was recoded by hand since has a code that the version does not know.
    const from = since === number && !known.has(mark.codeId) ? later[0]!.number : since
    return originsOf(mark.codeId, sources, { from, to: number })
  }
  const told: Mark[] = []
  const untold: { mark: Mark; codeIds: readonly string[] }[] = []
  for (const mark of back.marks) {
    const codeIds = origins(mark)
    if (codeIds.length === 1) told.push({ ...mark, codeId: codeIds[0]! })
    else if (codeIds.length > 1) untold.push({ mark, codeIds })
  }
  const read = passes.map(pass =>
    passUnderVersion(pass, {
      spans: lookedThrough.filter(({ passId }) => passId === pass.id),
      versionOf: madeUnder,
      codeIdsAt: at => lookedForBefore(back.codeIdsAt(pass, at), sources, { from: at, to: number }),
      untold: untold.filter(({ mark }) => mark.coderId === pass.coderId),
    }),
  )
  return {
    passes: read.flatMap(one => one.passes),
    lookedThrough: read.flatMap(one => one.lookedThrough),
    marks: told,
    untold: untold.length,
  }
}

interface TurnedBack {
  marks: readonly Mark[]
  /** What a pass looked for while a version was the last. */
  codeIdsAt: (pass: Pass, number: number) => readonly string[]
}

/** Takes back what was done to marks and passes with each version after this one, the last first. */
function turnedBack(
  film: Pick<CodedRecords, 'passes' | 'marks'>,
  { moves, number }: { moves: readonly Change[]; number: number },
): TurnedBack {
  const marks = new Map(film.marks.map(mark => [mark.id, mark]))
  const codeIds = new Map(film.passes.map(pass => [pass.id, pass.codeIds]))
  const until = new Map<number, Map<string, string[]>>()
  for (const change of moves.toReversed()) {
    const published = change.find(({ kind }) => kind === 'codebookVersion')?.after as
      | CodebookVersion
      | undefined
    if (published && published.number <= number) break
    for (const { kind, before, after } of change.toReversed()) {
      if (kind === 'pass' && before && after && isSame(codeIds.get(after.id), after.codeIds))
        codeIds.set(before.id, before.codeIds)
      if (kind !== 'mark') continue
      const now = marks.get((after ?? before)!.id)
      if (!after) {
        const isOfFilm = before?.passId != null && codeIds.has(before.passId)
        if (!now && isOfFilm) marks.set(before!.id, before!)
      } else if (now?.codeId === after.codeId) {
        if (before) marks.set(now.id, { ...now, codeId: before.codeId })
        else marks.delete(now.id)
      }
    }
    if (published) until.set(published.number - 1, new Map(codeIds))
  }
  return {
    marks: [...marks.values()],
    codeIdsAt: (pass, at) => until.get(at)?.get(pass.id) ?? pass.codeIds,
  }
}

/** Of each version after the one that is asked for, from which codes of the one before it each of its codes came. */
type Sources = ReadonlyMap<
  number,
  { before: readonly string[]; into: ReadonlyMap<string, readonly string[]> }
>

function sourcesByVersion(
  { versions, steps }: Pick<VersionHistory, 'versions' | 'steps'>,
  later: readonly CodebookVersion[],
): Sources {
  return new Map(
    later.map(version => {
      const before =
        versions.find(({ number }) => number === version.number - 1)?.codes.map(({ id }) => id) ?? []
      const own = steps.filter(({ codebookVersionId }) => codebookVersionId === version.id)
      const into = new Map<string, string[]>()
      for (const { fromId, intoIds } of own)
        for (const id of intoIds)
          into.set(id, [...(into.get(id) ?? (before.includes(id) ? [id] : [])), fromId])
      return [version.number, { before, into }]
    }),
  )
}

/** What a code of one version can have been in an earlier one; nothing for a code that was not there. */
function originsOf(
  codeId: string,
  sources: Sources,
  { from, to }: { from: number; to: number },
): readonly string[] {
  if (from <= to) return [codeId]
  const { before, into } = sources.get(from)!
  const own = into.get(codeId) ?? (before.includes(codeId) ? [codeId] : [])
  return [...new Set(own.flatMap(id => originsOf(id, sources, { from: from - 1, to })))]
}

/** The earlier codes that were looked for by looking for these: all that each became, and nothing else became that. */
function lookedForBefore(
  codeIds: readonly string[],
  sources: Sources,
  { from, to }: { from: number; to: number },
): string[] {
  if (from <= to) return [...codeIds]
  const { before, into } = sources.get(from)!
  const became = (id: string) => [...into].filter(([, of]) => of.includes(id)).map(([code]) => code)
  const earlier = before.filter(id => {
    const now = became(id)
    const isTold = now.every(code => into.get(code)!.length === 1)
    return isTold && (now.length > 0 ? now : [id]).every(code => codeIds.includes(code))
  })
  return lookedForBefore(earlier, sources, { from: from - 1, to })
}

interface KnownOfPass {
  spans: readonly LookedThrough[]
  versionOf: (id: string) => number
  codeIdsAt: (number: number) => readonly string[]
  untold: readonly { mark: Mark; codeIds: readonly string[] }[]
}

/** A pass as several, one for what was looked through under each version, and one for each code of which some is missing. */
function passUnderVersion(
  pass: Pass,
  { spans, versionOf, codeIdsAt, untold }: KnownOfPass,
): Pick<CodedRecords, 'passes' | 'lookedThrough'> {
  const missing = new Set(untold.flatMap(({ codeIds }) => codeIds))
  const passes: Pass[] = [{ ...pass, codeIds: [] }]
  const lookedThrough: LookedThrough[] = []
  const put = (name: string, codeIds: string[], own: readonly LookedThrough[]) => {
    const id = `${pass.id} ${name}`
    passes.push({ ...pass, id, codeIds })
    lookedThrough.push(...own.map(span => ({ ...span, id: `${span.id} ${name}`, passId: id })))
  }
  for (const number of new Set(spans.map(({ id }) => versionOf(id)))) {
    const own = spans.filter(({ id }) => versionOf(id) === number)
    const codeIds = codeIdsAt(number)
    const whole = codeIds.filter(id => !missing.has(id))
    if (whole.length > 0) put(`${number}`, whole, own)
    for (const codeId of codeIds.filter(id => missing.has(id))) {
      const gaps = untold.flatMap(({ mark, codeIds: of }) => (of.includes(codeId) ? [mark] : []))
      put(
        `${number} ${codeId}`,
        [codeId],
        own.flatMap(span => around(span, gaps)),
      )
    }
  }
  return { passes, lookedThrough }
}

function around(span: LookedThrough, gaps: readonly Mark[]): LookedThrough[] {
  const here: Span[] = gaps.filter(({ partId }) => partId === span.partId)
  return withoutSpans([span], here).map(left => ({ ...span, ...left, id: `${span.id} ${left.startMs}` }))
}

/** The version under which something was made; what was made before is as good as made under the one asked for. */
function versionOfTime(versions: readonly CodebookVersion[], atMs: number | null, number: number): number {
  if (atMs === null) return number
  return versions.reduce(
    (last, version) => (Date.parse(version.publishedAt) <= atMs ? Math.max(last, version.number) : last),
    number,
  )
}
