import type { Aspect } from '../../../study/index.ts'
import { sharedName } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../OpenPage.module.css'
import { useFocusAfter } from '../use-focus-after.ts'
import { AspectForm } from './AspectForm.tsx'
import { proposedAspect, proposedNames } from './aspect-draft.ts'
import { useAspectActs } from './use-aspect-acts.ts'

interface NewAspectProps {
  aspects: readonly Aspect[]
  onMade: (aspectId: string) => void
  onCancel: () => void
}

/** The form for an aspect, and beside it those that many studies ask for, to be taken over. */
export function NewAspect({ aspects, onMade, onCancel }: NewAspectProps) {
  const { aspects: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const acts = useAspectActs()
  const heading = useFocusAfter(true, false)
  const make = (said: Parameters<typeof acts.make>[0]) => {
    const { aspectId, refusal } = acts.make(said)
    if (!refusal) onMade(aspectId)
    return refusal
  }
  const left = proposedNames
    .map(name => ({ name, said: proposedAspect(name, language, newIdentifier) }))
    .filter(({ said }) => aspects.every(({ names }) => sharedName(names, said.names) === null))
  return (
    <section className={styles.page} aria-labelledby="new-aspect">
      <header className={styles.head}>
        <h2 id="new-aspect" ref={heading} tabIndex={-1}>
          {words.add}
        </h2>
      </header>
      <p className={styles.lead}>{words.begin}</p>
      {left.length > 0 && (
        <ul className={styles.proposals} aria-label={words.proposed}>
          {left.map(({ name, said }) => (
            <li key={name}>
              <Button onPress={() => make(said)}>{words.takeOver(words.proposals[name].name)}</Button>
              <span>{Object.values(words.proposals[name].values).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      <AspectForm onSave={make} onCancel={onCancel} />
    </section>
  )
}
