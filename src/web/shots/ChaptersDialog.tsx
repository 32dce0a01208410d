import { useEffect, useState } from 'react'
import type { ChaptersAnswer, ForeignReport } from '../../server/contracts/index.ts'
import type { Refusal } from '../../words/index.ts'
import { clockTime, sayRefusal } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useServices, useWords } from '../use-app.ts'
import styles from './ShotListMenu.module.css'

/** The chapters of the film file: seen first, then brought in as marks with their titles. */
export function ChaptersDialog({ partId, onClose }: { partId: string; onClose: () => void }) {
  const { chapters: words, foreign, navigation, refusals } = useWords()
  const { shotLists } = useServices()
  const [seen, setSeen] = useState<ChaptersAnswer | null>(null)
  const [report, setReport] = useState<ForeignReport | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    let isWanted = true
    void shotLists.chapters(partId).then(answer => {
      if (!isWanted) return
      if (answer.ok) setSeen(answer.value)
      else setRefusal(answer.refusal)
    })
    return () => {
      isWanted = false
    }
  }, [shotLists, partId])
  const bringIn = async () => {
    const brought = await shotLists.bringInChapters(partId)
    if (brought.ok) setReport(brought.value)
    else setRefusal(brought.refusal)
  }
  return (
    <Dialog title={words.title} closeLabel={navigation.close} isOpen onClose={onClose}>
      <div className={styles.outcome}>
        <p>{words.meaning}</p>
        {refusal && <p role="alert">{sayRefusal(refusals, refusal)}</p>}
        {seen && !report && (
          <>
            <ol className={styles.misfits}>
              {seen.chapters.map(({ startMs, title }) => (
                <li key={`${startMs} ${title}`}>
                  {clockTime(Math.floor(startMs / 1000))} {title}
                </li>
              ))}
            </ol>
            <div>
              <Button look="strong" onPress={() => void bringIn()}>
                {words.bringIn(seen.chapters.length)}
              </Button>
            </div>
          </>
        )}
        {report && (
          <div role="status">
            <p>{words.brought(report.annotations)}</p>
            {report.left.map(({ what, count, why }) => (
              <p key={why}>{foreign.left(what, count, why)}</p>
            ))}
          </div>
        )}
      </div>
    </Dialog>
  )
}
