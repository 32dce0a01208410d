import type { NamesOfSeen } from '../../essay/index.ts'
import { partsThatDiffer, saySeen, stillOf } from '../../essay/index.ts'
import type { Seen } from '../../study/index.ts'
import { Still } from '../controls/Still.tsx'
import { useAppState, useWords } from '../use-app.ts'
import styles from './Claims.module.css'

interface SeenBesideProps {
  was: Seen
  /** What would be seen now; null where nothing is left of it. */
  now: Seen | null
  names: NamesOfSeen
}

/** What was seen of something beside what would be seen now; what differs stands out. */
export function SeenBeside({ was, now, names }: SeenBesideProps) {
  const { evidence: words } = useWords()
  const differing = new Set<string>(now ? partsThatDiffer(was, now) : [])
  return (
    <div className={styles.beside}>
      <section aria-label={words.was}>
        <h4>{words.was}</h4>
        <SeenParts seen={was} names={names} differing={differing} />
      </section>
      <section aria-label={words.now}>
        <h4>{words.now}</h4>
        {now ? (
          <SeenParts seen={now} names={names} differing={differing} />
        ) : (
          <p className={styles.gone}>{words.nothingLeft}</p>
        )}
      </section>
    </div>
  )
}

const stillsShown = 4
const textsShown = 8

function SeenParts({
  seen,
  names,
  differing,
}: {
  seen: Seen
  names: NamesOfSeen
  differing: ReadonlySet<string>
}) {
  const { evidence: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  return (
    <dl className={styles.seen}>
      {saySeen(language, seen, names).map(({ part, label, texts, stills }) => (
        <div key={part} data-differs={differing.has(part) || undefined}>
          <dt>{label}</dt>
          <dd>
            {stills.length > 0 && (
              <span className={styles.stills}>
                {stills.slice(0, stillsShown).map((stretch, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same still may lie there twice, and order is all.
                  <span key={index} className={styles.still} data-still={stillOf(stretch)}>
                    <Still address={stretchAddress(stretch)} />
                  </span>
                ))}
              </span>
            )}
            {texts.slice(0, textsShown).map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same text may stand there twice, and order is all.
              <span key={index} className={styles.text}>
                {text}
              </span>
            ))}
            {texts.length > textsShown && (
              <span className={styles.soft}>{words.more(texts.length - textsShown)}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function stretchAddress({
  partId,
  startMs,
  endMs,
}: {
  partId: string
  startMs: number
  endMs: number
}): string {
  return `/media/stretches/${partId}/${startMs}/${endMs}.jpg?width=320`
}
