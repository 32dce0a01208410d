import { useNavigate, useSearch } from '@tanstack/react-router'
import { openedAt, withOpened } from '../state/opened.ts'

/** What is open at a place of the page; kept in the address, so that Back and reloading bring it back. */
export function useOpened(place: string): readonly [string | null, (what: string | null) => void] {
  const what = useSearch({ from: '/analysis', select: ({ open }) => openedAt(open, place) })
  const navigate = useNavigate({ from: '/analysis' })
  const open = (next: string | null) => {
    if (next === what) return
    void navigate({
      search: before => ({ ...before, open: withOpened(before.open, place, next) }),
      replace: true,
      resetScroll: false,
    })
  }
  return [what, open]
}

/** The same for what is open or not. */
export function useIsOpened(place: string): readonly [boolean, (isOpen: boolean) => void] {
  const [what, open] = useOpened(place)
  return [what !== null, isOpen => open(isOpen ? 'yes' : null)]
}
