import type { Code } from '../../study/index.ts'
import { codeName } from '../../study/index.ts'
import { Tick } from '../controls/Tick.tsx'
import { CodeSwatch } from '../stage/codes/CodeSwatch.tsx'
import { useAppState, useWords } from '../use-app.ts'
import styles from './PlanScreen.module.css'

interface CodeTicksProps {
  codes: readonly Code[]
  chosen: readonly string[]
  onChoose: (codeIds: string[]) => void
}

export function CodeTicks({ codes, chosen, onChoose }: CodeTicksProps) {
  const { plans: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const all = codes.map(({ id }) => id)
  return (
    <fieldset className={styles.group}>
      <legend>{words.codes}</legend>
      <div className={styles.ticks}>
        {codes.map(code => (
          <Tick
            key={code.id}
            isSelected={chosen.includes(code.id)}
            onChange={isOn => onChoose(all.filter(id => (id === code.id ? isOn : chosen.includes(id))))}
          >
            <CodeSwatch code={code} />
            {codeName(code, language)}
          </Tick>
        ))}
      </div>
    </fieldset>
  )
}
