import { useState } from 'react'
import type { EssayLanguage, NewEssay, StyleName } from '../../study/index.ts'
import { bounds, essayLanguages, styleNames } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { Choice } from '../controls/Choice.tsx'
import { LabelledSelect } from '../controls/LabelledSelect.tsx'
import { useAppState, useWords } from '../use-app.ts'
import styles from './Essay.module.css'

type Said = Omit<NewEssay, 'id'>
type Languages = EssayLanguage | 'both'

interface EssayFormProps {
  said: Said
  keep: string
  onKeep: (said: Said) => void
  onLeave: () => void
  onRemove?: () => void
}

/** What an essay is called, by whom, in which languages, and how it sets its references. */
export function EssayForm({ said, keep, onKeep, onLeave, onRemove }: EssayFormProps) {
  const { essay: words, sources, navigation } = useWords()
  const [draft, setDraft] = useState(said)
  const change = (to: Partial<Said>) => setDraft(before => ({ ...before, ...to }))
  const first = useAppState(state => state.preferences.language)
  const chosen: Languages = draft.languages.length > 1 ? 'both' : (draft.languages[0] ?? first)
  const choose = (languages: Languages) =>
    change({ languages: languages === 'both' ? bothFrom(first) : [languages] })
  const isNamed = draft.languages.some(language => draft.titles[language].trim() !== '')
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (isNamed) onKeep(draft)
      }}
    >
      <div className={styles.field}>
        <span>{words.writtenIn}</span>
        <Choice<Languages>
          label={words.writtenIn}
          chosen={chosen}
          onChoose={choose}
          choices={[
            ...essayLanguages.map(value => ({
              ...{ value, name: navigation.languageNames[value], language: value },
            })),
            { value: 'both', name: words.inBoth },
          ]}
        />
      </div>
      {draft.languages.map((language, index) => (
        <div key={language} className={styles.named} lang={language}>
          <label className={styles.field}>
            <span>{words.titleIn[language]}</span>
            <input
              // biome-ignore lint/a11y/noAutofocus: the form was asked for, to write here.
              autoFocus={index === 0}
              maxLength={bounds.title}
              value={draft.titles[language]}
              onChange={event =>
                change({ titles: { ...draft.titles, [language]: event.currentTarget.value } })
              }
            />
          </label>
          <label className={styles.field}>
            <span>{words.signedIn[language]}</span>
            <input
              maxLength={bounds.title}
              value={draft.signed[language]}
              onChange={event =>
                change({ signed: { ...draft.signed, [language]: event.currentTarget.value } })
              }
            />
          </label>
        </div>
      ))}
      <LabelledSelect<StyleName>
        label={words.style}
        choices={styleNames.map(value => ({ value, name: sources.styles[value] }))}
        chosen={draft.style as StyleName}
        onChoose={style => change({ style })}
      />
      <div className={styles.foot}>
        <Button type="submit" look="strong" isDisabled={!isNamed}>
          {keep}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          {words.leave}
        </Button>
        {onRemove && (
          <Button look="quiet" onPress={onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
    </form>
  )
}

function bothFrom(first: EssayLanguage): EssayLanguage[] {
  return [first, ...essayLanguages.filter(language => language !== first)]
}
