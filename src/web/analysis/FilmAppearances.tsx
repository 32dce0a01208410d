import { Link } from '@tanstack/react-router'
import { readFilmName } from '../../findings/index.ts'
import { clockTime } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { Still } from '../controls/Still.tsx'
import { GatherAll, GatherHere } from '../stage/gathering/GatherButton.tsx'
import { stillAddress } from '../stage/stills/still-address.ts'
import type { Appearance } from '../state/appearances.ts'
import { hasFrame } from '../state/appearances.ts'
import { useWords } from '../use-app.ts'
import styles from './FilmAppearances.module.css'
import { stillOf } from './still-of.ts'
import { useAppearances } from './use-appearances.ts'
import type { Names } from './use-names.ts'
import { useNumbers } from './use-numbers.ts'
import { useIsOpened } from './use-opened.ts'

interface FilmAppearancesProps {
  filmId: string
  codeId: string
  names: Names
  onClose: () => void
}

const shownAtFirst = 24

/** Every place of a film in which the symbol is, and how the counts take it; each leads to its frame on the desk. */
export function FilmAppearances({ filmId, codeId, names, onClose }: FilmAppearancesProps) {
  const { analysis, tray } = useWords()
  const list = useAppearances(readFilmName(filmId).filmId, codeId)
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

function AppearanceStill({ appearance, title }: { appearance: Appearance; title: string }) {
  const { analysis } = useWords()
  const { partId, shotNumber, startMs, endMs, counted } = appearance
  const place = analysis.appearance({
    number: shotNumber,
    from: clockTime(Math.floor(startMs / 1000)),
    to: clockTime(Math.floor(endMs / 1000)),
  })
  const how = analysis.counted[counted]
  const said = how === '' ? place : `${place} (${how})`
  if (!hasFrame(appearance))
    return (
      <Link to="/coding/$partId" params={{ partId }} search={{}} className={styles.line}>
        {said}
      </Link>
    )
  const { fileId, frame } = appearance
  return (
    <GatherHere thing={stillOf(appearance)} name={`${title}: ${place}`}>
      <Link to="/coding/$partId" params={{ partId }} search={{ frame }} className={styles.link}>
        <span className={styles.still}>
          <Still address={stillAddress(fileId, frame)} />
        </span>
        <span className={styles.line}>{said}</span>
      </Link>
    </GatherHere>
  )
}
