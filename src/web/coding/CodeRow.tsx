import { ToggleButton } from 'react-aria-components'
import type { Code } from '../../study/index.ts'
import { codeName } from '../../study/index.ts'
import { Icon } from '../controls/Icon.tsx'
import { Chord } from '../controls/Keycap.tsx'
import { CodeSwatch } from '../stage/codes/CodeSwatch.tsx'
import { useAppState } from '../use-app.ts'
import styles from './CodePalette.module.css'

interface CodeRowProps {
  code: Code
  isExample: boolean
  isOn: boolean
  onToggle: () => void
}

/** A code on the palette: pressed when it stands on the shot on screen. */
export function CodeRow({ code, isExample, isOn, onToggle }: CodeRowProps) {
  const language = useAppState(state => state.preferences.language)
  return (
    <li>
      <ToggleButton
        className={styles.code!}
        isSelected={isOn}
        onChange={onToggle}
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
}
