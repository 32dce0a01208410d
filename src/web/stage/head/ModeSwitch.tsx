import { Link } from '@tanstack/react-router'
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Keycap } from '../../controls/Keycap.tsx'
import tips from '../../controls/Tooltip.module.css'
import { useWords } from '../../use-app.ts'
import styles from './DeskHead.module.css'
import { useDeskModes, wayInto } from './desk-modes.ts'

/** From one way of looking at a film to another; the film and the moment stay. */
export function ModeSwitch({ partId }: { partId: string }) {
  const { desk, navigation } = useWords()
  return (
    <nav className={styles.modes} aria-label={desk.modes}>
      {useDeskModes().map(mode => (
        <TooltipTrigger key={mode.name} delay={500} closeDelay={0}>
          <Focusable>
            <Link
              {...wayInto(mode, partId)}
              className={styles.mode}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {navigation.modes[mode.name]}
            </Link>
          </Focusable>
          <Tooltip className={tips.tooltip!} offset={6}>
            {navigation.modes[mode.name]}
            <Keycap act={`go-to-${mode.name}`} />
          </Tooltip>
        </TooltipTrigger>
      ))}
    </nav>
  )
}
