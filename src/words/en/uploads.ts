import { amounts, several } from './amounts.ts'

export const uploads = {
  heading: 'Copying into the study',
  headingOf: (count: number) => `Copying ${several(count, 'file', 'files')} into the study`,
  sent: ({ sentBytes, byteSize }: { sentBytes: number; byteSize: number }) =>
    `${amounts.bytes(sentBytes)} of ${amounts.bytes(byteSize)}`,
  waiting: 'waiting its turn',
  paused: 'paused',
  pause: (name: string) => `Pause ${name}`,
  goOn: (name: string) => `Go on with ${name}`,
  cancel: (name: string) => `Cancel ${name}`,
  interrupted: ({ name, share }: { name: string; share: number | null }) =>
    `${name} was interrupted${share === null ? '' : ` at ${amounts.percent(share)}`}. Choose the same file again and it goes on from there.`,
  chooseAgain: 'Choose the file…',
  discard: 'Discard',
  progressOf: (name: string) => `Copied: ${name}`,
}

export type UploadWords = typeof uploads
