import { useEffect, useRef } from 'react'

/** What is read has the focus again once it was made or the form is closed, so that keys go on from here. */
export function useFocusAfter(isFresh: boolean, isChanging: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const isDue = useRef(isFresh)
  useEffect(() => {
    if (!isChanging && isDue.current) heading.current?.focus()
    isDue.current = isChanging
  }, [isChanging])
  return heading
}
