import { useFilms, useWords } from '../use-app.ts'
import styles from './FilmPanel.module.css'
import type { FilmDraft } from './film-draft.ts'

interface KindFieldProps {
  draft: FilmDraft
  onChange: (draft: FilmDraft) => void
}

/** What kind of film it is, in any word; those of the other films are at hand, so that one kind has one word. */
export function KindField({ draft, onChange }: KindFieldProps) {
  const { describe } = useWords()
  const kindNames: Record<string, string> = describe.kindNames
  const cards = useFilms().cards
  const known = [...new Set(cards.flatMap(({ film }) => film.filmKind ?? []))].sort()
  const offered = [...new Set([...Object.keys(kindNames), ...known])].map(kind => kindNames[kind] ?? kind)
  // A kind that the program knows is kept by its own word, so that it is one kind in both languages.
  const kindOf = (text: string) => Object.entries(kindNames).find(([, name]) => name === text)?.[0] ?? text
  return (
    <fieldset className={styles.group}>
      <legend>{describe.kind}</legend>
      <label className={styles.kind}>
        <span className="unseen">{describe.kind}</span>
        <input
          maxLength={60}
          list="kinds-of-film"
          value={kindNames[draft.kind] ?? draft.kind}
          onChange={event => onChange({ ...draft, kind: kindOf(event.target.value) })}
        />
      </label>
      <datalist id="kinds-of-film">
        {offered.map(kind => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
      <p className={styles.hint}>{describe.kindHint}</p>
    </fieldset>
  )
}
