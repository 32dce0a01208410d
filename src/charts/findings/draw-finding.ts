import type { FindingOf, QuestionName } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'
import type { FindingOutline, NamesInRows, Words } from '../../words/index.ts'
import { drawWays } from '../ways/draw-ways.ts'
import { drawMapOfSystem } from './draw-map-of-system.ts'
import { drawNetworks } from './draw-networks.ts'
import { drawOutline } from './draw-outline.ts'
import { drawSquares } from './draw-squares.ts'
import type { Panel } from './stacked.ts'
import { stacked } from './stacked.ts'
import { waysDrawn } from './ways-drawn.ts'

export interface FindingDrawn {
  width: number
  /** What is asked, and of what; it stands above the picture. */
  title: string
  finding: FindingOf<QuestionName>
  outline: FindingOutline
  names: NamesInRows
  words: Words
}

/**
 * A finding on paper: the pictures of its page. Networks and a map of the system, the square of a contradiction, all ways
 * of counting; of every other question a row for each line with a dot for each film. In: plain values; out: SVG text.
 */
export function drawFinding(drawn: FindingDrawn): string {
  const { width, title } = drawn
  const panels = ownPanels(drawn)
  if (panels !== null && panels.length > 0)
    return stacked(panels, {
      ...{ width, title },
      note: drawn.finding.question === 'contradiction' ? drawn.words.contradiction.drawn : '',
    })
  const { finding, outline, names, words } = drawn
  return drawOutline({
    ...{ width, title, outline, film: names.film, more: words.kept.linesNotDrawn },
    sides: finding.question === 'course' ? words.kept.courseSides : words.kept.timeSides,
  })
}

/** Whether there is anything to be seen of it. */
export function isDrawn({ question }: FindingOf<QuestionName>, { lines }: FindingOutline): boolean {
  const hasOwn = question === 'system' || question === 'contradiction' || question === 'otherwise'
  return lines.some(({ films, numbers }) => films.length > 0 || Boolean(numbers.difference) || hasOwn)
}

/** Null where a question is drawn as its outline. */
function ownPanels({ width, finding, names, words }: FindingDrawn): Panel[][] | null {
  const half = Math.floor(width / 2) - 10
  switch (finding.question) {
    case 'system': {
      const { periods, network, map } = finding
      const size = { width: half, height: 360 }
      const networks = drawNetworks(finding, { words, names, hasSizes: true, size })
      return [
        ...(network.ties.length > 0
          ? [
              [
                { label: words.system.networkOf(periods.first), svg: networks[0] },
                { label: words.system.networkOf(periods.second), svg: networks[1] },
              ],
            ]
          : []),
        ...(isNotComputable(map)
          ? []
          : [
              [
                {
                  label: words.system.map,
                  svg: drawMapOfSystem(map, { finding, names, words, hasEllipses: true }),
                },
              ],
            ]),
      ]
    }
    case 'contradiction':
      return finding.contradictionId === null
        ? null
        : [
            drawSquares(finding, { width: half, words, names }).map(({ name, svg }) => ({
              label: words.rowPages.dot({
                title: names.contradiction(finding.contradictionId!),
                value: name,
              }),
              svg,
            })),
          ]
    case 'otherwise':
      return [
        [
          {
            label: words.otherwise.picture(names.code(finding.symbol)),
            svg: drawWays(waysDrawn(finding, { words: words.otherwise, names, width, isTested: true })),
          },
        ],
      ]
    default:
      return null
  }
}
