import type { ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { KeyAct } from '../services/keyboard-map.ts'
import styles from './Button.module.css'
import { classNames } from './class-names.ts'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'
import { Keycap } from './Keycap.tsx'
import tips from './Tooltip.module.css'

export interface ButtonProps {
  children: ReactNode
  onPress?: () => void
  /** `strong`: the one thing to do here. `quiet`: no ground until it is pointed at. */
  look?: 'plain' | 'strong' | 'quiet'
  icon?: IconName
  hint?: KeyAct
  /** What it means, said when it is pointed at or in focus. */
  tip?: string
  isDisabled?: boolean
  type?: 'button' | 'submit'
  autoFocus?: boolean
  /** For buttons beside the player: a click leaves the focus where it was, and the keys with the player. */
  preventFocusOnPress?: boolean
}

export function Button({ children, look = 'plain', icon, hint, tip, ...rest }: ButtonProps) {
  const button = (
    <AriaButton {...rest} className={classNames(styles.button, styles[look])}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {hint && <Keycap act={hint} />}
    </AriaButton>
  )
  if (!tip) return button
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {button}
      <Tooltip className={tips.tooltip!} offset={6}>
        {tip}
      </Tooltip>
    </TooltipTrigger>
  )
}
