import { useState } from 'react'
import type { Query } from '../../../study/index.ts'
import { clipBounds } from '../../../study/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { Progress } from '../../controls/Progress.tsx'
import { reasonOf } from '../../state/tasks.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import { ClipsForm } from './ClipsForm.tsx'
import styles from './CutListDialog.module.css'

/** What a query found, as short films: on what ground, how far they are, and the one file of them. */
export function ClipsDialog({ query, onClose }: { query: Query; onClose: () => void }) {
  const { clips: words, navigation, refusals } = useWords()
  const { downloads, tasks } = useServices()
  const task = useAppState(state => state.tasks.find(({ kind }) => kind === 'make-clips'))
  // What was made before waits to be saved, or makes room.
  const [setAside, setSetAside] = useState<string | null>(null)
  const shown = task && task.id !== setAside ? task : undefined
  const isUnderWay = shown && ['waiting', 'running', 'paused'].includes(shown.state)
  const isMade = shown?.state === 'done'
  return (
    <Dialog title={words.title} closeLabel={navigation.close} isOpen onClose={onClose}>
      <div className={styles.dialog}>
        <p>{words.meaning(clipBounds)}</p>
        {isUnderWay && (
          <>
            <p role="status">{words.makingOf(shown.subject)}</p>
            <Progress label={words.making} share={shown.doneShare} />
            <div>
              <Button onPress={() => void tasks.cancel(shown.id)}>{words.stop}</Button>
            </div>
          </>
        )}
        {isMade && (
          <>
            <p role="status">{words.made(shown.subject)}</p>
            <div className={styles.row}>
              <Button look="strong" onPress={() => downloads.fetch(`/api/clips/${shown.id}/clips.zip`)}>
                {words.save}
              </Button>
              <Button look="quiet" onPress={() => setSetAside(shown.id)}>
                {words.again}
              </Button>
            </div>
          </>
        )}
        {shown?.state === 'failed' && (
          <p role="alert">{words.failed(sayRefusal(refusals, reasonOf(shown)))}</p>
        )}
        {shown?.state === 'cancelled' && <p role="status">{words.stopped}</p>}
        {!isUnderWay && !isMade && <ClipsForm query={query} />}
      </div>
    </Dialog>
  )
}
