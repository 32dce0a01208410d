import { Link } from '@tanstack/react-router'
import type { FilmCard } from '../../server/contracts/index.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { GiveFile } from '../stage/which-film/GiveFile.tsx'
import { useWords } from '../use-app.ts'
import styles from './FilmScreen.module.css'
import { Section } from './Section.tsx'

/** The edits and restorations of a film, their parts, how long each is, and its files. */
export function VersionsAndParts({ card: { film, versions, parts, files } }: { card: FilmCard }) {
  const { filmPage: words, amounts, corpus, whichFilm } = useWords()
  const title = useTitleOf()(film)
  const nameOf = (part: (typeof parts)[number]) =>
    parts.length > 1 ? `${title}, ${corpus.partName(part)}` : title
  return (
    <Section title={versions.length > 1 ? words.versions : words.parts}>
      {versions.map(version => {
        const own = parts.filter(({ versionId }) => versionId === version.id)
        const known = own.flatMap(({ durationMs }) => durationMs ?? [])
        const totalMs = known.reduce((sum, length) => sum + length, 0)
        return (
          <div key={version.id}>
            {(version.name || versions.length > 1) && (
              <h3>
                {version.name || `${version.position + 1}`}
                {own.length > 1 && known.length === own.length && (
                  <span className={styles.said}>{amounts.length(totalMs)}</span>
                )}
              </h3>
            )}
            <ul className={styles.rows}>
              {own.map(part => {
                const count = files.filter(({ partId }) => partId === part.id).length
                return (
                  <li key={part.id}>
                    <Link
                      to="/shots/$partId"
                      params={{ partId: part.id }}
                      search={{}}
                      className={styles.name}
                    >
                      {corpus.partName(part)}
                    </Link>
                    <span className={styles.faint}>
                      {part.durationMs === null ? words.lengthUnknown : amounts.length(part.durationMs)}
                      {' · '}
                      {count === 0 ? words.noFile : words.files(count)}
                      {part.statedMs != null && ` · ${whichFilm.statedBefore(part.statedMs)}`}
                    </span>
                    {count === 0 && <GiveFile partId={part.id} name={nameOf(part)} />}
                  </li>
                )
              })}
            </ul>
          </div>
        )
      })}
    </Section>
  )
}
