import { fileNameOf } from '../../ui/file-name.ts'

/** The name proposed for an exported dossier: its code and title. */
export const exportName = (code: string, title: string): string => fileNameOf(`${code} ${title}`, 'pdf')
