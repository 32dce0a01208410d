import { useEffect, useRef } from 'react'
import type { AspectValue } from '../../../study/index.ts'
import { bounds, nameIn, putBefore } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../CodebookForm.module.css'
import { useTongues } from '../NameFields.tsx'
import { newValue } from './aspect-draft.ts'

interface ValueFieldsProps {
  values: readonly AspectValue[]
  /** Those that are kept already: they are taken out, never away, for marks may have been given them. */
  standing: readonly AspectValue[]
  onChange: (values: AspectValue[]) => void
}

/** The values of an aspect, a line each, in two languages. */
export function ValueFields({ values, standing, onChange }: ValueFieldsProps) {
  const { aspects: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const tongues = useTongues()
  const fields = useRef<HTMLFieldSetElement>(null)
  const isGrown = useRef(false)
  useEffect(() => {
    const line = fields.current?.querySelector<HTMLElement>('[data-value]:last-of-type input')
    if (isGrown.current) line?.focus()
    isGrown.current = false
  })
  const set = (id: string, fields: Partial<AspectValue>) =>
    onChange(values.map(value => (value.id === id ? { ...value, ...fields } : value)))
  const takeOut = (value: AspectValue) => {
    if (standing.some(({ id }) => id === value.id)) set(value.id, { retired: !value.retired })
    else onChange(values.filter(({ id }) => id !== value.id))
  }
  return (
    <fieldset ref={fields} className={styles.group}>
      <legend>{words.values}</legend>
      {values.map((value, index) => {
        const { id, names, retired } = value
        const name = nameIn(names, language) || String(index + 1)
        return (
          <div key={id} className={styles.value} data-value>
            {tongues.map(tongue => (
              <input
                key={tongue}
                lang={tongue}
                aria-label={tongue === 'en' ? words.valueEn(index + 1) : words.valueZh(index + 1)}
                placeholder={tongue === 'en' ? words.nameEn : words.nameZh}
                maxLength={bounds.name}
                autoComplete="off"
                disabled={retired}
                value={names[tongue]}
                onChange={event => set(id, { names: { ...names, [tongue]: event.currentTarget.value } })}
              />
            ))}
            <IconButton
              icon="up"
              label={words.putValueBefore(name)}
              isDisabled={index === 0}
              onPress={() => onChange(putBefore(values, { ids: [id], beforeId: values[index - 1]!.id }))}
            />
            <IconButton
              icon={retired ? 'retry' : 'close'}
              label={retired ? words.offerAgain(name) : words.takeValueOut(name)}
              onPress={() => takeOut(value)}
            />
          </div>
        )
      })}
      <p>
        <Button
          look="quiet"
          icon="add"
          isDisabled={values.length >= bounds.aspectValues}
          onPress={() => {
            isGrown.current = true
            onChange([...values, newValue(newIdentifier)])
          }}
        >
          {words.addValue}
        </Button>
      </p>
    </fieldset>
  )
}
