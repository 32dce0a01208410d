import { Tick } from '../../controls/Tick.tsx'
import type { TrackLook } from '../../state/marks/track-looks.ts'
import { lookChanged, lookOf } from '../../state/marks/track-looks.ts'
import { preferred } from '../../state/preferences.ts'
import { useAppState, useStore, useWords } from '../../use-app.ts'
import styles from './Inspector.module.css'

const fields = ['isHidden', 'isTall', 'isLocked'] as const

/** How the track of a code stands on the time line, for this person. */
export function TrackOfCode({ codeId }: { codeId: string }) {
  const { inspector: words } = useWords()
  const store = useStore()
  const look = useAppState(state => lookOf(state.preferences.tracks, codeId))
  const change = (news: Partial<TrackLook>) =>
    store.change('preferences', before =>
      preferred(before, { tracks: lookChanged(before.tracks, codeId, news) }),
    )
  return (
    <section className={styles.section} aria-label={words.track}>
      <h3>{words.track}</h3>
      {fields.map(field => (
        <Tick key={field} isSelected={look[field]} onChange={is => change({ [field]: is })}>
          {words.trackLooks[field]}
        </Tick>
      ))}
    </section>
  )
}
