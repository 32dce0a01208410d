import type { Contradiction, Corner } from '../../../study/index.ts'
import { positionName } from '../../../words/index.ts'
import { useAppState } from '../../use-app.ts'
import fields from './Fields.module.css'
import { SomeOf } from './Fields.tsx'
import styles from './MediationView.module.css'
import { sayPositions } from './say-positions.ts'

interface PositionsProps {
  label: string
  said: string
  contradiction: Contradiction
  positions: readonly Corner[]
  onChange: (positions: Corner[]) => void
}

/** The four corners as the square draws them: what denies a pole stands across from it. */
const asDrawn: readonly Corner[] = ['s1', 's2', 'notS2', 'notS1']

/** Any of the four corners of a contradiction, and what they come to together. */
export function Positions({ label, said, contradiction, positions, onChange }: PositionsProps) {
  const language = useAppState(state => state.preferences.language)
  return (
    <div className={fields.field}>
      {label}
      <SomeOf
        label={said}
        look="square"
        choices={asDrawn.map(value => ({ value, name: positionName(contradiction, value, language) }))}
        chosen={positions}
        onChange={onChange}
      />
      <span className={styles.summed}>{sayPositions(contradiction, positions, language)}</span>
    </div>
  )
}
