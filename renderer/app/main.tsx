import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '../styles/global.css'
import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { restoreZoom } from './zoom.ts'

const nonce = document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? ''
// Dialogs lock the page's scrolling with a style of their own, which takes its nonce from here.
setNonce(nonce)

restoreZoom()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App nonce={nonce} />
  </StrictMode>,
)
