import { useState } from 'react'
import type { FilmCard } from '../../server/contracts/index.ts'
import { factsOf, noFact } from '../../study/index.ts'
import { sayDate } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { newIdentifier } from '../services/new-identifier.ts'
import { FactForm } from '../stage/facts/FactForm.tsx'
import { FactList } from '../stage/facts/FactList.tsx'
import type { FactOf } from '../stage/facts/fact-fields.ts'
import { datesOfFilm, fieldName, isDateField } from '../stage/facts/fact-fields.ts'
import { useWorld } from '../stage/world/use-world.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './FilmScreen.module.css'
import { InLists } from './InLists.tsx'
import { People } from './People.tsx'
import { Section } from './Section.tsx'

const shownFirst: ReadonlySet<string> = new Set(['runningTime', 'people', 'filmKind'])

/** Dates, people and whatever else is known of the film, each value with who says it. */
export function KnownFacts({ card }: { card: FilmCard }) {
  const words = useWords()
  const { filmPage, amounts, describe } = words
  const { film, runningMs } = card
  const { facts } = useWorld()
  const fields = [
    ...new Set(
      facts.filter(fact => fact.about === 'film' && fact.aboutId === film.id).map(fact => fact.field),
    ),
  ]
  const kindNames: Record<string, string> = describe.kindNames
  const kind = film.filmKind && (kindNames[film.filmKind] ?? film.filmKind)
  const others = fields.filter(field => !isDateField(field) && !shownFirst.has(field))
  return (
    <>
      <Section title={filmPage.dates} meaning={filmPage.factsMeaning}>
        {datesOfFilm.map(field => (
          <Field key={field} card={card} field={field} said={film[field]} />
        ))}
      </Section>
      <Section title={filmPage.people}>
        <People people={film.people} />
        {film.people.length > 0 && <Unsourced of={{ about: 'film', aboutId: film.id, field: 'people' }} />}
        <FactList of={{ about: 'film', aboutId: film.id, field: 'people' }} />
      </Section>
      <Section title={filmPage.facts}>
        <Field
          card={card}
          field="runningTime"
          said={null}
          beside={runningMs === null ? '' : filmPage.measured(amounts.length(runningMs))}
        />
        <Field
          card={card}
          field="filmKind"
          said={null}
          beside={kind ?? filmPage.undated}
          isKept={Boolean(kind)}
        />
        {others.map(field => (
          <Field key={field} card={card} field={field} said={null} beside="" />
        ))}
        <InLists identifiers={film.identifiers} />
        <AnotherFact filmId={film.id} />
      </Section>
    </>
  )
}

interface FieldProps {
  card: FilmCard
  field: string
  /** What the film itself has. */
  said: string | null
  /** What stands beside the name, where the film itself has no such field. */
  beside?: string
  /** Whether what stands beside is kept with the film. */
  isKept?: boolean
}

function Field({ card, field, said, beside, isKept = false }: FieldProps) {
  const words = useWords()
  const language = useAppState(state => state.preferences.language)
  const of = { about: 'film', aboutId: card.film.id, field } as const
  const { isDisputed } = factsOf(useWorld().facts, of)
  return (
    <div className={styles.field}>
      <h3>
        {fieldName(field, words)}
        <span className={styles.said}>
          {beside ?? (said === null ? words.filmPage.undated : sayDate(said, language))}
        </span>
        {(said !== null || isKept) && <Unsourced of={of} />}
        {isDisputed && <span className={styles.disputed}>{words.facts.isDisputed}</span>}
      </h3>
      <FactList of={of} standsAs={said} />
    </div>
  )
}

/** What the film has, and no source says. */
function Unsourced({ of }: { of: FactOf }) {
  const { facts } = useWords()
  const isSaid = factsOf(useWorld().facts, of).facts.length > 0
  return isSaid ? null : <span className={styles.disputed}>{facts.unsourced}</span>
}

function AnotherFact({ filmId }: { filmId: string }) {
  const { facts } = useWords()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <div className={styles.add}>
        <Button look="quiet" icon="add" onPress={() => setOpen(true)}>
          {facts.addOther}
        </Button>
      </div>
    )
  const fact = {
    ...noFact,
    id: newIdentifier(),
    about: 'film',
    aboutId: filmId,
    field: '',
    value: '',
  } as const
  return <FactForm fact={fact} onEnd={() => setOpen(false)} />
}
