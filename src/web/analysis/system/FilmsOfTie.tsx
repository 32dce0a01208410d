import { useMemo } from 'react'
import type { SystemFinding, SystemTie } from '../../../findings/index.ts'
import { readFilmName } from '../../../findings/index.ts'
import { AppearanceStill } from '../../stage/appearances/AppearanceStill.tsx'
import { useAppearances } from '../../stage/appearances/use-appearances.ts'
import { useWords } from '../../use-app.ts'
import look from '../FilmAppearances.module.css'
import type { Names } from '../use-names.ts'
import { useOpened } from '../use-opened.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import styles from './SystemView.module.css'

interface FilmsOfTieProps {
  tie: SystemTie
  finding: SystemFinding
  names: Names
}

/** The films in which two codes stand together; each leads to the shots in which they do. */
export function FilmsOfTie({ tie, finding, names }: FilmsOfTieProps) {
  const { analysis, system, rowPages } = useWords()
  const [asked, ask] = useOpened(`tie.${tie.first}.${tie.second}`)
  const open = asked === 'none' ? null : (asked ?? [...tie.p1.filmIds, ...tie.p2.filmIds][0] ?? null)
  const { first, second } = finding.periods
  const pair = `${names.code(tie.first)} – ${names.code(tie.second)}`
  return (
    <section aria-label={system.showFilms(pair)} data-testid="films-of-tie">
      {[
        { name: first, filmIds: tie.p1.filmIds },
        { name: second, filmIds: tie.p2.filmIds },
      ].map(({ name, filmIds }) => (
        <p key={name}>
          {rowPages.dot({ title: name, value: '' })}
          {filmIds.length === 0
            ? analysis.noFilms
            : filmIds
                .map(filmId => (
                  <button
                    key={filmId}
                    type="button"
                    className={styles.press}
                    data-film={filmId}
                    aria-expanded={open === filmId}
                    onClick={() => ask(open === filmId ? 'none' : filmId)}
                  >
                    {names.film(filmId)}
                  </button>
                ))
                .flatMap((button, index) => (index === 0 ? [button] : [system.between, button]))}
        </p>
      ))}
      {open && <ShotsTogether filmId={open} tie={tie} names={names} />}
    </section>
  )
}

function ShotsTogether({ filmId, tie, names }: { filmId: string; tie: SystemTie; names: Names }) {
  const { system, analysis } = useWords()
  const version = useVersionAsked()?.number ?? null
  const whole = readFilmName(filmId).filmId
  const first = useAppearances(whole, tie.first, version)
  const second = useAppearances(whole, tie.second, version)
  const together = useMemo(() => {
    const there = new Set(second?.flatMap(({ shotId, counted }) => (counted === 'shot' ? [shotId] : [])))
    return first?.filter(({ shotId, counted }) => counted === 'shot' && there.has(shotId)) ?? []
  }, [first, second])
  const title = names.film(filmId)
  const said = system.shotsWithBoth({ first: names.code(tie.first), second: names.code(tie.second), title })
  return (
    <section className={look.appearances} aria-label={said} data-testid="shots-together">
      <header className={look.head}>
        <h3>{said}</h3>
      </header>
      {together.some(({ fileId }) => fileId === null) && <p className={look.none}>{analysis.noFile}</p>}
      <ul className={look.stills}>
        {together.map(appearance => (
          <li key={`${appearance.partId} ${appearance.startMs}`}>
            <AppearanceStill appearance={appearance} title={title} />
          </li>
        ))}
      </ul>
    </section>
  )
}
