import { useState } from 'react'
import type { AspectValue, ChoiceList, ChoiceListName } from '../../../study/index.ts'
import { choicesIn, isSame } from '../../../study/index.ts'
import { nameOfChoice } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { SavingForm } from '../../stage/codes/SavingForm.tsx'
import { useChoiceLists } from '../../stage/codes/use-codes.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import { ValueFields } from '../aspects/ValueFields.tsx'
import form from '../CodebookForm.module.css'
import styles from '../OpenPage.module.css'
import { useFocusAfter } from '../use-focus-after.ts'

/** One of the lists from which positions and mediations choose: what it offers, and its values in two languages. */
export function ChoiceListPage({ list, onClose }: { list: ChoiceListName; onClose: () => void }) {
  const { choiceLists: words, aspects, navigation } = useWords()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const lists = useChoiceLists()
  const [begunUpon, setBegunUpon] = useState<ChoiceList | null>(null)
  const heading = useFocusAfter(false, begunUpon !== null)
  const values = choicesIn(lists, list)
  const save = (to: AspectValue[]) => {
    const choiceList = { id: list, values: to }
    const refusal = isSame(choiceList, begunUpon)
      ? null
      : outbox.place({ kind: 'set-choice-list', choiceList, upon: begunUpon! })
    if (!refusal) setBegunUpon(null)
    return refusal
  }
  return (
    <article className={styles.page} aria-labelledby="choice-list">
      <header className={styles.head}>
        <h2 id="choice-list" ref={heading} tabIndex={-1}>
          {words.names[list]}
        </h2>
        <IconButton icon="close" label={navigation.close} onPress={onClose} />
      </header>
      <p className={styles.lead}>{words.meanings[list]}</p>
      {begunUpon ? (
        <Fields list={begunUpon} onSave={save} onCancel={() => setBegunUpon(null)} />
      ) : (
        <>
          <p className={styles.acts}>
            <Button icon="describe" onPress={() => setBegunUpon(named(list, values))}>
              {words.change}
              <span className="unseen"> {words.names[list]}</span>
            </Button>
          </p>
          <ul className={styles.values} aria-label={aspects.values}>
            {values.map(value => (
              <li key={value.id}>
                {nameOfChoice(value, list, language)}
                {value.retired && <span className={styles.gone}> {aspects.takenOut}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  )
}

interface FieldsProps {
  list: ChoiceList
  onSave: (values: AspectValue[]) => ReturnType<ReturnType<typeof useServices>['outbox']['place']>
  onCancel: () => void
}

function Fields({ list, onSave, onCancel }: FieldsProps) {
  const { choiceLists: words } = useWords()
  const [values, setValues] = useState(list.values)
  return (
    <SavingForm
      className={form.form}
      label={words.names[list.id]}
      save={words.save}
      cancel={words.cancel}
      onSave={() => onSave(values)}
      onCancel={onCancel}
    >
      <ValueFields values={values} standing={list.values} onChange={setValues} />
      <p className={form.hint}>{words.stays}</p>
    </SavingForm>
  )
}

/** The list with every value by its name in both languages, those that are given too. */
function named(list: ChoiceListName, values: readonly AspectValue[]): ChoiceList {
  return {
    id: list,
    values: values.map(value =>
      value.names.en || value.names['zh-Hans']
        ? value
        : {
            ...value,
            names: {
              en: nameOfChoice(value, list, 'en'),
              'zh-Hans': nameOfChoice(value, list, 'zh-Hans'),
            },
          },
    ),
  }
}
