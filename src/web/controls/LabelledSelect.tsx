import styles from './LabelledSelect.module.css'

interface LabelledSelectProps<Value extends string> {
  label: string
  choices: readonly { value: Value; name: string }[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** One of more choices than a row of buttons has room for, its label before it. */
export function LabelledSelect<Value extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: LabelledSelectProps<Value>) {
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select value={chosen} onChange={event => onChoose(event.currentTarget.value as Value)}>
        {choices.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
