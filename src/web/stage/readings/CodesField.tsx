import { useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { codeName } from '../../../study/index.ts'
import { IconButton } from '../../controls/IconButton.tsx'
import menu from '../../controls/Menu.module.css'
import { plainText } from '../../state/plain-text.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { CodeSwatch } from '../codes/CodeSwatch.tsx'
import { useCodes } from '../codes/use-codes.ts'
import styles from './CodesField.module.css'
import fields from './Fields.module.css'

interface CodesFieldProps {
  codeIds: readonly string[]
  onChange: (codeIds: string[]) => void
}

/** The codes through which a mediation goes, each to be taken away, and a field to add one by its name. */
export function CodesField({ codeIds, onChange }: CodesFieldProps) {
  const { readings: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const codes = useCodes()
  const [text, setText] = useState('')
  const chosen = codeIds.flatMap(id => codes.find(code => code.id === id) ?? [])
  const wanted = plainText(text)
  const offered = codes.filter(
    code =>
      !code.retired &&
      !codeIds.includes(code.id) &&
      Object.values(code.names).some(name => plainText(name).includes(wanted)),
  )
  return (
    <div className={fields.field}>
      {words.through}
      {chosen.length > 0 && (
        <ul className={styles.codes}>
          {chosen.map(code => (
            <li key={code.id}>
              <CodeSwatch code={code} />
              {codeName(code, language)}
              <IconButton
                icon="close"
                look="quiet"
                size="small"
                label={words.takeCode(codeName(code, language))}
                onPress={() => onChange(codeIds.filter(id => id !== code.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        aria-label={words.addCode}
        items={offered}
        inputValue={text}
        onInputChange={setText}
        selectedKey={null}
        menuTrigger="focus"
        onSelectionChange={key => {
          if (key === null) return
          setText('')
          onChange([...codeIds, String(key)])
        }}
      >
        <Input placeholder={words.addCode} />
        <Popover className={styles.offered!} placement="bottom start">
          <ListBox className={menu.menu!}>
            {(code: (typeof offered)[number]) => (
              <ListBoxItem id={code.id} className={menu.item!} textValue={codeName(code, language)}>
                <span className={styles.offer}>
                  <CodeSwatch code={code} />
                  {codeName(code, language)}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}
