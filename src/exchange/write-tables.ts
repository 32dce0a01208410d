import type { FindingOf, PrevalenceFinding, QuestionName } from '../findings/index.ts'
import { isNotComputable } from '../findings/index.ts'
import type { Code, Coder, CorpusStatement, Film, Mark, Shot } from '../study/index.ts'
import { codeName, nameIn, titleFor } from '../study/index.ts'
import { csvLine, withFields } from './csv.ts'

/** Spreadsheets on Windows read UTF-8 only behind this mark. */
export const byteOrderMark = '\ufeff'

interface FilmShots {
  film: Film
  parts: { id: string; shots: readonly Shot[] }[]
}

const shotColumns = [
  'film',
  'filmId',
  'part',
  'shot',
  'startMs',
  'endMs',
  'transitionIn',
  'confidence',
  'origin',
]

/** Every shot of the given films, a line each. */
export function* writeShots(films: Iterable<FilmShots>): Generator<string> {
  yield byteOrderMark + csvLine(shotColumns)
  for (const { film, parts } of films)
    for (const [part, { shots }] of parts.entries())
      for (const [index, shot] of shots.entries())
        yield csvLine([
          titleFor(film, 'original'),
          film.id,
          part + 1,
          index + 1,
          shot.startMs,
          shot.endMs,
          shot.transitionIn,
          shot.confidence,
          shot.origin,
        ])
}

interface FilmMarks {
  film: Film
  marks: readonly Mark[]
}

const markColumns = [
  'film',
  'filmId',
  'partId',
  'code',
  'codeZhHans',
  'codeId',
  'coder',
  'startMs',
  'endMs',
  'shotId',
  'counted',
]

/** Every mark of the given films, a line each; `counted` is 0 for examples. */
export function* writeMarks(
  films: Iterable<FilmMarks>,
  book: { codes: readonly Code[]; coders: readonly Coder[] },
): Generator<string> {
  const codes = new Map(book.codes.map(code => [code.id, code]))
  const coders = new Map(book.coders.map(coder => [coder.id, coder.name || coder.id]))
  yield byteOrderMark + csvLine(markColumns)
  for (const { film, marks } of films)
    for (const mark of marks) {
      const code = codes.get(mark.codeId)
      yield csvLine([
        titleFor(film, 'original'),
        film.id,
        mark.partId,
        code ? codeName(code, 'en') : null,
        code ? codeName(code, 'zh-Hans') : null,
        mark.codeId,
        coders.get(mark.coderId) ?? mark.coderId,
        mark.startMs,
        mark.endMs,
        mark.attachedTo,
        mark.passId === null ? 0 : 1,
      ])
    }
}

const prevalenceColumns = [
  'film',
  'filmId',
  'period',
  'code',
  'codeZhHans',
  'codeId',
  'screenTimeMs',
  'lookedThroughMs',
  'shotsPresent',
  'shotsLookedThrough',
  'slicesPresent',
  'slicesLookedThrough',
  'presence',
  'lookedThroughShare',
  'codebookVersion',
]

/**
 * The table under a finding of prevalence: a line for each film and code. Where nobody looked, `presence` is
 * `not-looked-for` and the counts are empty; where coders contradict each other throughout, it is `disputed`.
 * `codebookVersion` is empty where the draft was counted.
 */
function* writePrevalence(
  finding: PrevalenceFinding,
  names: Pick<Named, 'films' | 'codes'>,
): Generator<string> {
  const films = new Map(names.films.map(film => [film.id, film]))
  const codes = new Map(names.codes.map(code => [code.id, code]))
  yield byteOrderMark + csvLine(prevalenceColumns)
  for (const symbol of finding.symbols)
    for (const dot of symbol.dots) {
      const film = films.get(dot.filmId)
      const code = codes.get(symbol.symbol)
      yield csvLine([
        film ? titleFor(film, 'original') : null,
        dot.filmId,
        dot.period === 1 ? finding.periods.first : finding.periods.second,
        code ? codeName(code, 'en') : null,
        code ? codeName(code, 'zh-Hans') : null,
        symbol.symbol,
        dot.screenTime?.present ?? null,
        dot.screenTime?.lookedThrough ?? null,
        dot.shots?.present ?? null,
        dot.shots?.lookedThrough ?? null,
        dot.slices?.present ?? null,
        dot.slices?.lookedThrough ?? null,
        dot.presence,
        Number(dot.lookedThroughShare.toFixed(6)),
        finding.codebookVersion?.number ?? null,
      ])
    }
}

/** What a finding names by id: films, codes and coders. */
interface Named {
  films: readonly Film[]
  codes: readonly Code[]
  coders: readonly Coder[]
}

type Write<Name extends QuestionName> = (finding: FindingOf<Name>, names: Named) => Iterable<string>

const writers: { readonly [Name in QuestionName]: Write<Name> } = { prevalence: writePrevalence }

/** A finding as a table, a line at a time. */
export function writeFinding<Name extends QuestionName>(
  finding: FindingOf<Name> & { question: Name },
  names: Named,
): Iterable<string> {
  return withCorpus((writers[finding.question] as Write<Name>)(finding, names), finding.corpus)
}

const corpusColumns = ['corpusReach', 'corpusOf', 'corpusChosen', 'corpusMissing']

/** Every line says of which films it speaks: lines of a table are sorted, cut and put together with others. */
function* withCorpus(
  lines: Iterable<string>,
  { reach, of, chosen, missing }: CorpusStatement,
): Generator<string> {
  const texts = [of, chosen, missing].map(names => nameIn(names, 'en').replace(/\s*\n\s*/g, ' '))
  let isHead = true
  for (const line of lines) {
    yield withFields(line, isHead ? corpusColumns : [reach, ...texts])
    isHead = false
  }
}

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
