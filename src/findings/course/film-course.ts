import type { QuestionFilm } from '../question-film.ts'
import { codeInFilm } from '../question-film.ts'
import type { CourseOfCode, CourseOfPart } from './count-course.ts'
import { edgeOfStretch, stretchesOfPart } from './count-course.ts'
import type { CourseTelling, FilmCourse } from './course-finding.ts'

/** Less of a third, and what is there says little of it. */
export const lookedThroughAtLeast = 0.5

/** Where a code is in a film; parts follow one another, and the running time is their sum. */
export function filmCourse(film: QuestionFilm, codeId: string): FilmCourse {
  const { course } = film.counts.further
  const lengthMs = course.reduce((sum, part) => sum + part.durationMs, 0)
  const pieces = piecesOf(course, codeId)
  const within = (fromMs: number, toMs: number) => ({
    present: pieces.onScreen.reduce((sum, piece) => sum + heldWithin(piece, fromMs, toMs), 0),
    lookedThrough: pieces.looked.reduce((sum, piece) => sum + heldWithin(piece, fromMs, toMs), 0),
  })
  const third = (number: 0 | 2) => within((lengthMs * number) / 3, (lengthMs * (number + 1)) / 3)
  const [first, last] = [third(0), third(2)]
  const { presence } = codeInFilm(film, codeId)
  const isEnough = [first, last].every(
    ({ lookedThrough }) => lookedThrough >= (lookedThroughAtLeast * lengthMs) / 3 && lookedThrough > 0,
  )
  const telling: CourseTelling =
    presence === 'not-looked-for'
      ? 'not-looked-for'
      : pieces.onScreen.length === 0
        ? 'absent'
        : isEnough
          ? 'known'
          : 'thirds-not-looked-through'
  const shareOf = ({ present, lookedThrough }: typeof first) =>
    lookedThrough > 0 ? Math.min(1, present / lookedThrough) : 0
  return {
    ...{ filmId: film.id, presence, telling },
    first: first.lookedThrough > 0 ? first : null,
    last: last.lookedThrough > 0 ? last : null,
    difference: telling === 'known' ? shareOf(last) - shareOf(first) : null,
    centre: centreOf(pieces.onScreen, lengthMs),
    course:
      pieces.onScreen.length === 0
        ? []
        : Array.from({ length: stretchesOfPart }, (_, stretch) => {
            const found = within(
              (lengthMs * stretch) / stretchesOfPart,
              (lengthMs * (stretch + 1)) / stretchesOfPart,
            )
            return found.lookedThrough < 1 ? null : Number(shareOf(found).toFixed(4))
          }),
  }
}

/** A stretch of the running time, and of it so many milliseconds. */
interface Piece {
  fromMs: number
  toMs: number
  ms: number
}

function piecesOf(course: readonly CourseOfPart[], codeId: string): { looked: Piece[]; onScreen: Piece[] } {
  const [looked, onScreen]: [Piece[], Piece[]] = [[], []]
  let offsetMs = 0
  for (const { durationMs, codes } of course) {
    const own: CourseOfCode = codes[codeId] ?? { looked: [], onScreen: [] }
    for (const [startMs, endMs] of inPairs(own.looked))
      looked.push({ fromMs: offsetMs + startMs, toMs: offsetMs + endMs, ms: endMs - startMs })
    for (const [stretch, ms] of inPairs(own.onScreen))
      onScreen.push({
        fromMs: offsetMs + edgeOfStretch(durationMs, stretch),
        toMs: offsetMs + edgeOfStretch(durationMs, stretch + 1),
        ms,
      })
    offsetMs += durationMs
  }
  return { looked, onScreen }
}

function inPairs(list: readonly number[]): [number, number][] {
  return Array.from({ length: list.length / 2 }, (_, pair) => [list[2 * pair]!, list[2 * pair + 1]!])
}

/** What of a piece lies in a stretch. A piece that is cut is taken as even; the edges of a single part cut none. */
function heldWithin({ fromMs, toMs, ms }: Piece, startMs: number, endMs: number): number {
  // Edges are rounded to whole milliseconds: a half of one on the other side is none.
  if (fromMs >= startMs - 0.5 && toMs <= endMs + 0.5) return ms
  const shared = Math.min(toMs, endMs) - Math.max(fromMs, startMs)
  return shared <= 0.5 ? 0 : (ms * shared) / (toMs - fromMs)
}

function centreOf(onScreen: readonly Piece[], lengthMs: number): number | null {
  const total = onScreen.reduce((sum, { ms }) => sum + ms, 0)
  if (total === 0) return null
  const moment = onScreen.reduce((sum, { fromMs, toMs, ms }) => sum + ms * (fromMs + toMs) * 0.5, 0)
  return moment / total / lengthMs
}
