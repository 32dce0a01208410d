import type { KeyboardEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import type { Fact, FactStanding, Source } from '../../../study/index.ts'
import { bounds, factStandings, isSame, readDate, textOf } from '../../../study/index.ts'
import type { Language } from '../../../words/index.ts'
import { nameSource } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useWords } from '../../use-app.ts'
import { DateEntry } from '../dates/DateEntry.tsx'
import { useWorldActs } from '../world/use-world.ts'
import styles from './Facts.module.css'
import { fieldName, fieldNamed, isDateField } from './fact-fields.ts'
import { useSaidWith } from './use-said-with.ts'

interface FactFormProps {
  /** As the form begins; an empty field is asked for. */
  fact: Fact
  begunUpon?: Fact
  onEnd: () => void
}

/** One value and who says it. It may stand in the form of a film, so it is no form element of its own. */
export function FactForm({ fact, begunUpon, onEnd }: FactFormProps) {
  const words = useWords()
  const { facts } = words
  const acts = useWorldActs()
  const [draft, setDraft] = useState(fact)
  const [fieldText, setFieldText] = useState(fact.field)
  const { sources, language } = useSaidWith()
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => group.current?.querySelector('input')?.focus(), [])
  const set = (news: Partial<Fact>) => setDraft({ ...draft, ...news })
  const field = fact.field || fieldNamed(fieldText, words)
  const isDate = draft.about === 'film' && isDateField(field)
  const save = () => {
    const read = isDate ? readDate(draft.value) : null
    const wanted = { ...draft, field, value: read?.ok ? read.value : draft.value.trim() }
    if (begunUpon && isSame(begunUpon, wanted)) return onEnd()
    if (acts.setFact(wanted, begunUpon)) onEnd()
  }
  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      onEnd()
    }
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    save()
  }
  const line = (name: 'value' | 'says' | 'locator' | 'note', hint?: string) => (
    <label>
      {facts[name]}
      <input
        maxLength={bounds.name}
        autoComplete="off"
        placeholder={hint}
        value={draft[name]}
        onChange={event => set({ [name]: event.currentTarget.value })}
      />
    </label>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set has a frame of its own, and a form may stand in no other.
    <div
      ref={group}
      role="group"
      aria-label={fact.field ? facts.addOf(fieldName(field, words)) : facts.addOther}
      className={styles.form}
      onKeyDown={hear}
    >
      {!fact.field && (
        <label>
          {facts.field}
          <input
            maxLength={bounds.name}
            autoComplete="off"
            list={`${id}-fields`}
            value={fieldText}
            onChange={event => setFieldText(event.currentTarget.value)}
          />
          <datalist id={`${id}-fields`}>
            {Object.values(facts.fields).map(name => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
      )}
      {isDate ? (
        <DateEntry label={facts.value} value={draft.value} onChange={value => set({ value })} />
      ) : (
        line('value')
      )}
      {sources.length > 0 && (
        <label>
          {facts.cited}
          <select
            value={draft.citedId ?? ''}
            onChange={event => {
              const source = sources.find(one => one.id === event.currentTarget.value)
              set({ citedId: source?.id ?? null, says: source ? nameSource(source.item, language) : '' })
            }}
          >
            <option value="">{facts.citedNone}</option>
            {inLine(sources, language).map(({ id: sourceId, name }) => (
              <option key={sourceId} value={sourceId}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {!sources.some(one => one.id === draft.citedId) && line('says', facts.saysHint)}
      {line('locator')}
      <label>
        {facts.standing}
        <select
          value={draft.standing}
          onChange={event => set({ standing: event.currentTarget.value as FactStanding })}
        >
          {factStandings.map(standing => (
            <option key={standing} value={standing}>
              {facts.standings[standing]}
            </option>
          ))}
        </select>
      </label>
      {line('note')}
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={draft.isUsed}
          onChange={event => set({ isUsed: event.currentTarget.checked })}
        />
        {facts.useIt} {isDate && <span className={styles.faint}>{facts.usesItForFilm}</span>}
      </label>
      <div className={styles.buttons}>
        <Button look="strong" onPress={save}>
          {facts.save}
        </Button>
        <Button look="quiet" onPress={onEnd}>
          {facts.cancel}
        </Button>
      </div>
    </div>
  )
}

const mostOfTitle = 50

/** By author and year, with the title beside, since one author has written several in a year. */
function inLine(sources: readonly Source[], language: Language): { id: string; name: string }[] {
  const collator = new Intl.Collator(language)
  return sources
    .map(({ id, item }) => {
      const title = [...textOf(item, 'title')]
      const begin = title.length > mostOfTitle ? `${title.slice(0, mostOfTitle).join('')}…` : title.join('')
      return { id, name: `${nameSource(item, language)} · ${begin}` }
    })
    .sort((a, b) => collator.compare(a.name, b.name))
}
