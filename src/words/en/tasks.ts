import type { TaskNoteSentences } from '../task-notes.ts'
import { amounts, several } from './amounts.ts'

const left = (milliseconds: number) =>
  milliseconds < 5000 ? 'a few seconds left' : `about ${amounts.length(milliseconds)} left`

export const tasks = {
  heading: 'Tasks',
  headingOf: (count: number) => `Tasks (${amounts.count(count)})`,
  none: 'Nothing under way',
  kind: {
    'take-in-film': 'Taking in',
    'find-shots': 'Finding shots',
    'make-specimen': 'Specimen film',
    'import-corpus': 'Reading a corpus',
    'import-foreign': 'Reading coding from another program',
    'make-playable-copy': 'Playable copy',
    'make-clips': 'Clips',
    'digest-file': 'Reading every byte',
    'draw-scrub-stills': 'Small stills',
    'measure-shots': 'Measuring',
    'read-writing': 'Reading writing',
  } as Record<string, string>,
  stage: {
    examining: 'looking at the file',
    shots: 'finding shots',
    stills: 'making stills',
    drawing: 'drawing',
    importing: 'reading',
    recognising: 'looking for other copies',
    copying: 'making a playable copy',
    clips: 'making clips',
    digest: 'reading every byte',
    measuring: 'measuring',
    'reading-writing': 'reading writing in the stills',
    done: 'done',
  } as Record<string, string>,
  waiting: 'waiting',
  paused: 'paused',
  held: 'ordered elsewhere; waits for your yes',
  heldWouldRead: (path: string) => `It would read ${path}`,
  acceptOf: (subject: string) => `Let it run: ${subject}`,
  declineOf: (subject: string) => `Do not run: ${subject}`,
  pauseOf: (subject: string) => `Pause: ${subject}`,
  resumeOf: (subject: string) => `Resume: ${subject}`,
  left,
  underWay: (stage: string, leftMs: number | null) => (leftMs === null ? stage : `${stage}, ${left(leftMs)}`),
  moreHeld: (count: number) => `and ${amounts.count(count)} more that wait for your yes`,
  moreWaiting: (count: number) => `and ${amounts.count(count)} more waiting`,
  cancel: (subject: string) => `Cancel: ${subject}`,
  retry: 'Try again',
  retryOf: (subject: string) => `Try again: ${subject}`,
  dismiss: 'Dismiss',
  dismissOf: (subject: string) => `Dismiss: ${subject}`,
  cancelled: 'Cancelled.',
  line: (subject: string, standing: string) => `${subject}: ${standing}`,
  done: (kind: string) => `${kind}: done`,
  notes: {
    'found-again': () => 'This film was in the study already, its file lost; the file is found again.',
    'brought-back': ({ marks }) =>
      `This film had been removed from the study. It is back, with ${several(marks, 'mark', 'marks')} and all that hung on it.`,
  } satisfies TaskNoteSentences as TaskNoteSentences,
  progressOf: (subject: string) => `Progress: ${subject}`,
}

export type TaskWords = typeof tasks
