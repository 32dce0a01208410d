import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './Choice.module.css'

interface ChoiceProps<Value extends string> {
  label: string
  choices: readonly { value: Value; name: string; language?: string }[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** One of a few, side by side. */
export function Choice<Value extends string>({ label, choices, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.group!}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={keys => onChoose([...keys][0] as Value)}
    >
      {choices.map(({ value, name, language }) => (
        <ToggleButton key={value} id={value} className={styles.choice!}>
          <span lang={language}>{name}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
