import type { NumbersChoice } from '../../../study/index.ts'
import { codeKinds, nameIn } from '../../../study/index.ts'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { Tick } from '../../controls/Tick.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import { MeasureChoice } from '../page/MeasureChoice.tsx'
import styles from './SystemView.module.css'
import type { SystemChosen } from './use-system-choices.ts'

/** Of which codes, of which marks, and by what measure the system is asked. */
export function SystemChoices({ choices, numbers }: { choices: SystemChosen; numbers: NumbersChoice }) {
  const { system } = useWords()
  const language = useAppState(state => state.preferences.language)
  const aspects = useAppState(state => state.codebook.aspects)
  const codes = useAppState(state => state.codebook.codes)
  const asked = aspects.filter(
    ({ id, retired }) => !retired && codes.some(({ aspectIds }) => aspectIds.includes(id)),
  )
  const { kinds } = choices
  const values = asked.flatMap(aspect =>
    aspect.values.map(value => ({
      value: `${aspect.id}.${value.id}`,
      name: system.valueOf({
        aspect: nameIn(aspect.names, language),
        value: nameIn(value.names, language),
      }),
    })),
  )
  return (
    <div className={styles.choices}>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{system.kinds}</legend>
        {codeKinds.map(kind => (
          <Tick
            key={kind}
            isSelected={kinds.length === 0 || kinds.includes(kind)}
            onChange={isChosen => {
              const now = kinds.length === 0 ? codeKinds : kinds
              choices.chooseKinds(codeKinds.filter(one => (one === kind ? isChosen : now.includes(one))))
            }}
          >
            {system.kindNames[kind]}
          </Tick>
        ))}
      </fieldset>
      {values.length > 0 && (
        <LabelledSelect
          label={system.narrow}
          choices={[{ value: '', name: system.allMarks }, ...values]}
          chosen={choices.value}
          onChoose={choices.chooseValue}
        />
      )}
      {numbers !== 'none' && <MeasureChoice label={system.measure} {...choices.measured} />}
    </div>
  )
}
