import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { bounds } from '../../../study/index.ts'
import { Icon } from '../../controls/Icon.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import menu from '../../controls/Menu.module.css'
import { plainText } from '../../state/plain-text.ts'
import { useWords } from '../../use-app.ts'
import fields from '../readings/Fields.module.css'
import styles from './NamedField.module.css'

interface Named {
  id: string
  name: string
  /** What it is found by, plain. */
  found: string
}

interface NamedFieldProps {
  id?: string
  label: string
  hint: string
  all: readonly Named[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  /** What stands behind the name of one that is chosen. */
  more?: (id: string) => ReactNode
  onMake?: (text: string) => void
  sayMake?: (text: string) => string
}

const newOne = 'new'

/** Some of what has names: each to be taken away, and a field to add one by what it is called. */
export function NamedField(props: NamedFieldProps) {
  const { id, label, hint, all, chosen, onChange, more, onMake, sayMake } = props
  const { atlas: words } = useWords()
  const [text, setText] = useState('')
  // What was typed is gone with what it found: to empty the field alone would open its list again.
  const [taken, setTaken] = useState(0)
  const named = chosen.flatMap(one => all.find(other => other.id === one) ?? [])
  const wanted = plainText(text)
  const found = all.filter(one => !chosen.includes(one.id) && one.found.includes(wanted))
  const isMade =
    onMake && text.trim() !== '' && !all.some(one => plainText(one.name) === plainText(text.trim()))
  const offered = [...found, ...(isMade ? [{ id: newOne, name: sayMake!(text.trim()), found: '' }] : [])]
  return (
    <div id={id} className={fields.field}>
      {label}
      {named.length > 0 && (
        <ul className={styles.named}>
          {named.map(one => (
            <li key={one.id}>
              <span>{one.name}</span>
              {more?.(one.id)}
              <IconButton
                icon="close"
                look="quiet"
                size="small"
                label={words.takeAway(one.name)}
                onPress={() => onChange(chosen.filter(other => other !== one.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        key={taken}
        autoFocus={taken > 0}
        aria-label={hint}
        items={offered}
        inputValue={text}
        onInputChange={setText}
        selectedKey={null}
        className={styles.adding!}
        onSelectionChange={key => {
          if (key === null) return
          setText('')
          setTaken(taken + 1)
          if (key === newOne) onMake?.(text.trim())
          else onChange([...chosen, String(key)])
        }}
      >
        <Input placeholder={hint} maxLength={bounds.name} />
        <Button className={styles.open!}>
          <Icon name="down" />
        </Button>
        <Popover className={styles.offered!} placement="bottom start">
          <ListBox className={menu.menu!}>
            {(one: Named) => (
              <ListBoxItem id={one.id} className={menu.item!} textValue={one.name}>
                {one.name}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}
