import { type BrowserWindow, dialog } from 'electron'
import type { Choice } from '../../shared/protocol.ts'

const kindsOfFile = [
  { name: 'PDF', extensions: ['pdf'] },
  { name: 'Mọi tệp', extensions: ['*'] },
]

/** Asks the person for a place; null when they closed the dialog. */
export async function askFor(window: BrowserWindow, choice: Choice): Promise<string[] | null> {
  if (choice.kind === 'save-file') {
    const answer = await dialog.showSaveDialog(window, {
      defaultPath: choice.suggestedName,
      filters: kindsOfFile,
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
