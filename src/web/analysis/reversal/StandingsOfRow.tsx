import type { ReversalFinding, ReversalRow } from '../../../findings/index.ts'
import type { OpposedPosition } from '../../../study/index.ts'
import { positionName } from '../../../words/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../rows/MeansBeside.module.css'
import { MeansBeside } from '../rows/MeansBeside.tsx'
import type { RowNames } from '../rows/use-row-names.ts'

interface StandingsOfRowProps {
  row: ReversalRow
  finding: ReversalFinding
  names: RowNames
}

/** The positions in number, how torn the films are, the attitudes to the poles and the treatments: described. */
export function StandingsOfRow({ row, finding, names }: StandingsOfRowProps) {
  const { rowPages } = useWords()
  const contradiction = useAppState(state =>
    state.codebook.contradictions.find(({ id }) => id === row.contradictionId),
  )
  const named = names.inLanguage(names.language)
  const [first, second] = named.poles(row.contradictionId)
  const { periods } = finding
  const chosen = (list: 'attitude' | 'treatment', lines: ReversalRow['treatment']) =>
    lines.map(({ valueId, means }) => ({ name: named.choice(list, valueId), means }))
  const nameOf = (position: OpposedPosition) =>
    contradiction ? positionName(contradiction, position, names.language) : position
  return (
    <>
      <MeansBeside
        title={rowPages.polarisation}
        meaning={rowPages.polarisationMeaning}
        periods={periods}
        lines={[{ name: '', means: row.polarisation }]}
        are="degrees"
      />
      <dl className={styles.told}>
        <dt>{rowPages.marksAt}</dt>
        {row.standings
          .filter(({ marksP1, marksP2 }) => marksP1 + marksP2 > 0)
          .map(({ standing, marksP1, marksP2 }) => (
            <dd key={standing}>
              <strong>{nameOf(standing)}</strong> {rowPages.marksIn({ name: periods.first, marks: marksP1 })};{' '}
              {rowPages.marksIn({ name: periods.second, marks: marksP2 })}
            </dd>
          ))}
      </dl>
      <MeansBeside
        title={rowPages.attitudeTo(first)}
        periods={periods}
        lines={chosen('attitude', row.attitudeToFirst)}
        are="shares"
      />
      <MeansBeside
        title={rowPages.attitudeTo(second)}
        periods={periods}
        lines={chosen('attitude', row.attitudeToSecond)}
        are="shares"
      />
      <MeansBeside
        title={rowPages.treatment}
        periods={periods}
        lines={chosen('treatment', row.treatment)}
        are="shares"
      />
    </>
  )
}
