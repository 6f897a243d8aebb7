throw new Error('no disk')
