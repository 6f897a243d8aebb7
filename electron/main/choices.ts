import { type BrowserWindow, dialog } from 'electron'
import type { Choice } from '../../shared/protocol.ts'

const kindsOfFile = [
  { name: 'PDF', extensions: ['pdf'] },
  { name: 'Mọi tệp', extensions: ['*'] },
]

/** The kind of the proposed name first: on Windows it also gives the ending when a person types none. */
function kindsToSave(suggestedName: string): Electron.FileFilter[] {
  const ending = suggestedName.split('.').at(-1)?.toLowerCase() ?? ''
  const own = ending === 'xlsx' ? 'Excel' : ending.toUpperCase()
  return ending === 'pdf' ? kindsOfFile : [{ name: own, extensions: [ending] }, ...kindsOfFile.slice(1)]
}

/** Asks the person for a place; null when they closed the dialog. */
export async function askFor(window: BrowserWindow, choice: Choice): Promise<string[] | null> {
  if (choice.kind === 'save-file') {
    const answer = await dialog.showSaveDialog(window, {
      defaultPath: choice.suggestedName,
      filters: kindsToSave(choice.suggestedName),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    return answer.canceled || !answer.filePath ? null : [answer.filePath]
  }
  const answer = await dialog.showOpenDialog(window, optionsOf(choice))
  return answer.canceled || answer.filePaths.length === 0 ? null : answer.filePaths
}

function optionsOf(choice: Exclude<Choice, { kind: 'save-file' }>): Electron.OpenDialogOptions {
  switch (choice.kind) {
    case 'files':
      return { filters: kindsOfFile, properties: ['openFile', 'multiSelections'] }
    case 'folder':
      return { properties: ['openDirectory', 'multiSelections'] }
    case 'target-folder':
      return { title: choice.title, properties: ['openDirectory', 'createDirectory', 'promptToCreate'] }
    case 'existing-folder':
      return { title: choice.title, properties: ['openDirectory'] }
  }
}
