import type { ContradictionSaid } from '../../../study/index.ts'
import { bounds, opposedPositions } from '../../../study/index.ts'
import { derivedName } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import styles from '../CodebookForm.module.css'
import { useTongues } from '../NameFields.tsx'

interface PositionFieldsProps {
  draft: ContradictionSaid
  onChange: (positionNames: ContradictionSaid['positionNames']) => void
}

/** Names of the positions; an empty field shows what the position is called without one. */
export function PositionFields({ draft, onChange }: PositionFieldsProps) {
  const { contradictions: words } = useWords()
  const tongues = useTongues()
  const labels = { en: words.inEnglish, 'zh-Hans': words.inChinese }
  const { positionNames } = draft
  return (
    <fieldset className={styles.group}>
      <legend>{words.positionNames}</legend>
      <p className={styles.hint}>{words.positionNamesMeaning}</p>
      {opposedPositions.map(position => (
        <div key={position} className={styles.position}>
          <span aria-hidden="true">{words.signs[position]}</span>
          {tongues.map(tongue => (
            <input
              key={tongue}
              aria-label={`${words.signs[position]} ${labels[tongue]}`}
              lang={tongue}
              maxLength={bounds.name}
              autoComplete="off"
              placeholder={derivedName(draft, position, tongue)}
              value={positionNames[position][tongue]}
              onChange={event =>
                onChange({
                  ...positionNames,
                  [position]: { ...positionNames[position], [tongue]: event.currentTarget.value },
                })
              }
            />
          ))}
        </div>
      ))}
    </fieldset>
  )
}
