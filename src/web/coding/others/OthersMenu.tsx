import { useEffect, useState } from 'react'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import type { OthersAnswer } from '../../../server/contracts/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Icon } from '../../controls/Icon.tsx'
import menu from '../../controls/Menu.module.css'
import { useAppState, useServices, useWords } from '../../use-app.ts'

const nobody = 'nobody'

/** Whose marks stand beside the own ones; nothing where nobody else has marked this film. */
export function OthersMenu({ filmId }: { filmId: string }) {
  const { coding } = useWords()
  const { coding: reader } = useServices()
  const others = useOthers(filmId)
  const beside = useAppState(state => (state.beside?.filmId === filmId ? state.beside : null))
  if (others.length === 0) return null
  const show = (key: string) =>
    void reader.showBeside(filmId, others.find(({ coderId }) => coderId === key) ?? null)
  return (
    <MenuTrigger>
      <Button look="quiet" icon="down">
        {beside ? coding.beside(beside.name) : coding.others}
      </Button>
      <Popover placement="bottom end">
        <Menu
          className={menu.menu!}
          aria-label={coding.others}
          disabledKeys={others.filter(({ isBlind }) => isBlind).map(({ coderId }) => coderId)}
          onAction={key => show(String(key))}
        >
          <MenuSection>
            <Header className={menu.heading!}>{coding.besideMeaning}</Header>
            {others.map(other => (
              <MenuItem key={other.coderId} id={other.coderId} className={menu.item!}>
                {coding.otherCoder(other)}
                {other.isBlind && <small>{coding.codesBlind}</small>}
                {other.coderId === beside?.coderId && <Icon name="chosen" />}
              </MenuItem>
            ))}
            <MenuItem id={nobody} className={menu.item!}>
              {coding.besideNobody}
              {!beside && <Icon name="chosen" />}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const none: OthersAnswer['others'] = []

function useOthers(filmId: string): OthersAnswer['others'] {
  const { coding } = useServices()
  const [others, setOthers] = useState(none)
  useEffect(() => {
    let isOpen = true
    void coding.others(filmId).then(found => isOpen && setOthers(found))
    return () => {
      isOpen = false
    }
  }, [coding, filmId])
  return others
}
