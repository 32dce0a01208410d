import type { Code, Coder, Film, Mark, Shot } from '../study/index.ts'
import { codeName, titleFor } from '../study/index.ts'
import { byteOrderMark, csvLine } from './csv.ts'

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
