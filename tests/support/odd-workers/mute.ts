/** Says that it is ready and then hangs, its watchdog gone: only its parent can end it. */
process.send?.({ type: 'ready' })
process.on('message', () => {
  for (;;);
})

export {}
