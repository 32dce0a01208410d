import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { KeyAct } from '../services/keyboard-map.ts'
import styles from './Button.module.css'
import { classNames } from './class-names.ts'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'
import { Keycap } from './Keycap.tsx'
import tips from './Tooltip.module.css'

export interface IconButtonProps {
  icon: IconName
  label: string
  onPress?: () => void
  hint?: KeyAct
  look?: 'plain' | 'quiet'
  size?: 'small' | 'usual'
  isDisabled?: boolean
  preventFocusOnPress?: boolean
}

/** A button that says its name, and its key, when it is pointed at or in focus. */
export function IconButton({ icon, label, hint, look = 'quiet', size = 'usual', ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classNames(styles.button, styles[look], styles.icon, size === 'small' && styles.iconSmall)}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className={tips.tooltip!} offset={6}>
        {label}
        {hint && <Keycap act={hint} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
