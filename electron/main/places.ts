import { join } from 'node:path'
import { app } from 'electron'

/** Where the program keeps what is not in an archive. `resources/` lies beside the code, packed or not. */
export function places(): { settings: string; temporary: string; resources: string } {
  return {
    settings: app.getPath('userData'),
    temporary: join(app.getPath('temp'), 'ho-so-dai-hoi'),
    resources: join(app.getAppPath(), 'resources'),
  }
}
