import { Link } from '@tanstack/react-router'
import { frameToMs } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { shotAtPlayhead } from '../../state/chosen.ts'
import { useWords } from '../../use-app.ts'
import { HangsOn } from '../claims/HangsOn.tsx'
import { UndoButtons } from '../head/UndoButtons.tsx'
import type { Inspected } from '../inspector/inspected.ts'
import { useChoosing } from '../inspector/use-chosen.ts'
import { useFreshReadings, useReadings } from '../readings/use-readings.ts'
import styles from './Memo.module.css'
import { MemoFields } from './MemoFields.tsx'
import { useMemoActs } from './use-memo-acts.ts'

/** A memo beside the picture that it was written at. */
export function MemoView({ of, id }: { of: Inspected; id: string }) {
  useFreshReadings()
  const { notebook: words } = useWords()
  const { memos } = useReadings()
  const acts = useMemoActs()
  const choose = useChoosing()
  const memo = memos.find(one => one.id === id)
  if (!memo) return null
  const { playback, part } = of
  const addFrame = () =>
    acts.addFrame(id, { partId: part.view.partId, atMs: frameToMs(playback.clock, playback.frame) })
  return (
    <>
      <h2 className={styles.title}>{words.memo}</h2>
      <MemoFields key={id} memo={memo} />
      <HangsOn on={{ what: 'memo', id }} />
      <div className={styles.foot}>
        <Button look="quiet" preventFocusOnPress onPress={addFrame}>
          {words.addFrame}
        </Button>
        <Link to="/reading/notebook" search={{ memo: id }}>
          {words.inNotebook}
        </Link>
        <UndoButtons area="notebook" filmId={null} isHeard={false} />
        <Button
          look="quiet"
          preventFocusOnPress
          onPress={() => {
            if (acts.remove(id)) choose(shotAtPlayhead)
          }}
        >
          {words.remove}
        </Button>
      </div>
    </>
  )
}
