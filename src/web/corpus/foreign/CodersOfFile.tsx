import type { CodersSaid, ForeignReport } from '../../../server/contracts/index.ts'
import { nameKey } from '../../../study/index.ts'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './Foreign.module.css'

interface CodersOfFileProps {
  people: ForeignReport['people']
  onSay: (said: CodersSaid) => void
}

/** Whom a file names as coders, and who each of them is here: a coder called so, one's own self, or another. */
export function CodersOfFile({ people, onSay }: CodersOfFileProps) {
  const { foreign: words, plans } = useWords()
  const coders = useAppState(state => state.codebook.coders)
  const homeCoderId = useAppState(state => state.study?.homeCoderId ?? '')
  if (people.length === 0) return null
  const others = coders.filter(({ id, name }) => id !== homeCoderId && name !== '')
  const isCalled = (coderId: string | null, name: string) =>
    others.some(coder => coder.id === coderId && nameKey(coder.name) === nameKey(name))
  return (
    <fieldset className={styles.people}>
      <legend>{words.people}</legend>
      {people.map(({ name, is, coderId }) => (
        <LabelledSelect
          key={name}
          label={words.whoIs(name)}
          choices={[
            { value: 'called', name: words.calledSo(name) },
            { value: 'me', name: plans.you },
            ...others
              .filter(({ id }) => !isCalled(id, name))
              .map(coder => ({ value: coder.id, name: coder.name })),
          ]}
          chosen={
            is === 'me' ? 'me' : is === 'new' || isCalled(coderId, name) ? 'called' : (coderId ?? 'called')
          }
          onChoose={to => onSay({ [name]: to === 'called' ? null : to })}
        />
      ))}
    </fieldset>
  )
}
