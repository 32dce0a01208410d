import type { WaitingAct } from '../state/outbox.ts'

const place = 'silverscreen.waiting.'

/** Writes waiting acts down in the browser, each in a place of its own, so that windows do not overwrite each other. */
export function keepWaiting(act: WaitingAct): boolean {
  try {
    localStorage.setItem(place + act.actId, JSON.stringify(act))
    return true
  } catch (cause) {
    console.warn('An act could not be written down in the browser.', cause)
    return false
  }
}

export function forgetWaiting(actId: string): void {
  try {
    localStorage.removeItem(place + actId)
  } catch (cause) {
    console.warn('An act that is kept by the program could not be forgotten by the browser.', cause)
  }
}

/** What an earlier page could not send for this study, in the order in which it was made. */
export function waitingFromBefore(studyId: string): WaitingAct[] {
  try {
    return Object.keys(localStorage)
      .filter(key => key.startsWith(place))
      .sort()
      .flatMap(key => readWaiting(key) ?? [])
      .filter(act => act.studyId === studyId)
  } catch (cause) {
    console.warn('The browser does not say what waited in it.', cause)
    return []
  }
}

function readWaiting(key: string): WaitingAct | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as WaitingAct | null
  } catch (cause) {
    console.warn(`What was written down under ${key} cannot be read.`, cause)
    return null
  }
}
