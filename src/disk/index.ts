export type { FolderIdentity } from './folder-identity.ts'
export { identifyFolder, isSameFolder } from './folder-identity.ts'
export { readNote } from './read-note.ts'
export { nameWhole, partOf, settle, writeWhole } from './write-whole.ts'
