import { useState } from 'react'
import type { Code, CodebookStep } from '../../../study/index.ts'
import { codeName, isInUse, mergedLooking } from '../../../study/index.ts'
import { Tick } from '../../controls/Tick.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { SavingForm } from '../../stage/codes/SavingForm.tsx'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import form from '../CodebookForm.module.css'

interface StepFormProps {
  codes: readonly Code[]
  onDone: () => void
}

/** Plans that one code goes into another, or into several. */
export function StepForm({ codes, onDone }: StepFormProps) {
  const { versions: words } = useWords()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const [how, setHow] = useState<CodebookStep['how']>('merge')
  const [fromId, setFromId] = useState('')
  const [intoIds, setIntoIds] = useState<string[]>([])
  const [looking, setLooking] = useState<CodebookStep['looking']>('same')
  const inUse = codes.filter(isInUse)
  const others = inUse.filter(({ id }) => id !== fromId)
  const save = () => {
    const step = { id: newIdentifier(), how, fromId, intoIds, looking }
    const refused = outbox.place({ kind: 'plan-step', step })
    if (!refused) onDone()
    return refused
  }
  return (
    <SavingForm
      className={form.form}
      label={words.plan}
      save={words.keep}
      cancel={words.cancel}
      onSave={save}
      onCancel={onDone}
    >
      <div className={form.pair}>
        <label>
          {words.from}
          <select
            // biome-ignore lint/a11y/noAutofocus: the form opens because its writer asked for it.
            autoFocus
            required
            value={fromId}
            onChange={event => {
              setFromId(event.currentTarget.value)
              setIntoIds(intoIds.filter(id => id !== event.currentTarget.value))
            }}
          >
            <option value="">{words.choose}</option>
            <Options codes={inUse} />
          </select>
        </label>
        <label>
          {words.kindOfStep}
          <select
            value={how}
            onChange={event => {
              setHow(event.currentTarget.value as CodebookStep['how'])
              setIntoIds([])
            }}
          >
            {(['merge', 'split'] as const).map(one => (
              <option key={one} value={one}>
                {words.steps[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {how === 'merge' ? (
        <div className={form.pair}>
          <label>
            {words.into}
            <select
              required
              value={intoIds[0] ?? ''}
              onChange={event => setIntoIds([event.currentTarget.value])}
            >
              <option value="">{words.choose}</option>
              <Options codes={others} />
            </select>
          </label>
          <label>
            {words.looking}
            <select
              value={looking}
              onChange={event => setLooking(event.currentTarget.value as CodebookStep['looking'])}
            >
              {mergedLooking.map(one => (
                <option key={one} value={one}>
                  {words.lookings[one]}
                </option>
              ))}
            </select>
          </label>
        </div>
      ) : (
        <fieldset className={form.group}>
          <legend>{words.intoSeveral}</legend>
          <div className={form.ticks}>
            {others.map(code => (
              <Tick
                key={code.id}
                isSelected={intoIds.includes(code.id)}
                onChange={on => setIntoIds(on ? [...intoIds, code.id] : intoIds.filter(id => id !== code.id))}
              >
                {codeName(code, language)}
              </Tick>
            ))}
          </div>
        </fieldset>
      )}
    </SavingForm>
  )
}

function Options({ codes }: { codes: readonly Code[] }) {
  const language = useAppState(state => state.preferences.language)
  return codes.map(code => (
    <option key={code.id} value={code.id}>
      {codeName(code, language)}
    </option>
  ))
}
