import { readFilmName } from '../../findings/index.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { AppearanceStill } from '../stage/appearances/AppearanceStill.tsx'
import { stillOf } from '../stage/appearances/still-of.ts'
import { useAppearances } from '../stage/appearances/use-appearances.ts'
import { GatherAll } from '../stage/gathering/GatherButton.tsx'
import type { Appearance, Beside } from '../state/appearances.ts'
import { hasFrame } from '../state/appearances.ts'
import { useWords } from '../use-app.ts'
import styles from './FilmAppearances.module.css'
import type { Names } from './use-names.ts'
import { useNumbers } from './use-numbers.ts'
import { useIsOpened } from './use-opened.ts'
import { useVersionAsked } from './use-version-asked.ts'

interface FilmAppearancesProps {
  filmId: string
  codeId: string
  /** Only where another code stands with it. */
  beside?: Beside | undefined
  names: Names
  onClose: () => void
}

const shownAtFirst = 24

/** Every place of a film in which the symbol is, and how the counts take it; each leads to its frame on the desk. */
export function FilmAppearances({ filmId, codeId, beside, names, onClose }: FilmAppearancesProps) {
  const { analysis, tray } = useWords()
  const version = useVersionAsked()?.number ?? null
  const list = useAppearances(readFilmName(filmId).filmId, codeId, version, beside)
  const [isWhole, setWhole] = useIsOpened(`all.${codeId}.${filmId}`)
  const most = isWhole ? Number.POSITIVE_INFINITY : shownAtFirst
  const title = names.film(filmId)
  const withFrame = list?.filter(hasFrame) ?? []
  const showsNumbers = useNumbers() !== 'none'
  const said =
    list && (showsNumbers || list.length === 0)
      ? list.length === 0
        ? analysis.noAppearance(title)
        : analysis.appearances({ title, ...countsOf(list) })
      : title
  return (
    <section className={styles.appearances} aria-label={said} data-testid="appearances">
      <header className={styles.head}>
        <h3>{said}</h3>
        <GatherAll things={withFrame.map(stillOf)} label={tray.gatherStills(withFrame.length)} />
        <IconButton icon="close" size="small" label={analysis.close} onPress={onClose} />
      </header>
      {list?.some(({ fileId }) => fileId === null) && <p className={styles.none}>{analysis.noFile}</p>}
      <ul className={styles.stills}>
        {list?.slice(0, most).map(appearance => (
          <li key={`${appearance.partId} ${appearance.startMs}`}>
            <AppearanceStill appearance={appearance} title={title} />
          </li>
        ))}
      </ul>
      {list && list.length > most && (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {analysis.moreAppearances(list.length - most)}
        </Button>
      )}
    </section>
  )
}

function countsOf(list: readonly Appearance[]): { count: number; more: number } {
  const count = list.filter(({ counted }) => counted === 'shot').length
  return { count, more: list.length - count }
}
