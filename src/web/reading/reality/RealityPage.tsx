import { useNavigate } from '@tanstack/react-router'
import { useSaidChord } from '../../controls/Keycap.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { useFreshReadings, useReadings } from '../../stage/readings/use-readings.ts'
import { useAppState, useFilms, useWords } from '../../use-app.ts'
import { ReadingHead } from '../ReadingHead.tsx'
import page from '../ReadingScreen.module.css'
import { RealityArticle } from './RealityArticle.tsx'
import type { NarrowedReality } from './select-realities.ts'
import { realityDoes, selectRealities } from './select-realities.ts'

/** What scenes do to reality, film by film: they record it, question it, or both, and why. */
export function RealityPage({ narrowed }: { narrowed: NarrowedReality }) {
  useFreshReadings()
  const { readings: words } = useWords()
  const { realities } = useReadings()
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const isLoaded = useAppState(state => state.readings.loaded && state.films.loaded)
  const navigate = useNavigate()
  const films = cards.filter(({ film }) => realities.some(({ filmId }) => filmId === film.id))
  const shown = selectRealities(realities, cards, narrowed)
  const narrow = (to: NarrowedReality) =>
    void navigate({ to: '/reading/reality', search: { ...narrowed, ...to }, replace: true })
  return (
    <div className={page.page}>
      <ReadingHead />
      <section className={page.section} aria-labelledby="reality">
        <h2 id="reality">
          {words.reality} <span className={page.meaning}>{words.realityMeaning}</span>
        </h2>
        {isLoaded && realities.length === 0 && <Begin />}
        {realities.length > 0 && (
          <div className={page.filters}>
            <LabelledSelect
              label={words.does}
              choices={[
                { value: '', name: words.doesAny },
                ...realityDoes.map(value => ({ value, name: words.doesNames[value] })),
              ]}
              chosen={narrowed.does ?? ''}
              onChoose={does => narrow({ does: does || undefined })}
            />
            <LabelledSelect
              label={words.film}
              choices={[
                { value: '', name: words.anyFilm },
                ...films.map(({ film }) => ({ value: film.id, name: titleOf(film) })),
              ]}
              chosen={narrowed.film ?? ''}
              onChoose={film => narrow({ film: film || undefined })}
            />
          </div>
        )}
        {realities.length > 0 && shown.length === 0 && (
          <p className={page.purpose} role="status">
            {words.noneOfReality}
          </p>
        )}
        {shown.map(({ card, own }) => (
          <section key={card.film.id} className={page.contradiction} aria-labelledby={`of-${card.film.id}`}>
            <h3 id={`of-${card.film.id}`}>
              {titleOf(card.film)}{' '}
              <span className={page.poles}>{card.film.releaseDate ?? words.undated}</span>
            </h3>
            {own.map(reality => (
              <RealityArticle key={reality.id} reality={reality} title={titleOf(card.film)} />
            ))}
          </section>
        ))}
      </section>
    </div>
  )
}

function Begin() {
  const { readings: words } = useWords()
  return <p className={page.purpose}>{words.beginReality({ chord: useSaidChord('read-reality') })}</p>
}
