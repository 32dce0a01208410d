import { useEffect, useState } from 'react'
import type { WritingState } from '../../../server/contracts/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import type { TasksState } from '../../state/tasks.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import styles from './WritingDialog.module.css'
import { WritingSearch } from './WritingSearch.tsx'

interface WritingDialogProps {
  onClose: () => void
}

/** Writing in the pictures: what reads it, whether it is on, and the search through what was read. */
export function WritingDialog({ onClose }: WritingDialogProps) {
  const words = useWords()
  const { writing } = useServices()
  const [state, setState] = useState<WritingState | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const moved = useAppState(({ tasks }) => readingMoves(tasks))
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew whenever the reading has come on.
  useEffect(() => {
    let isWanted = true
    void writing.state().then(answer => {
      if (!isWanted) return
      if (answer.ok) setState(answer.value)
      else setRefusal(answer.refusal)
    })
    return () => {
      isWanted = false
    }
  }, [writing, moved])
  const turn = async (isOn: boolean) => {
    const answer = await writing.switch(isOn)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setState(answer.value)
  }
  return (
    <Dialog
      title={words.writing.heading}
      closeLabel={words.navigation.close}
      isOpen
      onClose={onClose}
      size="large"
    >
      <div className={styles.body}>
        {refusal && <p role="alert">{sayRefusal(words.refusals, refusal)}</p>}
        {state && <ReaderState state={state} onTurn={isOn => void turn(isOn)} />}
        {state && state.read > 0 && <WritingSearch onChoose={onClose} />}
      </div>
    </Dialog>
  )
}

/** Another text whenever a film is being read further, or has been. */
function readingMoves(tasks: TasksState): string {
  const readings = tasks.filter(({ kind }) => kind === 'read-writing')
  return readings.map(({ state, doneShare }) => `${state} ${doneShare?.toFixed(1)}`).join()
}

function ReaderState({ state, onTurn }: { state: WritingState; onTurn: (isOn: boolean) => void }) {
  const { writing, models } = useWords()
  const { installed, switchedOn, modelsFolder, read, written } = state
  return (
    <section className={styles.state}>
      {installed === null ? (
        <>
          <p>{writing.notInstalled}</p>
          <code className={styles.command}>{models.writing.how(modelsFolder)}</code>
        </>
      ) : (
        <p>{switchedOn ? writing.isOn(installed) : writing.isOff(installed)}</p>
      )}
      <p className={styles.wrong}>{models.writing.wrong}</p>
      <div className={styles.turn}>
        {read > 0 && <span>{writing.counts(read, written)}</span>}
        {installed !== null && (
          <Button onPress={() => onTurn(!switchedOn)}>
            {switchedOn ? writing.switchOff : writing.switchOn}
          </Button>
        )}
      </div>
    </section>
  )
}
