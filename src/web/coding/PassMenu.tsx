import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import type { Pass } from '../../study/index.ts'
import { bounds, codeName, isInUse } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { Icon } from '../controls/Icon.tsx'
import menu from '../controls/Menu.module.css'
import { useGatherer } from '../stage/gathering/use-gatherer.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { filmOfPart } from '../state/films.ts'
import { useAppState, useFilms, useWords } from '../use-app.ts'
import { PassDialog } from './PassDialog.tsx'
import styles from './PassMenu.module.css'
import type { Desk } from './use-desk.ts'

/** The pass at work, the others of this film, and a new one. */
export function PassMenu({ desk }: { desk: Desk }) {
  const { coding: words } = useWords()
  const [isBeginning, setIsBeginning] = useState(false)
  const navigate = useNavigate({ from: '/coding/$partId' })
  const open = (pass: string) => void navigate({ search: before => ({ ...before, pass }), replace: true })
  const begin = () => setIsBeginning(true)
  return (
    <>
      {desk.pass ? (
        <PassChoice desk={desk} onOpen={open} onBegin={begin} />
      ) : (
        <Button look="plain" isDisabled={!desk.codes.some(isInUse)} onPress={begin}>
          {words.beginPass}
        </Button>
      )}
      <PassDialog desk={desk} isOpen={isBeginning} onClose={() => setIsBeginning(false)} onBegun={open} />
    </>
  )
}

interface PassChoiceProps {
  desk: Desk
  onOpen: (passId: string) => void
  onBegin: () => void
}

const begin = 'begin'
const gather = 'gather'

function PassChoice({ desk, onOpen, onBegin }: PassChoiceProps) {
  const { coding: words, tray } = useWords()
  const say = usePassSentence(desk)
  const { gatherRecord } = useGatherer()
  const films = useFilms()
  const titleOf = useTitleOf()
  const gatherPass = () => {
    const { pass } = desk
    if (!pass) return
    const name = [...`${titleOf(filmOfPart(films, desk.partId)?.film)}: ${say(pass)}`]
      .slice(0, bounds.name)
      .join('')
    gatherRecord({ what: 'pass', recordId: pass.id, said: { en: name, 'zh-Hans': name } })
  }
  return (
    <MenuTrigger>
      <Button look="plain" icon="down">
        <span className="unseen">{words.choosePass}: </span>
        <span className={styles.shown}>{desk.pass && say(desk.pass)}</span>
      </Button>
      <Popover placement="bottom start">
        <Menu
          className={menu.menu!}
          aria-label={words.choosePass}
          onAction={key => {
            if (key === gather) gatherPass()
            else if (key === begin) onBegin()
            else onOpen(String(key))
          }}
        >
          {desk.coding.passes.toReversed().map(pass => (
            <MenuItem key={pass.id} id={pass.id} textValue={say(pass)} className={menu.item!}>
              <span className={styles.words}>{say(pass)}</span>
              {pass.id === desk.pass?.id && <Icon name="chosen" />}
            </MenuItem>
          ))}
          <Separator className={menu.line!} />
          {desk.pass && (
            <MenuItem id={gather} className={menu.item!}>
              {tray.gatherPass}
            </MenuItem>
          )}
          <MenuItem id={begin} className={menu.item!}>
            {words.beginPass}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function usePassSentence({ codes }: Desk): (pass: Pass) => string {
  const { coding: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  return pass =>
    words.passOf({
      codes: codes.filter(code => pass.codeIds.includes(code.id)).map(code => codeName(code, language)),
      when: new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(pass.createdAt)),
    })
}
