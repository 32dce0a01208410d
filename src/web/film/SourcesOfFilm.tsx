import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FilmCard } from '../../server/contracts/index.ts'
import { nameSource } from '../../words/index.ts'
import { ExcerptSaid } from '../stage/sources/ExcerptSaid.tsx'
import { useShownQuotings } from '../stage/sources/use-quotings.ts'
import { useFreshSources, useSources } from '../stage/sources/use-sources.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './FilmScreen.module.css'
import { MomentLink } from './MomentLink.tsx'
import { Section } from './Section.tsx'
import { speaksOfFilm } from './speaks-of-film.ts'
import type { MomentOf } from './use-film.ts'

/** Excerpts that the film quotes, and sources that speak of it, each with how that is known. */
export function SourcesOfFilm({ card: { film }, momentOf }: { card: FilmCard; momentOf: MomentOf }) {
  useFreshSources()
  const { quotes: words, sources: sourceWords } = useWords()
  const language = useAppState(state => state.preferences.language)
  const known = useSources()
  const quoted = useShownQuotings().filter(({ end }) => end.filmId === film.id)
  const speaking = useMemo(() => speaksOfFilm(film, known), [film, known])
  return (
    <Section title={words.filmTitle} meaning={words.filmMeaning}>
      {quoted.length + speaking.length === 0 && <p className={styles.none}>{words.noneOfFilm}</p>}
      <ul className={styles.texts}>
        {quoted.map(({ id, quoting, excerpt, source }) => (
          <li key={id}>
            <ExcerptSaid excerpt={excerpt} source={source} />
            <p>
              <MomentLink moment={momentOf(quoting.partId, quoting.startMs)} />{' '}
              <span className={styles.faint}>
                {words.linked}
                {quoting.says !== '' && ` · ${quoting.says}`}
              </span>
            </p>
          </li>
        ))}
        {speaking.map(({ source, excerpt, by }) => (
          <li key={`${source.id} ${excerpt?.id}`}>
            {excerpt ? (
              <ExcerptSaid excerpt={excerpt} source={source} />
            ) : (
              <Link to="/sources/$sourceId" params={{ sourceId: source.id }}>
                {nameSource(source.item, language)}
              </Link>
            )}{' '}
            <span className={styles.faint}>
              {[excerpt ? '' : sourceWords.types[source.item.type], words.namedIn[by]]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
