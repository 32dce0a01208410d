import { createContext, useContext } from 'react'
import { useAppState } from '../../use-app.ts'
import type { DeskMode } from '../opening/screen.ts'

export type DeskModeName = DeskMode['name']

/** The ways in which the desk shows a film, in their order. The frame hands them in from the list of screens. */
export const DeskModes = createContext<readonly DeskMode[]>([])

export function useDeskModes(): readonly DeskMode[] {
  return useContext(DeskModes)
}

/** The address of a part in a mode: that each is one of the router's, the test of the list of screens sees to. */
export function wayInto({ path }: DeskMode, partId: string) {
  return { to: path as '/shots/$partId', params: { partId } }
}

/** The mode called so, else the one that was open last, else the first. */
export function useDeskMode(name?: string): DeskMode | undefined {
  return useModeCalled()(name)
}

/** The same, where the name is known later. */
export function useModeCalled(): (name?: string) => DeskMode | undefined {
  const modes = useDeskModes()
  const last = useAppState(state => state.desk.mode)
  const called = (name: string | null | undefined) => modes.find(mode => mode.name === name)
  return name => called(name) ?? called(last) ?? modes[0]
}
