import { likelyFilms } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useWords } from '../../use-app.ts'
import { useFreshWorld } from '../world/use-world.ts'
import type { AskedFilm } from './use-which-films.ts'
import { useAskedFilms, useSayWhich, useSayWhichFilm } from './use-which-films.ts'
import styles from './WhichFilms.module.css'

const mostShown = 4

/** Asks of each file that may be that of a described film which one it is; nothing is done before somebody says so. */
export function WhichFilms() {
  useFreshWorld()
  const { whichFilm: words } = useWords()
  const asked = useAskedFilms()
  const say = useSayWhichFilm()
  if (asked.length === 0) return null
  return (
    <section className={styles.band} aria-label={words.heading(asked.length)}>
      <header className={styles.head}>
        <h2>{words.heading(asked.length)}</h2>
        <p>{words.meaning}</p>
        {asked.length > 1 && (
          <Button look="quiet" onPress={() => say.itself(asked.map(({ card }) => card.film.id))}>
            {words.allThemselves}
          </Button>
        )}
      </header>
      <ul>
        {asked.map(one => (
          <Asked key={one.card.film.id} asked={one} />
        ))}
      </ul>
    </section>
  )
}

function Asked({ asked: { card, which } }: { asked: AskedFilm }) {
  const { whichFilm: words } = useWords()
  const sayWhich = useSayWhich()
  const say = useSayWhichFilm()
  const likely = likelyFilms(which).slice(0, mostShown)
  const others = which.filter(one => !likely.includes(one))
  const { film, parts, files } = card
  const lengthMs = parts.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0)
  const name = files[0]?.originalName ?? ''
  const join = (one: (typeof which)[number]) => (
    <Button key={one.filmId + one.partIds.join()} onPress={() => say.join(film.id, one)}>
      {sayWhich(one)}
    </Button>
  )
  return (
    <li className={styles.asked}>
      <p>{words.runs({ name, lengthMs, files: parts.length })}</p>
      <div className={styles.answers}>
        {likely.map(join)}
        <Button look="quiet" onPress={() => say.itself([film.id])}>
          {words.itself}
        </Button>
      </div>
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{words.others(others.length)}</summary>
          <div className={styles.answers}>{others.map(join)}</div>
        </details>
      )}
    </li>
  )
}
