import { amounts } from './amounts.ts'

export const tasks = {
  heading: 'Tasks',
  none: 'Nothing under way',
  kind: {
    ingest: 'Reading',
    'detect-shots': 'Finding shots',
    stills: 'Making stills',
    specimen: 'Drawing the specimen films',
    digest: 'Reading every byte',
  } as Record<string, string>,
  stage: {
    probe: 'looking at the file',
    copy: 'copying',
    clock: 'reading every frame’s time',
    shots: 'finding shots',
    'detect-shots': 'finding shots',
    stills: 'making stills',
    digest: 'reading every byte',
    draw: 'drawing',
    encode: 'encoding',
  } as Record<string, string>,
  waiting: 'waiting',
  left: (milliseconds: number) =>
    milliseconds < 5000 ? 'a few seconds left' : `about ${amounts.length(milliseconds)} left`,
  moreWaiting: (count: number) => `and ${amounts.count(count)} more waiting`,
  cancel: (subject: string) => `Cancel: ${subject}`,
  retry: 'Try again',
  retryOf: (subject: string) => `Try again: ${subject}`,
  dismiss: 'Dismiss',
  dismissOf: (subject: string) => `Dismiss: ${subject}`,
  cancelled: 'Cancelled.',
  progressOf: (subject: string) => `Progress: ${subject}`,
}

export type TaskWords = typeof tasks
