import { several } from '../amounts.ts'

/** A film shot by shot, as film scholars write it down. */
export const shotRecord = {
  heading: 'Shot record',
  forms: { docx: 'Word, with stills', csv: 'Table (CSV)' },
  title: (film: string) => `Shot record: ${film}`,
  meaning: (count: number) =>
    `${several(count, 'shot', 'shots')}. Techniques and contents are the coder’s marks, by the rule of presence; movement of the camera is measured by the program.`,
  columns: {
    number: 'Shot',
    still: 'Still',
    time: 'Time',
    technique: 'Technique and movement',
    content: 'Content',
    words: 'Words',
    notes: 'Notes',
  },
  stillOf: (number: number) => `Still of shot ${number}`,
  length: (ms: number) => `${(ms / 1000).toFixed(1)} s`,
  between: ', ',
  betweenLines: ' / ',
  withChosen: (name: string, chosen: string) => `${name} (${chosen})`,
}

export type ShotRecordWords = typeof shotRecord
