import { useState } from 'react'
import type { Source, SourceSaid } from '../../study/index.ts'
import { bounds, cslTypes, isSame } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { classNames } from '../controls/class-names.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './Sources.module.css'
import type { Forms, SourceDraft } from './source-draft.ts'
import { draftDates, draftOf, draftRoles, draftTexts, itemOf } from './source-draft.ts'
import { useSourceActs } from './use-sources.ts'

/** What is known of a source, as a form; kept when it is said so, upon what stood when the writing began. */
export function SourceFields({ source }: { source: Source }) {
  const { sources: words } = useWords()
  const acts = useSourceActs()
  const proposed = useAppState(state => state.sources.readings[source.id]?.sort ?? '')
  const [begun, setBegun] = useState<{ upon: SourceSaid; draft: SourceDraft } | null>(null)
  const upon = begun?.upon ?? { item: source.item, reading: source.reading }
  const draft = begun?.draft ?? draftOf(source.item, source.reading)
  const change = (news: Partial<SourceDraft>) => {
    const after = { ...draft, ...news }
    setBegun(isSame(after, draftOf(upon.item, upon.reading)) ? null : { upon, draft: after })
  }
  const save = () => {
    const to = { item: itemOf(draft, upon.item), reading: draft.reading }
    if (acts.set(source.id, to, upon)) setBegun(null)
  }
  const field = (name: string) => words.fields[name] ?? name
  return (
    <section className={styles.section} aria-labelledby="fields">
      <h2 id="fields">{words.describe}</h2>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        <label className={styles.field}>
          {field('type')}
          <select value={draft.type} onChange={event => change({ type: event.currentTarget.value })}>
            {[...cslTypes].map(type => (
              <option key={type} value={type}>
                {words.types[type] ?? type}
              </option>
            ))}
          </select>
        </label>
        <LineField label={field('id')} text={draft.key} onChange={key => change({ key })} />
        <FormsFields labels={words.formsOfTitle} forms={draft.title} onChange={title => change({ title })} />
        <FormsFields
          labels={words.formsOfContainer}
          forms={draft.container}
          onChange={container => change({ container })}
        />
        {draftRoles.map(role => (
          <label key={role} className={styles.field}>
            {field(role)}
            <textarea
              rows={Math.max(2, draft.names[role].split('\n').length)}
              placeholder={words.namesHint}
              value={draft.names[role]}
              onChange={event => change({ names: { ...draft.names, [role]: event.currentTarget.value } })}
            />
          </label>
        ))}
        {draftDates.map(variable => (
          <LineField
            key={variable}
            label={field(variable)}
            hint={words.dateHint}
            text={draft.dates[variable]}
            onChange={text => change({ dates: { ...draft.dates, [variable]: text } })}
          />
        ))}
        {draftTexts.map(variable => (
          <LineField
            key={variable}
            label={field(variable)}
            text={draft.texts[variable]}
            onChange={text => change({ texts: { ...draft.texts, [variable]: text } })}
          />
        ))}
        <LineField
          label={words.reading}
          hint={words.readingHint(proposed)}
          text={draft.reading}
          onChange={reading => change({ reading })}
        />
        <div className={classNames(styles.formFoot, begun && styles.unsaved)}>
          <Button type="submit" look={begun ? 'strong' : 'plain'} isDisabled={begun === null}>
            {words.save}
          </Button>
          {begun && (
            <Button look="quiet" onPress={() => setBegun(null)}>
              {words.discard}
            </Button>
          )}
        </div>
      </form>
    </section>
  )
}

interface LineFieldProps {
  label: string
  hint?: string
  text: string
  onChange: (text: string) => void
}

function LineField({ label, hint, text, onChange }: LineFieldProps) {
  return (
    <label className={styles.field}>
      {label}
      <input
        maxLength={bounds.title * 4}
        placeholder={hint}
        value={text}
        onChange={event => onChange(event.currentTarget.value)}
      />
    </label>
  )
}

interface FormsFieldsProps {
  labels: Forms
  forms: Forms
  onChange: (forms: Forms) => void
}

/** One text in every form that a bilingual list prints. */
function FormsFields({ labels, forms, onChange }: FormsFieldsProps) {
  return (
    <fieldset className={styles.forms}>
      <legend>{labels.asIs}</legend>
      {(['asIs', 'romanized', 'hanzi', 'english'] as const).map(form => (
        <LineField
          key={form}
          label={labels[form]}
          text={forms[form]}
          onChange={text => onChange({ ...forms, [form]: text })}
        />
      ))}
    </fieldset>
  )
}
