import type { Person, PersonName } from '../../study/index.ts'
import { bounds, nameScripts } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { Tick } from '../controls/Tick.tsx'
import { WithheldField } from '../stage/withholding/WithheldField.tsx'
import { useWords } from '../use-app.ts'
import styles from './FilmPanel.module.css'
import type { FilmDraft } from './film-draft.ts'

interface PeopleFieldsProps {
  draft: FilmDraft
  onChange: (draft: FilmDraft) => void
  onKeep: (draft: FilmDraft) => void
}

export function PeopleFields({ draft, onChange, onKeep }: PeopleFieldsProps) {
  const { describe } = useWords()
  const roleNames: Record<string, string> = describe.roleNames
  const replace = (index: number, person: Person) =>
    onChange({ ...draft, people: draft.people.with(index, person) })
  const change = (index: number, news: Partial<Person>) =>
    replace(index, { ...draft.people[index]!, ...news })
  const remove = (index: number) => {
    const without = { ...draft, people: draft.people.filter((_, place) => place !== index) }
    onChange(without)
    onKeep(without)
  }
  return (
    <fieldset className={styles.group}>
      <legend>{describe.people}</legend>
      {draft.people.map((person, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a person has no identity here but the place.
        <div key={index} className={styles.person}>
          <input
            aria-label={describe.personName}
            maxLength={200}
            value={person.name}
            onChange={event => change(index, { name: event.target.value })}
          />
          <input
            aria-label={describe.personRole}
            list="role-names"
            maxLength={100}
            value={roleNames[person.role] ?? person.role}
            onChange={event => change(index, { role: roleOf(roleNames, event.target.value) })}
          />
          <IconButton icon="close" label={describe.removePerson(person.name)} onPress={() => remove(index)} />
          <OtherNames person={person} onChange={names => change(index, { names })} />
          <RealPerson person={person} onChange={to => replace(index, to)} />
        </div>
      ))}
      <datalist id="role-names">
        {Object.values(roleNames).map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className={styles.add}>
        <Button
          look="quiet"
          icon="add"
          onPress={() =>
            onChange({
              ...draft,
              people: [...draft.people, { name: '', role: draft.people.length === 0 ? 'director' : '' }],
            })
          }
        >
          {describe.addPerson}
        </Button>
      </div>
    </fieldset>
  )
}

/** The person's name in other scripts; in one line until it is opened. */
function OtherNames({ person, onChange }: { person: Person; onChange: (names: PersonName[]) => void }) {
  const { describe } = useWords()
  const { name, names = [] } = person
  const textIn = (script: PersonName['script']) => names.find(one => one.script === script)?.text ?? ''
  const set = (script: PersonName['script'], text: string) => {
    const first = names.findIndex(one => one.script === script)
    onChange(first === -1 ? [...names, { script, text }] : names.with(first, { script, text }))
  }
  const written = names.map(({ text }) => text).filter(Boolean)
  return (
    <details className={styles.names}>
      <summary>
        {written.length > 0 ? written.join(' · ') : describe.otherNames}
        <span className="unseen">: {name}</span>
      </summary>
      {nameScripts.map(script => (
        <label key={script}>
          {describe.nameScripts[script]}
          <input
            maxLength={200}
            value={textIn(script)}
            onChange={event => set(script, event.currentTarget.value)}
          />
        </label>
      ))}
    </details>
  )
}

/** Whether the person is shown as who they are, what was agreed, and whether the name may go out; in one line until it is opened. */
function RealPerson({ person, onChange }: { person: Person; onChange: (person: Person) => void }) {
  const { withholding: words } = useWords()
  const { withheld, ...open } = person
  const { name, isReal = false, note = '' } = open
  const said = [isReal && words.realPerson, withheld !== undefined && words.isWithheld].filter(Boolean)
  return (
    <details className={styles.real}>
      <summary>
        {said.length > 0 ? said.join(' · ') : words.realPerson}
        <span className="unseen">: {name}</span>
      </summary>
      <Tick isSelected={isReal} onChange={to => onChange({ ...person, isReal: to })}>
        {words.isReal}
      </Tick>
      <label>
        {words.note}
        <textarea
          rows={2}
          maxLength={bounds.writing}
          value={note}
          onChange={event => onChange({ ...person, note: event.currentTarget.value })}
        />
      </label>
      <WithheldField
        label={words.person}
        reason={withheld ?? null}
        onChange={reason => onChange(reason === null ? open : { ...open, withheld: reason })}
      />
      <p className={styles.hint}>{words.meaning}</p>
    </details>
  )
}

/** A role that the program knows is kept by its own word, so that it reads well in both languages. */
function roleOf(roleNames: Record<string, string>, text: string): string {
  return Object.entries(roleNames).find(([, name]) => name === text)?.[0] ?? text
}
