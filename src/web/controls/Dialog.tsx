import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

interface DialogProps {
  title: string
  closeLabel: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** `wide`: as wide as the window, and as high as what is in it. */
  size?: 'small' | 'large' | 'wide'
  role?: 'dialog' | 'alertdialog'
}

export function Dialog(props: DialogProps) {
  const { title, closeLabel, isOpen, onClose, children, size = 'small', role = 'dialog' } = props
  return (
    <ModalOverlay
      className={classNames(styles.scrim, styles.centred)}
      isOpen={isOpen}
      onOpenChange={open => !open && onClose()}
      isDismissable
    >
      <Modal className={classNames(styles.sheet, styles[size])}>
        <AriaDialog role={role} className={styles.dialog!}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title!}>
              {title}
            </Heading>
            <IconButton icon="close" label={closeLabel} onPress={onClose} />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
