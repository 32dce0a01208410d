import { useEffect, useState } from 'react'
import type { ShotValues } from '../../../server/contracts/index.ts'
import type { Shot } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import type { PartState } from '../../state/parts.ts'
import { isBeingMeasured } from '../../state/tasks.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'
import { useCurrentShot } from '../player/use-playback.ts'
import { WritingDialog } from '../writing/WritingDialog.tsx'
import { MeasuresDialog } from './MeasuresDialog.tsx'
import styles from './MeasuresStrip.module.css'
import { Palette } from './Palette.tsx'
import { SimilarShots } from './SimilarShots.tsx'
import { shortMeasures } from './say-measures.ts'
import { useMeasurements } from './use-measurements.ts'

interface MeasuresStripProps {
  part: PartState
  playback: Playback
}

/** A film that waits to be measured or is under way needs no hand. */
function NotMeasured({ part: { view } }: { part: PartState }) {
  const words = useWords()
  const { measurements } = useServices()
  const isUnderWay = useAppState(({ tasks }) => isBeingMeasured(tasks, view.file?.id))
  if (isUnderWay) return <p className={styles.none}>{words.measurements.beingMeasured}</p>
  return (
    <>
      <p className={styles.none}>{words.measurements.notMeasured}</p>
      <Button look="quiet" onPress={() => void measurements.measure(view.partId)}>
        {words.measurements.measure}
      </Button>
    </>
  )
}

/** A line with what was measured of the shot under the playhead, and the film's colours above it. */
export function MeasuresStrip({ part, playback }: MeasuresStripProps) {
  const shot = part.shownShots[useCurrentShot(playback, part.shownShots)]
  const words = useWords()
  const { measurements, shortcuts } = useServices()
  const measured = useMeasurements(part)
  const [explains, setExplains] = useState(false)
  const [likeShot, setLikeShot] = useState<Shot | null>(null)
  const values = (shot && measured?.values[shot.id]) || null
  const [searchesWriting, setSearchesWriting] = useState(false)
  useEffect(
    () =>
      shortcuts.handle('measures', {
        'find-similar': () => setLikeShot(shot ?? null),
        'find-writing': () => setSearchesWriting(true),
      }),
    [shortcuts, shot],
  )
  const { partId, filmId } = part.view
  return (
    <section className={styles.strip} aria-label={words.measurements.heading}>
      <div className={styles.line}>
        {values && <Values values={values} />}
        {measured && !values && <p className={styles.none}>{words.measurements.shotNotMeasured}</p>}
        {measured === null && <NotMeasured part={part} />}
        <div className={styles.acts}>
          {measured && (
            <Button
              look="quiet"
              icon="search"
              hint="find-similar"
              preventFocusOnPress
              onPress={() => setLikeShot(shot ?? null)}
            >
              {words.measurements.findSimilar}
            </Button>
          )}
          <IconButton
            icon="describe"
            label={words.writing.open}
            hint="find-writing"
            preventFocusOnPress
            onPress={() => setSearchesWriting(true)}
          />
          {measured && (
            <IconButton
              icon="analysis"
              label={words.measurements.explain}
              preventFocusOnPress
              onPress={() => setExplains(true)}
            />
          )}
        </div>
      </div>
      {measured && (
        <MeasuresDialog
          isOpen={explains}
          onClose={() => setExplains(false)}
          values={values}
          procedure={measured.procedure}
          filmId={filmId}
          onMeasureAgain={() => void measurements.measure(partId)}
        />
      )}
      {searchesWriting && (
        <WritingDialog partId={partId} playback={playback} onClose={() => setSearchesWriting(false)} />
      )}
      {likeShot && (
        <SimilarShots shot={likeShot} part={part} playback={playback} onClose={() => setLikeShot(null)} />
      )}
    </section>
  )
}

function Values({ values }: { values: ShotValues }) {
  const { measurements } = useWords()
  return (
    <>
      <Palette palette={values.palette} />
      <dl className={styles.values}>
        {shortMeasures(measurements, values).map(({ key, name, value, how }) => (
          <div key={key} title={how}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
