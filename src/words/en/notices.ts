export const notices = {
  heading: 'Notices',
  filmRemoved: (title: string) => `${title || 'The film'} is removed from the study.`,
  copyTaken: 'Both are one film now, and all annotations have gone along.',
  backedUp: (file: string) =>
    `Backed up to ${file}. Film files are not in it; “silverscreen backup DIR” copies the whole study, best to another disk.`,
  undo: 'Undo',
  dismiss: 'Dismiss',
  nothingDropped: 'There was no file in what you dropped. Drop film files or folders that hold some.',
}

export type NoticeWords = typeof notices
