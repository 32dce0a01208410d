import type { ReactNode } from 'react'
import type { CheckboxProps } from 'react-aria-components'
import { Checkbox } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './Tick.module.css'

interface TickProps extends Omit<CheckboxProps, 'className' | 'children'> {
  className?: string | undefined
  /** What is ticked; nothing where the line it stands in says so. */
  children?: ReactNode
}

/** A box to be ticked, alone or beside its words. */
export function Tick({ className, children, ...more }: TickProps) {
  return (
    <Checkbox {...more} className={classNames(styles.tick, className)}>
      <span className={styles.box} />
      {children}
    </Checkbox>
  )
}
