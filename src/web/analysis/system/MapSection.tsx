import { useMemo } from 'react'
import { drawCorrespondence } from '../../../charts/index.ts'
import type { SystemFinding, SystemMap } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { Chart } from '../page/Chart.tsx'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useIsOpened, useOpened } from '../use-opened.ts'
import { FilmsOfCode } from './FilmsOfCode.tsx'
import { MapTable } from './MapTable.tsx'
import styles from './SystemView.module.css'

interface MapSectionProps {
  finding: SystemFinding
  names: Names
}

/** The map of films by codes, with what is left out of it, and the same as a table. */
export function MapSection({ finding, names }: MapSectionProps) {
  const { system, prevalence, analysis } = useWords()
  const { map } = finding
  return (
    <section className={styles.section} aria-labelledby="map" data-testid="map">
      <h2 id="map">{system.map}</h2>
      {isNotComputable(map) ? (
        <p className={styles.note}>{analysis.cannot(prevalence.because(map))}</p>
      ) : (
        <MapDrawn map={map} finding={finding} names={names} />
      )}
    </section>
  )
}

function MapDrawn({ map, finding, names }: MapSectionProps & { map: SystemMap }) {
  const words = useWords()
  const { system } = words
  const isTested = useNumbers() === 'inferential'
  const [chosen, choose] = useOpened('mapped')
  const [isTable, setTable] = useIsOpened('map-table')
  const text = useMemo(
    () => drawMapOf(map, { finding, names, words, hasEllipses: isTested, chosenId: chosen }),
    [map, finding, names, words, isTested, chosen],
  )
  const codes = (ids: readonly string[]) => ids.map(id => names.code(id))
  const [first, second] = map.explained.map(system.explained)
  return (
    <>
      <p className={styles.note}>{system.mapMeaning({ first: first!, second: second! })}</p>
      <Chart
        svg={text}
        label={system.map}
        caption={isTested ? `${system.mapFilms} ${system.ellipses(map.draws, finding)}` : system.mapFilms}
        onPress={id => choose(id === chosen ? null : id)}
      />
      {chosen && <FilmsOfCode codeId={chosen} finding={finding} names={names} />}
      {map.codesLeftOut.length > 0 && (
        <p className={styles.note}>{system.mapLeftOut(codes(map.codesLeftOut))}</p>
      )}
      {map.codesEntailed.length > 0 && (
        <p className={styles.note}>{system.mapEntailed(codes(map.codesEntailed))}</p>
      )}
      {map.filmsLeftOut.length > 0 && (
        <p className={styles.note}>{system.mapFilmsLeftOut(map.filmsLeftOut.map(id => names.film(id)))}</p>
      )}
      <details open={isTable} onToggle={event => setTable(event.currentTarget.open)}>
        <summary>{system.mapTable}</summary>
        <MapTable map={map} finding={finding} names={names} hasEllipses={isTested} />
      </details>
    </>
  )
}

interface DrawnWith extends MapSectionProps {
  words: ReturnType<typeof useWords>
  hasEllipses: boolean
  chosenId: string | null
}

function drawMapOf(map: SystemMap, { finding, names, words, hasEllipses, chosenId }: DrawnWith): string {
  const { system, charts } = words
  const kindOf = new Map(finding.network.nodes.map(({ codeId, kind }) => [codeId, kind]))
  const [first, second] = map.explained.map(system.explained)
  const middle = (index: 0 | 1) => {
    const name = index === 0 ? finding.periods.first : finding.periods.second
    return { ...map.periods[index], id: `period-${index + 1}`, name, said: system.periodOf(name) }
  }
  return drawCorrespondence({
    ...{ width: 760, height: 520, words: charts, chosenId, hrefOf: (id: string) => `#${id}` },
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
