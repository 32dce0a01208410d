import { useState } from 'react'
import type { StillSetAnswer } from '../../../server/contracts/index.ts'
import type { Plate, StillSetForm } from '../../../study/index.ts'
import { stillSetForms } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import styles from './Plate.module.css'

type State =
  | { what: 'asking' }
  | { what: 'drawing' }
  | { what: 'refused'; refusal: Refusal }
  | { what: 'saved'; answer: StillSetAnswer }

/** The stills of a plate as a publisher asks for them, and what is to be looked at before they are handed on. */
export function StillSet({ plate, onClose }: { plate: Plate; onClose: () => void }) {
  const { stillSets: words, navigation } = useWords()
  const language = useAppState(({ preferences }) => preferences.language)
  const { stills } = useServices()
  const [form, setForm] = useState<StillSetForm>('png')
  const [state, setState] = useState<State>({ what: 'asking' })
  const save = async () => {
    setState({ what: 'drawing' })
    const answer = await stills.takeOutSet(plate.id, { form, language })
    setState(
      answer.ok ? { what: 'saved', answer: answer.value } : { what: 'refused', refusal: answer.refusal },
    )
  }
  return (
    <Dialog title={words.heading} closeLabel={navigation.close} isOpen onClose={onClose}>
      <div className={styles.set}>
        <p className={styles.setMeaning}>{words.meaning}</p>
        <LabelledSelect
          label={words.form}
          chosen={form}
          choices={stillSetForms.map(value => ({ value, name: words.forms[value] }))}
          onChoose={setForm}
        />
        <div>
          <Button look="strong" isDisabled={state.what === 'drawing'} onPress={() => void save()}>
            {words.save}
          </Button>
        </div>
        <Said state={state} />
      </div>
    </Dialog>
  )
}

function Said({ state }: { state: State }) {
  const { stillSets: words, refusals } = useWords()
  if (state.what === 'refused') return <p role="alert">{sayRefusal(refusals, state.refusal)}</p>
  const said =
    state.what === 'saved'
      ? [words.saved(state.answer.stills), ...words.notes(state.answer)]
      : state.what === 'drawing'
        ? [words.drawing]
        : []
  return (
    <div role="status" className={styles.setSaid}>
      {said.map(line => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
