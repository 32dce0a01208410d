import type { ComponentProps } from 'react'
import { classNames } from '../../controls/class-names.ts'
import { IconButton } from '../../controls/IconButton.tsx'
import { useWords } from '../../use-app.ts'
import styles from './Notices.module.css'

/** A card in the rail, or one line at the foot of the window. */
export type NoticeLook = 'card' | 'line'

interface NoticeBodyProps extends ComponentProps<'div'> {
  look: NoticeLook
  text: string
  /** Something did not come about, or does not hold. */
  isTrouble: boolean
  onDismiss?: () => void
}

/** What a notice says, with the buttons to act on it as its children. */
export function NoticeBody({ look, text, isTrouble, onDismiss, children, ...rest }: NoticeBodyProps) {
  const { notices } = useWords()
  return (
    <div className={classNames(styles[look], isTrouble && styles.trouble)} {...rest}>
      <p title={text}>{text}</p>
      {children && <span className={styles.acts}>{children}</span>}
      {onDismiss && <IconButton icon="close" size="small" label={notices.dismiss} onPress={onDismiss} />}
    </div>
  )
}
