import type { ChoiceListName, Mediation } from '../../study/index.ts'
import { choicesIn, codeName, nameIn } from '../../study/index.ts'
import { LabelledSelect } from '../controls/LabelledSelect.tsx'
import { useCodes, useContradictions } from '../stage/codes/use-codes.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { useChoices } from '../stage/readings/use-choices.ts'
import { useAppState, useFilms, useWords } from '../use-app.ts'
import styles from './ReadingScreen.module.css'
import type { Narrowed } from './select-mediations.ts'
import { filmDates, orderAsked } from './select-mediations.ts'

interface FiltersProps {
  narrowed: Narrowed
  /** All there are: only what one of them has can be chosen. */
  mediations: readonly Mediation[]
  onNarrow: (to: Narrowed) => void
}

export function Filters({ narrowed, mediations, onNarrow }: FiltersProps) {
  const { readings: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const titleOf = useTitleOf()
  const codes = useCodes()
  const { cards } = useFilms()
  const any = (name: string) => ({ value: '', name })
  const films = cards.filter(({ film }) => mediations.some(({ filmId }) => filmId === film.id))
  const inUse = codes.filter(({ id }) => mediations.some(({ codeIds }) => codeIds.includes(id)))
  const opposed = useContradictions().filter(({ id }) =>
    mediations.some(({ contradictionId }) => contradictionId === id),
  )
  const choices = useChoices()
  const chosen = (list: ChoiceListName, of: (mediation: Mediation) => (string | null)[]) => {
    const found = new Set(mediations.flatMap(of).filter(id => id !== null))
    const inList = choicesIn(choices.lists, list).map(({ id }) => id)
    return [...inList.filter(id => found.has(id)), ...[...found].filter(id => !inList.includes(id))].map(
      value => ({ value, name: choices.say(list, value) }),
    )
  }
  const taken = chosen('attitude', one => [one.attitudeToFirst, one.attitudeToSecond])
  const made = chosen('treatment', one => [one.treatment])
  return (
    <div className={styles.filters}>
      <LabelledSelect
        label={words.order}
        choices={filmDates.map(value => ({ value, name: words.orders[value] }))}
        chosen={orderAsked(narrowed)}
        onChoose={order => onNarrow({ order })}
      />
      <LabelledSelect
        label={words.contradiction}
        choices={[
          any(words.anyContradiction),
          ...opposed.map(({ id, names }) => ({ value: id, name: nameIn(names, language) })),
        ]}
        chosen={narrowed.contradiction ?? ''}
        onChoose={contradiction => onNarrow({ contradiction: contradiction || undefined })}
      />
      <LabelledSelect
        label={words.film}
        choices={[any(words.anyFilm), ...films.map(({ film }) => ({ value: film.id, name: titleOf(film) }))]}
        chosen={narrowed.film ?? ''}
        onChoose={film => onNarrow({ film: film || undefined })}
      />
      <LabelledSelect
        label={words.attitude}
        choices={[any(words.anyAttitude), ...taken]}
        chosen={narrowed.attitude ?? ''}
        onChoose={attitude => onNarrow({ attitude: attitude || undefined })}
      />
      <LabelledSelect
        label={words.treatment}
        choices={[any(words.anyTreatment), ...made]}
        chosen={narrowed.treatment ?? ''}
        onChoose={treatment => onNarrow({ treatment: treatment || undefined })}
      />
      <LabelledSelect
        label={words.code}
        choices={[
          any(words.anyCode),
          ...inUse.map(code => ({ value: code.id, name: codeName(code, language) })),
        ]}
        chosen={narrowed.code ?? ''}
        onChoose={code => onNarrow({ code: code || undefined })}
      />
    </div>
  )
}
