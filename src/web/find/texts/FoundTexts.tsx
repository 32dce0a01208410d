import type { FoundTextsAnswer } from '../../../server/contracts/index.ts'
import type { TextHit } from '../../stage/finding/way-to-text.ts'
import { GatherAll } from '../../stage/gathering/GatherButton.tsx'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { filmById } from '../../state/films.ts'
import { useFilms, useWords } from '../../use-app.ts'
import styles from '../FindScreen.module.css'
import { FoundText } from './FoundText.tsx'
import { toGather } from './to-gather.ts'

interface FoundTextsProps {
  found: FoundTextsAnswer
  typed: string
}

/** What is written so, film by film, then what sounds so; first of all in how many films it is. */
export function FoundTexts({ found, typed }: FoundTextsProps) {
  const { finding: words, tray } = useWords()
  const { cards } = useFilms()
  const { written, sounded } = found
  const hits = [...written.hits, ...sounded.hits]
  const things = hits.flatMap(toGather)
  const count = (counts: FoundTextsAnswer['written']['counts']) => ({
    texts: counts.reduce((sum, one) => sum + one.count, 0),
    films: new Set(counts.flatMap(({ filmId }) => filmId ?? [])).size,
    all: cards.length,
  })
  return (
    <>
      <div className={styles.count}>
        <p role="status">
          {words.textsFound({ typed, written: count(written.counts), sounded: count(sounded.counts) })}
        </p>
        <GatherAll things={things} label={tray.gatherStills(things.length)} />
      </div>
      <ByFilm hits={written.hits} counts={written.counts} said={null} />
      <ByFilm hits={sounded.hits} counts={sounded.counts} said={words.soundsSo} />
    </>
  )
}

function ByFilm({
  hits,
  counts,
  said,
}: {
  hits: readonly TextHit[]
  counts: FoundTextsAnswer['written']['counts']
  said: string | null
}) {
  const { finding: words } = useWords()
  const films = useFilms()
  const titleOf = useTitleOf()
  const filmIds = [...new Set(hits.map(({ filmId }) => filmId))]
  return filmIds.map(filmId => {
    const own = hits.filter(hit => hit.filmId === filmId)
    const all = counts.reduce((sum, one) => sum + (one.filmId === filmId ? one.count : 0), 0)
    return (
      <section key={filmId ?? ''} className={styles.film}>
        <h2>
          {filmId === null ? words.ofNoFilm : titleOf(filmById(films, filmId)?.film)}{' '}
          <span>{[said, words.shownOf({ shown: own.length, all })].filter(Boolean).join(' · ')}</span>
        </h2>
        <ol className={styles.hits}>
          {own.map(hit => (
            <FoundText key={`${hit.kind} ${hit.recordId} ${hit.field}`} hit={hit} />
          ))}
        </ol>
      </section>
    )
  })
}
