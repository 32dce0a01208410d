/** How a study was opened, where it was not as usual. */
export const opening = {
  forReading: (folder: string) =>
    `This study is open for reading only, as it stood when it was opened: nothing can be written to ${folder}. Look, ask and export; to go on working, give yourself the right to write there, or copy the folder, and open it again.`,
  copyOf: (original: string) =>
    `This is a copy of the study in ${original}, made while that was open. It was checked and is whole; what is done here does not reach the original.`,
}

export type OpeningWords = typeof opening
