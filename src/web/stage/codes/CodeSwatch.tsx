import type { CSSProperties } from 'react'
import type { Code } from '../../../study/index.ts'
import { classNames } from '../../controls/class-names.ts'
import styles from './CodeSwatch.module.css'

/** The colour of a code, as it stands on stills and on the time line; hollow for an example. */
export function CodeSwatch({ code, isHollow = false }: { code: Pick<Code, 'colour'>; isHollow?: boolean }) {
  return (
    <span
      className={classNames(styles.swatch, isHollow && styles.hollow)}
      style={{ '--code': code.colour } as CSSProperties}
    />
  )
}
