import { colours, fonts } from '../colours.ts'
import { element, escaped, fitted, rounded } from '../svg.ts'

/** One film as a strip from its beginning to its end. */
export interface CourseStrip {
  filmId: string
  title: string
  /** What a pointer is told. */
  said: string
  /** Of equal stretches of the running time the share on screen, 0 to 1; null where nobody looked. */
  course: readonly (number | null)[]
}

export interface CourseDrawn {
  width: number
  strips: readonly CourseStrip[]
  /** Of the code. */
  colour: string
  words: { beginning: string; end: string }
}

const size = 12
const row = 20
const head = 18
const gutter = 200

/** Films under one another, each a strip that is darker where the symbol is longer on screen, divided into thirds. */
export function drawCourse({ width, strips, colour, words }: CourseDrawn): string {
  const left = Math.min(gutter, width * 0.3)
  const right = width - 2
  const bottom = head + strips.length * row
  const third = (number: 1 | 2) => left + ((right - left) * number) / 3
  return element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height: bottom + 4 },
      viewBox: `0 0 ${rounded(width)} ${bottom + 4}`,
      ...{ 'font-size': size, fill: colours.ink, ...fonts },
    },
    hatching(),
    element('text', { x: left, y: size, fill: colours.faint }, escaped(words.beginning)),
    element('text', { x: right, y: size, fill: colours.faint, 'text-anchor': 'end' }, escaped(words.end)),
    ...strips.map((strip, index) => drawnStrip(strip, { left, right, top: head + index * row, colour })),
    ...([1, 2] as const).map(number =>
      element('path', {
        ...{ d: `M${rounded(third(number))} ${head}V${bottom}`, stroke: colours.ink },
        'stroke-dasharray': '2 3',
      }),
    ),
  )
}

/** What nobody looked at is told by its pattern, not by its colour. */
function hatching(): string {
  const lines = element('path', { d: 'M0 4L4 0', stroke: colours.border, 'stroke-width': 0.8 })
  return element(
    'defs',
    {},
    element(
      'pattern',
      { id: 'not-looked-through', width: 4, height: 4, patternUnits: 'userSpaceOnUse' },
      lines,
    ),
  )
}

interface Place {
  left: number
  right: number
  top: number
  colour: string
}

function drawnStrip(
  { filmId, title, said, course }: CourseStrip,
  { left, right, top, colour }: Place,
): string {
  const high = row - 5
  const wide = (right - left) / Math.max(1, course.length)
  const x = (stretch: number) => left + stretch * wide
  const pieces = course.flatMap((share, stretch) => {
    const box = { x: x(stretch), y: top, width: wide + 0.3, height: high }
    if (share === null) return [element('rect', { ...box, fill: 'url(#not-looked-through)' })]
    // What is there at all must be seen; the rest of the scale is as dark as it is long.
    return share > 0
      ? [element('rect', { ...box, fill: colour, 'fill-opacity': rounded10(0.25 + 0.75 * share) })]
      : []
  })
  return element(
    'g',
    { 'data-film': filmId },
    element('title', {}, escaped(said)),
    element('text', { x: 0, y: top + high - 3 }, escaped(fitted(title, size, left - 8))),
    element('rect', {
      ...{ x: left, y: top, width: right - left, height: high },
      ...{ fill: colours.land, stroke: colours.line },
    }),
    ...pieces,
  )
}

function rounded10(value: number): string {
  return String(Math.round(value * 20) / 20)
}
