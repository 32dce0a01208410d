import { memo } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { Code } from '../../study/index.ts'
import { codeName } from '../../study/index.ts'
import { Icon } from '../controls/Icon.tsx'
import { Chord } from '../controls/Keycap.tsx'
import { CodeSwatch } from '../stage/codes/CodeSwatch.tsx'
import { useAppState } from '../use-app.ts'
import styles from './CodePalette.module.css'
import type { UnitNow } from './unit-now.ts'
import { useOfUnit } from './unit-now.ts'

interface CodeRowProps {
  code: Code
  isExample: boolean
  now: UnitNow
  onToggle: (codeId: string) => void
}

/** A code on the palette: pressed when it stands on the shot on screen. */
export const CodeRow = memo(function CodeRow({ code, isExample, now, onToggle }: CodeRowProps) {
  const isOn = useOfUnit(now, unit => unit?.codes.some(({ codeId }) => codeId === code.id) === true)
  const language = useAppState(state => state.preferences.language)
  return (
    <li>
      <ToggleButton
        className={styles.code!}
        isSelected={isOn}
        onChange={() => onToggle(code.id)}
        preventFocusOnPress
        data-code={code.id}
      >
        <CodeSwatch code={code} isHollow={isExample} />
        <span className={styles.name}>{codeName(code, language)}</span>
        {isOn && <Icon name="chosen" />}
        {code.key && (
          <span aria-hidden="true">
            <Chord chord={code.key} />
          </span>
        )}
      </ToggleButton>
    </li>
  )
})
