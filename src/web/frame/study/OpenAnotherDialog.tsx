import { useEffect, useState } from 'react'
import { Dialog } from '../../controls/Dialog.tsx'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import styles from './StudyHead.module.css'

type Others = Awaited<ReturnType<ReturnType<typeof useServices>['studies']['others']>>

/** The studies that were opened on this machine, and how any other is. */
export function OpenAnotherDialog({ onClose }: { onClose: () => void }) {
  const { studyMenu: words, navigation } = useWords()
  const { studies } = useServices()
  const language = useAppState(state => state.preferences.language)
  const [others, setOthers] = useState<Others | null>(null)
  useEffect(() => void studies.others().then(setOthers), [studies])
  const when = (at: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
  return (
    <Dialog title={words.openTitle} closeLabel={navigation.close} isOpen onClose={onClose}>
      <div className={styles.form}>
        {others && <p className={styles.soft}>{others.length === 0 ? words.noOthers : words.openMeaning}</p>}
        <ul className={styles.others}>
          {others?.map(({ folder, name, openedAt }) => (
            <li key={folder}>
              <button type="button" className={styles.other} onClick={() => void studies.goTo(folder)}>
                <strong>{name}</strong>
                <span>{folder}</span>
                <span>{words.openedAt(when(openedAt))}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className={styles.soft}>{words.byCommand}</p>
        <code className={styles.command}>silverscreen serve --study FOLDER</code>
      </div>
    </Dialog>
  )
}
