import type { Code } from '../../../study/index.ts'
import { codeName } from '../../../study/index.ts'
import { Tick } from '../../controls/Tick.tsx'
import { CodeSwatch } from '../../stage/codes/CodeSwatch.tsx'
import { useAppState } from '../../use-app.ts'
import form from '../CodebookForm.module.css'
import styles from './CodeTicks.module.css'

interface CodeTicksProps {
  label: string
  codes: readonly Code[]
  chosen: readonly string[]
  /** In the order of the codebook. */
  onChoose: (codeIds: string[]) => void
}

/** Any of the codes. */
export function CodeTicks({ label, codes, chosen, onChoose }: CodeTicksProps) {
  const language = useAppState(state => state.preferences.language)
  const turn = (codeId: string, isOn: boolean) =>
    onChoose(codes.map(({ id }) => id).filter(id => (id === codeId ? isOn : chosen.includes(id))))
  return (
    <fieldset className={form.group}>
      <legend>{label}</legend>
      <div className={`${form.ticks} ${styles.codes}`}>
        {codes.map(code => (
          <Tick key={code.id} isSelected={chosen.includes(code.id)} onChange={on => turn(code.id, on)}>
            <CodeSwatch code={code} />
            {codeName(code, language)}
          </Tick>
        ))}
      </div>
    </fieldset>
  )
}
