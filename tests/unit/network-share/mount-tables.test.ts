import { describe, expect, test } from 'vitest'
import {
  isNetworkKind,
  isSharePath,
  kindOfPath,
  parseMountinfo,
  parseMountOutput,
} from '../../../electron/storage/mount-tables.ts'
import { isNetworkShare } from '../../../electron/storage/network-share.ts'

const mountinfo = String.raw`22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
23 22 0:5 / /proc rw,nosuid - proc proc rw
40 22 0:45 / /mnt/chung rw,relatime shared:20 master:3 - cifs //server/chung rw,vers=3.1.1
41 22 8:17 / /media/ha/USB\040H\303\240 rw,nosuid - fuseblk /dev/sdb1 rw
42 22 8:18 / /media/ha/STICK rw - exfat /dev/sdc1 rw
43 40 0:46 / /mnt/chung/ngoài rw - nfs4 nas:/vol rw
44 22 0:50 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
45 22 8:30 / /data rw - ext4 /dev/sdd1 rw
46 45 0:60 / /data rw - nfs nas:/data rw
a broken line`
const mounts = parseMountinfo(mountinfo)

describe('mountinfo of Linux', () => {
  test.each([
    ['/home/ha/kho', 'ext4'],
    ['/mnt/chung/kho', 'cifs'],
    ['/mnt/chung', 'cifs'],
    ['/mnt/chungta/kho', 'ext4'],
    ['/mnt/chung/ngoài/kho', 'nfs4'],
    ['/media/ha/USB Hà/kho', 'fuseblk'],
    ['/data/kho', 'nfs'],
  ])('%s lies on %s', (path, kind) => {
    expect(kindOfPath(mounts, path)).toBe(kind)
  })

  test('shares are known from disks and sticks', () => {
    const shares = [
      'nfs',
      'nfs4',
      'cifs',
      'smb3',
      '9p',
      'fuse.sshfs',
      'fuse.rclone',
      'fuse.gvfsd-fuse',
      'ceph',
      'davfs',
    ]
    expect(shares.filter((kind) => !isNetworkKind(kind))).toEqual([])
    const disks = [
      'ext4',
      'btrfs',
      'xfs',
      'tmpfs',
      'vfat',
      'exfat',
      'ntfs',
      'ntfs3',
      'fuseblk',
      'fuse.ntfs-3g',
      'overlay',
    ]
    expect(disks.filter(isNetworkKind)).toEqual([])
  })

  test.runIf(process.platform === 'linux')('a folder on a share is one, also before it is made', () => {
    expect(isNetworkShare('/mnt/chung/chưa có/kho', mounts)).toBe(true)
    expect(isNetworkShare('/home/ha/kho', mounts)).toBe(false)
    expect(isNetworkShare(import.meta.dirname)).toBe(false)
  })
})

test('what mount prints on macOS', () => {
  const printed = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//ha@nas._smb._tcp.local/chung on /Volumes/chung (1) (smbfs, nodev, nosuid, mounted by ha)
/dev/disk4s1 on /Volumes/USB (msdos, local, nodev)`
  const found = parseMountOutput(printed)
  expect(kindOfPath(found, '/Volumes/chung (1)/kho')).toBe('smbfs')
  expect(kindOfPath(found, '/Volumes/USB/kho')).toBe('msdos')
  expect(kindOfPath(found, '/Users/ha/kho')).toBe('apfs')
})

test('share paths of Windows', () => {
  for (const path of [
    String.raw`\\server\chung\kho`,
    '//server/chung',
    String.raw`\\?\UNC\server\chung\kho`,
  ]) {
    expect(isSharePath(path)).toBe(true)
  }
  for (const path of [
    String.raw`C:\Kho`,
    String.raw`\\?\C:\Kho dài`,
    String.raw`\\.\C:`,
    '/home/kho',
    'kho',
  ]) {
    expect(isSharePath(path)).toBe(false)
  }
})
