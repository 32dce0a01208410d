import { filmListNames, filmLists, identifierIn } from '../../study/index.ts'
import { useWords } from '../use-app.ts'
import styles from './FilmPanel.module.css'
import type { FilmDraft } from './film-draft.ts'
import { isWrongIdentifier } from './film-draft.ts'

interface IdentifierFieldsProps {
  draft: FilmDraft
  onChange: (draft: FilmDraft) => void
}

/** What the film is called in lists of others; of an address that is pasted the identifier is kept. */
export function IdentifierFields({ draft, onChange }: IdentifierFieldsProps) {
  const { describe } = useWords()
  return (
    <fieldset className={styles.group}>
      <legend>{describe.identifiers}</legend>
      {filmListNames.map(list => {
        const text = draft.lists[list]
        const set = (value: string) => onChange({ ...draft, lists: { ...draft.lists, [list]: value } })
        const isWrong = isWrongIdentifier(list, text)
        return (
          <label key={list} className={styles.identifier}>
            <span>{filmLists[list].name}</span>
            <input
              maxLength={200}
              autoComplete="off"
              value={text}
              aria-invalid={isWrong}
              onChange={event => set(event.currentTarget.value)}
              onBlur={() => {
                const found = identifierIn(list, text)
                if (found !== null && found !== text) set(found)
              }}
            />
            {isWrong && <span className={styles.wrong}>{describe.identifierWrong[list]}</span>}
          </label>
        )
      })}
    </fieldset>
  )
}
