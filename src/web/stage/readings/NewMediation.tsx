import { Link } from '@tanstack/react-router'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { inShownOrder, nameIn, nothingRead } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useAppState, useStore, useWords } from '../../use-app.ts'
import { useContradictions } from '../codes/use-codes.ts'
import type { Inspected } from '../inspector/inspected.ts'
import { newMediationId, readingFieldId, showReading } from './ask-for-reading.ts'
import styles from './MediationView.module.css'
import { namePlace } from './name-places.ts'
import { placesOfOpen } from './unit-here.ts'
import { useReadingActs } from './use-readings.ts'
import { useUnitHere } from './use-unit-here.ts'

/** Which contradiction it is, for the scene at the playhead or, without one, the shot. With it the mediation is made. */
export function NewMediation({ of }: { of: Inspected }) {
  const { readings: words, contradictions: opposed } = useWords()
  const language = useAppState(state => state.preferences.language)
  const store = useStore()
  const acts = useReadingActs()
  const contradictions = inShownOrder(useContradictions()).filter(({ retired }) => !retired)
  const unit = useUnitHere(of)
  const make = (contradictionId: string) => {
    if (!unit) return
    const { partId, startMs, endMs, attachedTo } = unit
    const id = newIdentifier()
    const spans = [{ id: newIdentifier(), partId, startMs, endMs, attachedTo }]
    if (acts.make(of.part.view.filmId, { ...nothingRead, id, contradictionId, spans }))
      showReading(store, { kind: 'mediation', id }, readingFieldId)
  }
  return (
    <>
      <header>
        <p className={styles.kind}>{words.newMediation}</p>
        {unit && <h2 className={styles.title}>{namePlace(unit, placesOfOpen(of.part), words).said}</h2>}
      </header>
      {contradictions.length === 0 ? (
        <p className={styles.none}>
          {words.noContradictions}{' '}
          <Link to="/codebook" search={{ contradiction: 'new' }}>
            {words.makeContradiction}
          </Link>
        </p>
      ) : (
        <>
          <p id="which-contradiction" className={styles.kind}>
            {words.chooseContradiction}
          </p>
          <div id={newMediationId}>
            <ListBox
              aria-labelledby="which-contradiction"
              className={styles.list!}
              items={contradictions}
              dependencies={[language, unit]}
              selectionMode="none"
              onAction={key => make(String(key))}
            >
              {({ id, names, firstPole, secondPole }) => (
                <ListBoxItem id={id} className={styles.choice!} textValue={nameIn(names, language)}>
                  {nameIn(names, language)}
                  <small>{opposed.versus(nameIn(firstPole, language), nameIn(secondPole, language))}</small>
                </ListBoxItem>
              )}
            </ListBox>
          </div>
        </>
      )}
    </>
  )
}
