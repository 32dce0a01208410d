import { useEffect, useRef, useState } from 'react'
import type { Task } from '../../../server/contracts/index.ts'
import { justDone } from '../../state/tasks.ts'

const shownForMs = 6000
const mostShown = 2

/** The tasks that ended well a moment ago, while this was on screen; they leave by themselves. */
export function useJustDone(tasks: readonly Task[]): readonly Task[] {
  const [shown, setShown] = useState<readonly Task[]>([])
  const before = useRef(tasks)
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())
  useEffect(() => {
    const ended = justDone(before.current, tasks)
    before.current = tasks
    if (ended.length === 0) return
    setShown(others => [...ended, ...others].slice(0, mostShown))
    const timer = setTimeout(() => {
      timers.current.delete(timer)
      setShown(others => others.filter(task => !ended.includes(task)))
    }, shownForMs)
    timers.current.add(timer)
  }, [tasks])
  useEffect(() => () => timers.current.forEach(clearTimeout), [])
  return shown
}
