/** A file as a person chose it, with its place below the folder that was dropped. */
export interface ChosenFile {
  file: File
  relativePath: string
}

export function chosenFiles(list: Iterable<File>): ChosenFile[] {
  return [...list].map(file => ({ file, relativePath: file.webkitRelativePath || file.name }))
}

/** Every file of a drop, folders opened to their depths; what systems hide (`.DS_Store`) is left out. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  // Items must be taken before the first await: the list is emptied when the event is over.
  const items = [...transfer.items].filter(item => item.kind === 'file')
  const entries = items.flatMap(item => item.webkitGetAsEntry() ?? [])
  // What was not dragged from a file system, such as a picture from another page, has no entry.
  const loose = items.filter(item => !item.webkitGetAsEntry()).flatMap(item => item.getAsFile() ?? [])
  return [...chosenFiles(loose), ...(await Promise.all(entries.map(filesBelow))).flat()]
}

export function carriesFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false
}

async function filesBelow(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (entry.name.startsWith('.')) return []
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    return [{ file, relativePath: entry.fullPath.replace(/^\//, '') }]
  }
  const below = await entriesOf(entry as FileSystemDirectoryEntry)
  return (await Promise.all(below.map(filesBelow))).flat()
}

/** A reader gives at most a hundred entries a time, and none when it is through. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return found
    found.push(...some)
  }
}
