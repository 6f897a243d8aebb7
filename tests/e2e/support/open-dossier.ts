import type { Program } from './program.ts'

/** Opens an archive by its folder and goes to its first dossier by keyboard. */
export async function openFirstDossier({ window, answerOpenDialog }: Program, kho: string): Promise<void> {
  await answerOpenDialog(kho)
  await window.getByRole('button', { name: /Mở kho có sẵn/ }).click()
  await window.getByRole('tree').focus()
  await window.keyboard.press('Home')
  for (let step = 0; step < 5; step += 1) {
    for (const key of ['ArrowRight', 'ArrowDown']) await window.keyboard.press(key)
  }
  await window.keyboard.press('Enter')
}
