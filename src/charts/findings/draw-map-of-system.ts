import type { SystemFinding, SystemMap } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'
import type { Words } from '../../words/index.ts'
import { drawCorrespondence } from '../correspondence/draw-correspondence.ts'

export interface MapDrawnWith {
  finding: SystemFinding
  names: { code(codeId: string): string; film(filmId: string): string }
  words: Pick<Words, 'system' | 'charts'>
  hasEllipses: boolean
  chosenId?: string | null
  /** Where a code leads; without, it leads nowhere. */
  hrefOf?: (codeId: string) => string
}

/** The map of films by codes as SVG text, codes with their ellipses where these are shown. */
export function drawMapOfSystem(
  map: SystemMap,
  { finding, names, words, hasEllipses, chosenId = null, hrefOf }: MapDrawnWith,
): string {
  const { system, charts } = words
  const kindOf = new Map(finding.network.nodes.map(({ codeId, kind }) => [codeId, kind]))
  const [first, second] = map.explained.map(system.explained)
  const middle = (index: 0 | 1) => {
    const name = index === 0 ? finding.periods.first : finding.periods.second
    return { ...map.periods[index], id: `period-${index + 1}`, name, said: system.periodOf(name) }
  }
  return drawCorrespondence({
    ...{ width: 760, height: 520, words: charts, chosenId, ...(hrefOf && { hrefOf }) },
    codes: map.codes.map(({ ellipse, ...point }) => ({
      ...point,
      kind: kindOf.get(point.id) ?? 'symbol',
      name: names.code(point.id),
      said: names.code(point.id),
      ellipse: hasEllipses && !isNotComputable(ellipse) ? ellipse : null,
    })),
    films: map.films.map(film => ({ ...film, name: names.film(film.id), said: names.film(film.id) })),
    periods: [middle(0), middle(1)],
    axes: [
      system.mapAxis({ number: 1, explained: first! }),
      system.mapAxis({ number: 2, explained: second! }),
    ],
  })
}
