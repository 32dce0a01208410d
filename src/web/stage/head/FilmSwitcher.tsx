import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Icon } from '../../controls/Icon.tsx'
import { useServices, useWords } from '../../use-app.ts'
import styles from './DeskHead.module.css'
import type { DeskModeName } from './desk-modes.ts'
import { useDeskMode, wayInto } from './desk-modes.ts'
import { FilmList } from './FilmList.tsx'
import { placeBeside } from './film-places.ts'
import { useNamesOfPlace, usePlaces } from './use-places.ts'

interface FilmSwitcherProps {
  partId: string
  mode: DeskModeName
}

/** What film is on the desk, and every other one to put there instead. The mode stays; each film opens where it was left. */
export function FilmSwitcher({ partId, mode }: FilmSwitcherProps) {
  const { desk } = useWords()
  const [isOpen, setOpen] = useState(false)
  const places = usePlaces()
  const namesOf = useNamesOfPlace()
  const here = places.find(({ part }) => part.id === partId)
  const names = here && namesOf(here)
  const goTo = useGoTo(mode)
  useSwitcherKeys({
    'choose-film': () => setOpen(true),
    'previous-film': () => goTo(placeBeside(places, partId, -1)?.part.id),
    'next-film': () => goTo(placeBeside(places, partId, 1)?.part.id),
  })
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className={styles.film!} data-testid="film-switcher">
        <span className="unseen">{desk.switchFilm}: </span>
        <span className={styles.title}>{names?.title ?? desk.chooseFilm}</span>
        {names?.part && <span className={styles.part}>{names.part}</span>}
        <Icon name="down" />
      </Button>
      <Popover placement="bottom start" className={styles.popover!}>
        <Dialog className={styles.dialog!} aria-label={desk.chooseFilm}>
          <FilmList
            places={places}
            partId={partId}
            onChoose={chosen => {
              setOpen(false)
              if (chosen !== partId) goTo(chosen)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function useGoTo(name: DeskModeName): (partId: string | undefined) => void {
  const navigate = useNavigate()
  const mode = useDeskMode(name)
  return partId => {
    if (mode && partId) void navigate(wayInto(mode, partId))
  }
}

type SwitcherKeys = Record<'choose-film' | 'previous-film' | 'next-film', () => void>

function useSwitcherKeys(keys: SwitcherKeys): void {
  const { shortcuts } = useServices()
  useEffect(() => shortcuts.handle('desk', { ...keys }))
}
