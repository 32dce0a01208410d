import { useRef, useState } from 'react'
import { Button, Menu, MenuItem, Popover } from 'react-aria-components'
import type { Mark } from '../../../study/index.ts'
import { codeName, isInUse } from '../../../study/index.ts'
import buttons from '../../controls/Button.module.css'
import { classNames } from '../../controls/class-names.ts'
import { Icon } from '../../controls/Icon.tsx'
import { Keycap } from '../../controls/Keycap.tsx'
import menu from '../../controls/Menu.module.css'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import { CodeForm } from '../codes/CodeForm.tsx'
import { CodeSwatch } from '../codes/CodeSwatch.tsx'
import { useCodeActs } from '../codes/use-code-acts.ts'
import type { CodingOfPart } from '../timeline/tracks/code-lanes.ts'
import { codeFieldId } from './ask-for-code.ts'
import styles from './Inspector.module.css'

const newCode = 'new'

/** Gives a mark another code, chosen from a list by typing or by the arrows, or one that is made of it. */
export function CodeOfMark({ mark, coding }: { mark: Mark; coding: CodingOfPart }) {
  const { inspector: words, coding: codingWords } = useWords()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const codeActs = useCodeActs()
  const [isOpen, setIsOpen] = useState(false)
  const [isMaking, setIsMaking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const recode = (codeId: string) => {
    outbox.placeAndSay({
      ...{ kind: 'recode-mark', filmId: mark.filmId, markId: mark.id },
      ...{ codeId, passId: coding.pass?.id ?? null, upon: mark.codeId },
    })
  }
  if (isMaking)
    return (
      <section className={styles.section} aria-label={words.codeFromMark}>
        <h3>{words.codeFromMark}</h3>
        {coding.pass && <p className={styles.none}>{codingWords.codeOutsidePass}</p>}
        <CodeForm
          onCancel={() => setIsMaking(false)}
          onSave={draft => {
            const { codeId, refusal } = codeActs.add(draft)
            if (refusal) return refusal
            setIsMaking(false)
            recode(codeId)
            return null
          }}
        />
      </section>
    )
  return (
    <>
      <Button
        ref={button}
        id={codeFieldId}
        className={classNames(buttons.button, buttons.quiet)}
        preventFocusOnPress
        onPress={() => setIsOpen(true)}
      >
        {words.otherCode}
        <Keycap act="recode-mark" />
      </Button>
      <Popover isOpen={isOpen} onOpenChange={setIsOpen} triggerRef={button} placement="bottom start">
        <Menu
          className={menu.menu!}
          aria-label={words.otherCode}
          autoFocus
          onAction={key => {
            setIsOpen(false)
            if (key === newCode) setIsMaking(true)
            else recode(String(key))
          }}
        >
          {coding.codes.filter(isInUse).map(code => (
            <MenuItem key={code.id} id={code.id} textValue={codeName(code, language)} className={menu.item!}>
              <span className={styles.row}>
                <CodeSwatch code={code} />
                {codeName(code, language)}
              </span>
              {code.id === mark.codeId && <Icon name="chosen" />}
            </MenuItem>
          ))}
          <MenuItem id={newCode} className={menu.item!}>
            {words.codeFromMark}
          </MenuItem>
        </Menu>
      </Popover>
    </>
  )
}
