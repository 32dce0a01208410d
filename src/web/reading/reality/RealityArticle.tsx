import type { RealityReading } from '../../../study/index.ts'
import { namePlace } from '../../stage/readings/name-places.ts'
import { useAppState, useStore, useWords } from '../../use-app.ts'
import { PlaceStill } from '../PlaceStill.tsx'
import styles from './RealityArticle.module.css'

/** One stretch: its still, what it does to reality, and the reasons. */
export function RealityArticle({ reality, title }: { reality: RealityReading; title: string }) {
  const { readings: words } = useWords()
  const store = useStore()
  const part = useAppState(state => state.readings.parts[reality.partId])
  const { id, partId, records, recordsReason, questions, questionsReason } = reality
  const place = { id, partId, fileId: part?.fileId ?? null, ...namePlace(reality, part, words) }
  const choose = () => store.change('chosen', () => ({ kind: 'reality', id }))
  return (
    <article className={styles.article} aria-label={`${title}: ${place.said}`} data-place={id}>
      <div className={styles.place}>
        <PlaceStill place={place} title={title} onFollow={choose} />
      </div>
      <dl className={styles.said}>
        <Does name={words.records} how={records.map(one => words.recordings[one])} why={recordsReason} />
        <Does
          name={words.questions}
          how={questions.map(one => words.questionings[one])}
          why={questionsReason}
        />
      </dl>
    </article>
  )
}

function Does({ name, how, why }: { name: string; how: readonly string[]; why: string }) {
  const { readings: words } = useWords()
  if (how.length === 0 && why === '') return null
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {how.length > 0 && <p className={styles.how}>{words.listed(how)}</p>}
        {why !== '' && <p className={styles.why}>{why}</p>}
      </dd>
    </>
  )
}
