import type { ReversalFinding, ReversalRow } from '../../../findings/index.ts'
import type { OpposedPosition } from '../../../study/index.ts'
import { positionName } from '../../../words/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { MeansBeside } from '../rows/MeansBeside.tsx'
import { NumbersBeside } from '../rows/NumbersBeside.tsx'
import type { RowNames } from '../rows/use-row-names.ts'

interface StandingsOfRowProps {
  row: ReversalRow
  finding: ReversalFinding
  names: RowNames
  onOpen: (period: 1 | 2) => void
}

/** The positions in number, how torn the films are, the attitudes to the poles and the treatments: described. */
export function StandingsOfRow({ row, finding, names, onOpen }: StandingsOfRowProps) {
  const { rowPages, amounts } = useWords()
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
        onOpen={onOpen}
      />
      <NumbersBeside
        title={rowPages.marksAt}
        periods={periods}
        lines={row.standings
          .filter(({ marksP1, marksP2 }) => marksP1 + marksP2 > 0)
          .map(({ standing, marksP1, marksP2 }) => ({
            name: nameOf(standing),
            numbers: [{ said: amounts.count(marksP1) }, { said: amounts.count(marksP2) }],
          }))}
        onOpen={onOpen}
      />
      <MeansBeside
        title={rowPages.attitudeTo(first)}
        periods={periods}
        lines={chosen('attitude', row.attitudeToFirst)}
        are="shares"
        onOpen={onOpen}
      />
      <MeansBeside
        title={rowPages.attitudeTo(second)}
        periods={periods}
        lines={chosen('attitude', row.attitudeToSecond)}
        are="shares"
        onOpen={onOpen}
      />
      <MeansBeside
        title={rowPages.treatment}
        periods={periods}
        lines={chosen('treatment', row.treatment)}
        are="shares"
        onOpen={onOpen}
      />
    </>
  )
}
